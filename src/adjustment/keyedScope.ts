import type { GoalScope } from "../goal/goal.js";
import { idKey } from "../issue/externalId.js";
import { ownValue } from "../issue/readKeys.js";

/** A scope by the keys of its names, to be held against many others; `undefined` is everything. */
export type KeyedScope = ReadonlyMap<keyof GoalScope, ReadonlySet<string>> | undefined;

/** What a scope names things by. */
export const SCOPE_DIMENSIONS = ["customerTypes", "productLines", "regions"] as const;

/** The names of a scope by their keys. */
export function keyScope(scope: GoalScope | undefined): KeyedScope {
  if (scope === undefined) return undefined;
  const named = SCOPE_DIMENSIONS.flatMap((dimension) => {
    const names = ownValue(scope, dimension);
    return names === undefined ? [] : [[dimension, new Set(names.map(idKey))] as const];
  });

  return named.length === 0 ? undefined : new Map(named);
}

/** A text that two scopes have in common exactly where they name the same. */
export function scopeText(scope: GoalScope | undefined): string {
  return JSON.stringify([...(keyScope(scope) ?? [])].map(([dimension, names]) => [dimension, ...[...names].sort()]));
}

/** Whether one has all of the other, so that no change reaches beyond what was seen. */
export function coversScope(one: KeyedScope, other: KeyedScope): boolean {
  if (one === undefined) return true;
  for (const [dimension, names] of one) {
    const needed = other?.get(dimension);
    if (needed === undefined || needed.size > names.size) return false;
    for (const name of needed) if (!names.has(name)) return false;
  }

  return true;
}

/** Whether two have something in common: in every dimension that both name, a name. */
export function scopesMeet(one: KeyedScope, other: KeyedScope): boolean {
  if (one === undefined || other === undefined) return true;
  for (const [dimension, names] of one) {
    const others = other.get(dimension);
    if (others === undefined) continue;
    const [fewer, more] = names.size < others.size ? [names, others] : [others, names];
    if (!hasAny(more, fewer)) return false;
  }

  return true;
}

function hasAny(names: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const name of wanted) if (names.has(name)) return true;

  return false;
}
