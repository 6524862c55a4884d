import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { formatExact, formatRatio } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import type { Calendar } from "../period/calendar.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { allBelow } from "./allBelow.js";
import type { Goal, GoalOwner } from "./goal.js";
import { lastParts } from "./lastParts.js";
import { ownerKey } from "./partsOf.js";
import { forestIssues, type GoalForest, NO_PARENT, readGoals } from "./readGoals.js";

/** What {@link measureGoalCoverage} takes. */
export interface GoalCoverageInput {
  /** All goals, in any order; up to a million. */
  readonly goals: readonly Goal[];
  /** Gives labels of fiscal periods their days. */
  readonly calendar?: Calendar | undefined;
}

/** Who carries what the company wants. */
export interface GoalCoverage {
  /** One for each goal of the company that serves no other, in the order of the goals. */
  readonly goals: readonly CoveredGoal[];
  /** Ids of the goals that serve none of these, however far up. */
  readonly outside: readonly string[];
}

/** A goal of the company, and who carries it. */
export interface CoveredGoal {
  /** Its id. */
  readonly goal: string;
  /** What it is to reach. */
  readonly target: string;
  /** Who has the last parts of it, in the order in which they are met from the top; the company has what it kept. */
  readonly carriers: readonly GoalCarrier[];
  /** What people carry together. */
  readonly byPeople: CarriedPart;
  /** What teams carry of which none of their people do. */
  readonly byTeams: CarriedPart;
  /** The target less what people and teams carry; below 0 where they carry more. */
  readonly gap: string;
}

/** A part of a goal. */
export interface CarriedPart {
  /** How much. */
  readonly target: string;
  /** Its part of the goal, half-up to ten digits. */
  readonly share: string;
}

/** Somebody who carries a part of a goal. */
export interface GoalCarrier extends CarriedPart {
  /** Who. */
  readonly owner: GoalOwner;
}

/**
 * Says what part of each goal of the company is carried by whom (目标覆盖率): the last goals below it in the same metric
 * and unit, added up by owner.
 *
 * Goals below in another metric serve it and carry no part of it. Where a goal is cut among others and in time, the
 * others carry it. Cut in time alone it stays with its owner, whichever months are there, but for those that are handed on.
 * What is carried may be more than the target where more was assigned.
 *
 * @throws {@link RulesError} whatever {@link checkGoal} finds, and `id_duplicate`, `parent_unknown`,
 * `hierarchy_circular`, `list_empty`, `list_too_long`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { measureGoalCoverage } from "incentive-rules";
 *
 * const goal = { metric: "revenue", period: "2027" } as const;
 * const { goals } = measureGoalCoverage({
 *   goals: [
 *     { ...goal, id: "company", owner: { kind: "company" }, target: "1000000" },
 *     { ...goal, id: "east", owner: { kind: "team", id: "East" }, target: "600000", parent: "company" },
 *     { ...goal, id: "west", owner: { kind: "team", id: "West" }, target: "300000", parent: "company" },
 *     { ...goal, id: "ann", owner: { kind: "person", id: "Ann" }, target: "350000", parent: "east" },
 *     { ...goal, id: "bo", owner: { kind: "person", id: "Bo" }, target: "250000", parent: "east" },
 *   ],
 * });
 *
 * goals[0]?.byPeople; // => { target: "600000", share: "0.6" }
 * goals[0]?.byTeams; // => { target: "300000", share: "0.3" }
 * goals[0]?.gap; // => "100000"
 * ```
 *
 * @see GUIDE G10
 */
export function measureGoalCoverage(input: GoalCoverageInput): GoalCoverage {
  const issues: Issue[] = [];
  if (!readKeys(input, ["goals", "calendar"], [], issues)) return refuse(NAME, issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const forest = issues.length > 0 ? undefined : readGoals(ownValue(input, "goals"), calendar, issues);
  if (forest === undefined) return refuse(NAME, issues);
  throwIssues(NAME, forestIssues(forest));
  const isServing = new Uint8Array(forest.goals.length);
  const roots = forest.goals.flatMap(({ owner }, at) =>
    owner.kind === "company" && forest.parents[at] === NO_PARENT ? [at] : [],
  );
  for (const at of allBelow(roots, (one) => forest.children[one] ?? [])) isServing[at] = 1;

  return {
    goals: roots.map((root) => coverRoot(root, forest)),
    outside: forest.goals.filter((_, at) => isServing[at] === 0).map(({ id }) => id),
  };
}

const NAME = "measureGoalCoverage";

function coverRoot(root: number, forest: GoalForest): CoveredGoal {
  const target = forest.goals[root]?.target ?? 0n;
  const carried = new Map<string, { owner: GoalOwner; sum: bigint }>();
  const sums = { company: 0n, team: 0n, person: 0n };
  for (const { at, part } of lastParts(root, forest)) {
    const owner = forest.goals[at]?.owner;
    if (owner === undefined) continue;
    const key = ownerKey(owner);
    carried.set(key, { owner, sum: (carried.get(key)?.sum ?? 0n) + part });
    sums[owner.kind] += part;
  }
  const part = (sum: bigint) => ({ target: formatExact(sum, AMOUNT_SCALE), share: formatRatio(sum, target) });

  return {
    goal: forest.goals[root]?.id ?? "",
    target: formatExact(target, AMOUNT_SCALE),
    carriers: Array.from(carried.values(), ({ owner, sum }) => ({ owner, ...part(sum) })),
    byPeople: part(sums.person),
    byTeams: part(sums.team),
    gap: formatExact(target - sums.person - sums.team, AMOUNT_SCALE),
  };
}
