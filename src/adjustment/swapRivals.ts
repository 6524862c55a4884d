import { compareText } from "../issue/compareText.js";
import { type KeyedScope, scopesMeet } from "./keyedScope.js";
import { createScopeReach, type ScopeReach } from "./scopeReach.js";

/** A trigger by what two of them can be at odds about. */
export interface Swapping {
  readonly scopeKeys: KeyedScope;
  readonly swapped: readonly string[];
}

/** Active triggers that swap one metric where their scopes meet, by position. */
export interface RivalGroup {
  readonly metric: string;
  readonly members: readonly number[];
}

/** Finds the groups of active triggers that exclude each other, as far as one of them has just fired. */
export type RivalSearch = (fired: readonly number[], isActive: (at: number) => boolean) => readonly RivalGroup[];

/**
 * Scopes are held against each other only where one has fired, and only those that have a name in common or leave one
 * out: among all triggers there are too many pairs.
 */
export function createRivalSearch(triggers: readonly Swapping[]): RivalSearch {
  const members = new Map<string, number[]>();
  for (const [at, { swapped }] of triggers.entries()) {
    for (const metric of swapped) {
      const own = members.get(metric);
      if (own === undefined) members.set(metric, [at]);
      else own.push(at);
    }
  }
  const shared = new Map(
    [...members].flatMap(([metric, own]) => {
      if (own.length < 2) return [];
      return [[metric, createScopeReach(own.map((at) => [at, triggers[at]?.scopeKeys]))] as const];
    }),
  );
  const meet = (one: number, other: number) => scopesMeet(triggers[one]?.scopeKeys, triggers[other]?.scopeKeys);

  return (fired, isActive) => {
    const firing = new Map<string, number[]>();
    for (const at of fired) {
      for (const metric of triggers[at]?.swapped ?? []) {
        const own = firing.get(metric);
        if (own !== undefined) own.push(at);
        else if (shared.has(metric)) firing.set(metric, [at]);
      }
    }

    return [...firing]
      .sort(([one], [other]) => compareText(one, other))
      .flatMap(([metric, own]) => {
        const reach = shared.get(metric);
        const groups = reach === undefined ? [] : groupsOf(own, { reach, isActive, meet });
        return groups.map((group) => ({ metric, members: group }));
      });
  };
}

interface Rivalry {
  readonly reach: ScopeReach;
  readonly isActive: (at: number) => boolean;
  readonly meet: (one: number, other: number) => boolean;
}

/** Each group in rising order; whoever meets one of a group is in it. */
function groupsOf(fired: readonly number[], { reach, isActive, meet }: Rivalry): readonly (readonly number[])[] {
  const found = new Set<number>();
  const left = new Map<readonly number[], readonly number[]>();
  const groups: number[][] = [];
  for (const at of fired) {
    if (found.has(at) || !isActive(at)) continue;
    const group = [at];
    found.add(at);
    // What is pushed while it runs is still to come.
    for (const member of group) {
      for (const list of reach(member)) {
        // Who is in a group, or not active, is not looked at again.
        const others: number[] = [];
        for (const other of left.get(list) ?? list) {
          if (found.has(other) || !isActive(other)) continue;
          if (meet(member, other)) {
            group.push(other);
            found.add(other);
          } else others.push(other);
        }
        left.set(list, others);
      }
    }
    if (group.length > 1) groups.push(group.sort((one, other) => one - other));
  }

  return groups;
}
