import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { ClosedPeriod } from "../period/period.js";
import { shiftDays } from "../period/shiftDays.js";
import { partsOf } from "./partsOf.js";
import type { ReadGoal } from "./readGoal.js";
import type { GoalForest } from "./readGoals.js";

/** The issues of goals that do not add up to the one above, and of those that cannot be added up. */
export function sumIssues(forest: GoalForest): Issue[] {
  const off = forest.goals.flatMap((goal, at) => {
    const { others, own } = partsOf(at, forest);
    return [others, own].flatMap((parts) => checkSum(goal, parts, at, forest));
  });
  const mixed = forest.goals.flatMap(({ metric, unit }, at) => {
    const above = forest.goals[forest.parents[at] ?? -1];
    if (above === undefined || above.metric !== metric || above.unit === unit) return [];
    const expected = above.unit === undefined ? "no unit, as the goal above" : `${above.unit}, as the goal above`;
    return [createIssue({ code: "unit_mismatch", path: ["goals", at, "unit"], expected, value: unit })];
  });

  const turned = forest.goals.flatMap((goal, at) => {
    const above = forest.goals[forest.parents[at] ?? -1];
    if (above === undefined || above.metric !== goal.metric || directionOf(goal) * directionOf(above) >= 0) return [];
    const expected =
      directionOf(above) > 0 ? "a goal that rises, as the one above" : "a goal that falls, as the one above";
    const value = formatExact(goal.start ?? 0n, AMOUNT_SCALE);
    return [createIssue({ code: "direction_contradictory", path: ["goals", at, "start"], expected, value })];
  });

  return [...off, ...mixed, ...turned];
}

/** 1 where a goal rises from its start, -1 where it falls, 0 where it does not say. */
function directionOf({ start, target }: ReadGoal): number {
  if (start === undefined || start === target) return 0;

  return target > start ? 1 : -1;
}

/** Whether the parts have all days of a goal; while some are missing they may be less than it. */
function isCovered({ start, end }: ClosedPeriod, parts: readonly number[], { goals }: GoalForest): boolean {
  const periods = parts.flatMap((part) => goals[part]?.period ?? []);
  const reached = periods
    .sort((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0))
    .reduce((next, period) => (period.start <= next && period.end >= next ? shiftDays(period.end, 1) : next), start);

  return reached > end;
}

function checkSum(goal: ReadGoal, parts: readonly number[], at: number, forest: GoalForest): Issue[] {
  if (parts.length === 0) return [];
  const { target, overAssignment } = goal;
  const isWhole = isCovered(goal.period, parts, forest);
  const sum = parts.reduce((total, part) => total + (forest.goals[part]?.target ?? 0n), 0n);
  const most = target * (RATIO_ONE + overAssignment);
  // What was handed out may have been rounded up to a whole unit, which is no finer than the finest of the parts.
  const beyond = most + unitOf(parts, forest.goals) * RATIO_ONE;
  const isWithin = sum > target ? overAssignment > 0n && sum * RATIO_ONE < beyond : sum === target || !isWhole;
  if (isWithin) return [];
  const text = (figure: bigint) => formatExact(figure, AMOUNT_SCALE);
  const upper = text(most / RATIO_ONE);
  const range = isWhole ? (overAssignment === 0n ? upper : `${text(target)} to ${upper}`) : `at most ${upper}`;
  const expected = `${range} of the goals below together (${parts.length})`;

  return [createIssue({ code: "children_off_target", path: ["goals", at, "target"], expected, value: text(sum) })];
}

/** The largest power of ten, up to one, in which all parts are whole, in millionths. */
function unitOf(parts: readonly number[], goals: readonly ReadGoal[]): bigint {
  let unit = 10n ** BigInt(AMOUNT_SCALE);
  for (const part of parts) while ((goals[part]?.target ?? 0n) % unit !== 0n) unit /= 10n;

  return unit;
}
