import { compareText } from "../issue/compareText.js";
import { type KeyedScope, scopesMeet } from "./keyedScope.js";

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

/** Scopes are held against each other only where one has fired: among all triggers there are too many pairs. */
export function createRivalSearch(triggers: readonly Swapping[]): RivalSearch {
  const members = new Map<string, number[]>();
  for (const [at, { swapped }] of triggers.entries()) {
    for (const metric of swapped) {
      const own = members.get(metric);
      if (own === undefined) members.set(metric, [at]);
      else own.push(at);
    }
  }
  const shared = [...members]
    .filter(([, own]) => own.length > 1)
    .sort(([one], [other]) => compareText(one, other))
    .map(([metric, own]) => ({ metric, own, isOne: new Set(own) }));
  const meet = (one: number, other: number) => scopesMeet(triggers[one]?.scopeKeys, triggers[other]?.scopeKeys);

  return (fired, isActive) =>
    shared.flatMap(({ metric, own, isOne }) => {
      const firing = fired.filter((at) => isOne.has(at));
      return firing.length === 0
        ? []
        : groupsOf(firing, own.filter(isActive), meet).map((group) => ({ metric, members: group }));
    });
}

/** Each group in rising order; whoever meets one of a group is in it. */
function groupsOf(
  fired: readonly number[],
  active: readonly number[],
  meet: (one: number, other: number) => boolean,
): readonly (readonly number[])[] {
  let left = active;
  const groups: number[][] = [];
  for (const at of fired) {
    if (!left.includes(at)) continue;
    const group = [at];
    left = left.filter((other) => other !== at);
    // What is pushed while it runs is still to come.
    for (const member of group) {
      if (left.length === 0) break;
      const rivals = left.filter((other) => meet(member, other));
      if (rivals.length === 0) continue;
      group.push(...rivals);
      left = left.filter((other) => !meet(member, other));
    }
    if (group.length > 1) groups.push(group.sort((one, other) => one - other));
  }

  return groups;
}
