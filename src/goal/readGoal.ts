import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import { readAmount } from "../money/readAmount.js";
import { type RatioRange, readRatioWithin, readShare } from "../money/readRatioWithin.js";
import { type Calendar, DEFAULT_CALENDAR } from "../period/calendar.js";
import type { ClosedPeriod } from "../period/period.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import type { Goal, GoalOwner, GoalScope } from "./goal.js";
import { readOwner } from "./readOwner.js";
import { readScope } from "./readScope.js";

/** A goal that was checked. */
export interface ReadGoal extends Pick<Goal, "id" | "metric">, ReadGoalTerms {
  readonly owner: GoalOwner;
  readonly scope: GoalScope | undefined;
  readonly period: ClosedPeriod;
  /** In millionths, above 0. */
  readonly target: bigint;
}

/** What a goal may say beside what it is. */
export interface ReadGoalTerms extends Pick<Goal, "unit" | "parent" | "phase" | "commitment"> {
  /** In millionths. */
  readonly start: bigint | undefined;
  /** In units of 10⁻¹⁰. */
  readonly weight: bigint | undefined;
  readonly rollup: NonNullable<Goal["rollup"]>;
  /** In units of 10⁻¹⁰. */
  readonly overAssignment: bigint;
}

/** The keys of a goal. */
export const GOAL_KEYS = [
  "$schema",
  "id",
  "label",
  "metric",
  "unit",
  "owner",
  "scope",
  "period",
  "start",
  "target",
  "parent",
  "weight",
  "phase",
  "commitment",
  "rollup",
  "overAssignment",
] as const;

/** The names of `GoalCommitment`. */
export const GOAL_COMMITMENTS = ["committed", "aspirational"] as const;
/** The names of `GoalRollup`. */
export const GOAL_ROLLUPS = ["sum", "none"] as const;

/** How much more may be handed out than there is. */
const OVER_ASSIGNMENT: RatioRange = {
  most: 100_000_000_000n,
  mostPlain: 10_000_000_000n,
  expected: "a ratio from 0 to 1, or with a percent sign to 1000%",
  code: "rate_out_of_range",
};

/** Reads how much more is handed out than there is, in units of 10⁻¹⁰. */
export function readOverAssignment(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  return readRatioWithin(value, OVER_ASSIGNMENT, path, issues);
}

/** Reads a goal; the calendar gives labels of fiscal periods their days. */
export function readGoal(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
  calendar: Calendar = DEFAULT_CALENDAR,
): ReadGoal | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, GOAL_KEYS, path, issues)) return undefined;
  const own = (key: GoalKey) => ownValue(document, key);
  const id = readRuleId(own("id"), [...path, "id"], issues);
  const metric = readRuleId(own("metric"), [...path, "metric"], issues);
  const owner = readOwner(own("owner"), [...path, "owner"], issues);
  const period = readClosedPeriod(own("period"), [...path, "period"], issues, calendar);
  const target = readGoalTarget(own("target"), [...path, "target"], issues);
  const given = own("scope");
  const scope = given === undefined ? undefined : readScope(given, [...path, "scope"], issues);
  const terms = readGoalTerms(own, path, issues);
  const isFalling = terms.start !== undefined && target !== undefined && terms.start > target;
  if (isFalling && terms.overAssignment > 0n) issues.push(overAssignmentIssue([...path, "overAssignment"]));
  if (id === undefined || metric === undefined || owner === undefined) return undefined;
  if (period === undefined || target === undefined || issues.length > countBefore) return undefined;

  return { ...terms, id, metric, owner, scope, period, target };
}

/** What is handed out beyond a target that is to be come down to would make it easier. */
export function overAssignmentIssue(path: IssuePath): Issue {
  const expected = "none, since more of what is to fall is easier";

  return createIssue({ code: "direction_contradictory", path, expected, value: "an over-assignment" });
}

/** A key of a goal. */
export type GoalKey = (typeof GOAL_KEYS)[number];

/** Reads what a goal may say beside what it is; when issues were added, some is missing. */
export function readGoalTerms(own: (key: GoalKey) => unknown, path: IssuePath, issues: Issue[]): ReadGoalTerms {
  const optional = <Result>(key: GoalKey, read: Reader<Result>): Result | undefined =>
    own(key) === undefined ? undefined : read(own(key), [...path, key], issues);
  optional("$schema", readText);
  optional("label", readText);

  return {
    unit: optional("unit", readRuleId),
    start: optional("start", readAmount),
    parent: optional("parent", readRuleId),
    weight: optional("weight", readShare),
    phase: optional("phase", readRuleId),
    commitment: optional("commitment", (given, at) => readOneOf(given, GOAL_COMMITMENTS, at, issues)),
    rollup: optional("rollup", (given, at) => readOneOf(given, GOAL_ROLLUPS, at, issues)) ?? "sum",
    overAssignment: optional("overAssignment", readOverAssignment) ?? 0n,
  };
}

type Reader<Result> = (value: unknown, path: IssuePath, issues: Issue[]) => Result | undefined;

function readGoalTarget(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const target = readAmount(value, path, issues);
  if (target === undefined || target > 0n) return target;
  issues.push(createIssue({ code: "target_not_positive", path, expected: "an amount above 0", value }));

  return undefined;
}
