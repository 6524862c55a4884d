import type { GoalScope } from "../goal/goal.js";
import { compareText } from "../issue/compareText.js";
import { scopesMeet } from "./coversScope.js";

/** A trigger by what two of them can be at odds about. */
export interface Swapping {
  readonly scope: GoalScope | undefined;
  readonly swapped: readonly string[];
}

/** Triggers by position that swap a metric, and with which others each shares a part of its scope. */
interface Rivalry {
  readonly metric: string;
  readonly members: readonly number[];
  readonly rivalsOf: ReadonlyMap<number, readonly number[]>;
}

/** Active triggers that swap one metric where their scopes meet, by position. */
export interface RivalGroup {
  readonly metric: string;
  readonly members: readonly number[];
}

/** Finds the groups of active triggers that exclude each other, as far as one of them has just fired. */
export type RivalSearch = (fired: readonly number[], isActive: (at: number) => boolean) => readonly RivalGroup[];

/** Which scopes meet is asked once, and not at every firing. */
export function createRivalSearch(triggers: readonly Swapping[]): RivalSearch {
  const members = new Map<string, number[]>();
  for (const [at, { swapped }] of triggers.entries()) {
    for (const metric of swapped) members.set(metric, [...(members.get(metric) ?? []), at]);
  }
  const rivalries = [...members]
    .filter(([, own]) => own.length > 1)
    .map(([metric, own]) => ({ metric, members: own, rivalsOf: rivalsAmong(own, triggers) }))
    .sort((one, other) => compareText(one.metric, other.metric));

  return (fired, isActive) => rivalries.flatMap((rivalry) => groupsIn(rivalry, fired, isActive));
}

function rivalsAmong(members: readonly number[], triggers: readonly Swapping[]): Rivalry["rivalsOf"] {
  return new Map(
    members.map((at) => {
      const scope = triggers[at]?.scope;
      if (scope === undefined) return [at, members];
      return [at, members.filter((other) => scopesMeet(scope, triggers[other]?.scope))];
    }),
  );
}

function groupsIn(
  { metric, members, rivalsOf }: Rivalry,
  fired: readonly number[],
  isActive: (at: number) => boolean,
): readonly RivalGroup[] {
  const seen = new Set<number>();
  const groups: RivalGroup[] = [];
  for (const at of fired) {
    if (!rivalsOf.has(at) || seen.has(at)) continue;
    const group = [at];
    seen.add(at);
    // What is pushed while it runs is still to come.
    for (const member of group) {
      for (const rival of rivalsOf.get(member) ?? []) {
        if (seen.has(rival) || !isActive(rival)) continue;
        seen.add(rival);
        group.push(rival);
      }
      // All that swap the metric are in it.
      if (group.length === members.length) break;
    }
    if (group.length > 1) groups.push({ metric, members: group.sort((left, right) => left - right) });
  }

  return groups;
}
