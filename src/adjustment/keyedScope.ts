import type { GoalScope } from "../goal/goal.js";
import { idKey } from "../issue/externalId.js";
import { ownValue } from "../issue/readKeys.js";

/** What was observed, to be asked about many scopes; `undefined` is everything. */
export type ObservedScope = ReadonlyMap<Dimension, ReadonlySet<string>> | undefined;

type Dimension = keyof GoalScope;

const DIMENSIONS = ["customerTypes", "productLines", "regions"] as const;

/** The names of a scope by their keys. */
export function observedScope(scope: GoalScope | undefined): ObservedScope {
  if (scope === undefined) return undefined;
  const named = DIMENSIONS.flatMap((dimension) => {
    const names = ownValue(scope, dimension);
    return names === undefined ? [] : [[dimension, new Set(names.map(idKey))] as const];
  });

  return named.length === 0 ? undefined : new Map(named);
}

/** Whether all that a scope has was observed, so that no change reaches beyond what was seen. */
export function coversScope(observed: ObservedScope, scope: GoalScope | undefined): boolean {
  if (observed === undefined) return true;
  if (scope === undefined) return false;
  for (const [dimension, seen] of observed) {
    const names = ownValue(scope, dimension);
    if (names === undefined || !names.every((name) => seen.has(idKey(name)))) return false;
  }

  return true;
}

/** Whether two scopes have something in common: in every dimension that both name, a name. */
export function scopesMeet(one: GoalScope | undefined, other: GoalScope | undefined): boolean {
  const observed = observedScope(one);
  if (observed === undefined || other === undefined) return true;

  return DIMENSIONS.every((dimension) => {
    const [seen, names] = [observed.get(dimension), ownValue(other, dimension)];
    return seen === undefined || names === undefined || names.some((name) => seen.has(idKey(name)));
  });
}
