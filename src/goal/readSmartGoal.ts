import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { GOAL_DIRECTIONS, type GoalDirection } from "../metric/attainability.js";
import { readTarget } from "../metric/readAttainmentTerms.js";
import { readExternalId } from "../metric/readCredits.js";
import type { Calendar } from "../period/calendar.js";
import type { ClosedPeriod } from "../period/period.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { GOAL_KEYS, readGoalTerms } from "./readGoal.js";
import { readOwner } from "./readOwner.js";
import type { ScopeDimension } from "./smartCheck.js";

/** A goal that was checked. */
export interface ReadSmartGoal {
  readonly id: string;
  readonly named: readonly ScopeDimension[];
  readonly metric: string | undefined;
  /** In units of 10⁻¹⁰. */
  readonly target: bigint | undefined;
  readonly direction: GoalDirection;
  readonly phase: string | undefined;
  readonly period: ClosedPeriod | undefined;
}

/** From millionths to units of 10⁻¹⁰. */
const FROM_AMOUNT = 10_000n;
const NAME_COUNT_MAX = 1_000;

/** The parts of a scope. */
export const DIMENSIONS = ["customerTypes", "productLines", "regions"] as const;

/** A goal, or `undefined` with an issue. */
export function readSmartGoal(
  value: unknown,
  { calendar, path }: { readonly calendar: Calendar; readonly path: IssuePath },
  issues: Issue[],
): ReadSmartGoal | undefined {
  if (!readKeys(value, [...GOAL_KEYS, "direction"], path, issues)) return undefined;
  const id = readRuleId(ownValue(value, "id"), [...path, "id"], issues);
  const metric = ownValue(value, "metric");
  const target = ownValue(value, "target");
  const terms = { zeroTarget: undefined, rounding: undefined };
  const period = ownValue(value, "period");
  const owner = ownValue(value, "owner");
  if (owner !== undefined) readOwner(owner, [...path, "owner"], issues);
  const { start, phase } = readGoalTerms((key) => ownValue(value, key), path, issues);
  const goal = {
    phase,
    named: readScope(ownValue(value, "scope"), [...path, "scope"], issues),
    metric: metric === undefined ? undefined : readRuleId(metric, [...path, "metric"], issues),
    target: target === undefined ? undefined : readTarget(target, terms, [...path, "target"], issues),
    period: period === undefined ? undefined : readClosedPeriod(period, [...path, "period"], issues, calendar),
  };

  const likely = start !== undefined && goal.target !== undefined && start * FROM_AMOUNT > goal.target;
  const given = ownValue(value, "direction") ?? (likely ? "falling" : "rising");
  const direction = readOneOf(given, GOAL_DIRECTIONS, [...path, "direction"], issues);

  return id === undefined || direction === undefined ? undefined : { id, direction, ...goal };
}

function readScope(value: unknown, path: IssuePath, issues: Issue[]): readonly ScopeDimension[] {
  if (value === undefined || !readKeys(value, DIMENSIONS, path, issues)) return [];

  return DIMENSIONS.filter((dimension) => hasNames(ownValue(value, dimension), [...path, dimension], issues));
}

function hasNames(value: unknown, path: IssuePath, issues: Issue[]): boolean {
  if (value === undefined) return false;
  if (!Array.isArray(value) || value.length > NAME_COUNT_MAX) {
    const code = Array.isArray(value) ? "list_too_long" : "type_mismatch";
    issues.push(createIssue({ code, path, expected: `a list of at most ${NAME_COUNT_MAX} names`, value }));
    return false;
  }
  for (const [at, name] of Array.from<unknown>(value).entries()) readExternalId(name, () => [...path, at], "", issues);

  return value.length > 0;
}
