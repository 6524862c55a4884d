import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_ONE } from "../money/readRatio.js";
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

  return [...off, ...mixed];
}

function checkSum(
  { target, overAssignment }: ReadGoal,
  parts: readonly number[],
  at: number,
  { goals }: GoalForest,
): Issue[] {
  if (parts.length === 0) return [];
  const sum = parts.reduce((total, part) => total + (goals[part]?.target ?? 0n), 0n);
  // What was handed out may have been rounded up to a whole unit, which is no finer than the finest of the parts.
  const most = target * (RATIO_ONE + overAssignment) + unitOf(parts, goals) * RATIO_ONE;
  const isWithin = sum === target || (overAssignment > 0n && sum > target && sum * RATIO_ONE < most);
  if (isWithin) return [];
  const beyond = overAssignment === 0n ? "" : " or, within its over-assignment, more";
  const expected = `${formatExact(target, AMOUNT_SCALE)}, the target,${beyond} of the goals below together`;
  const value = formatExact(sum, AMOUNT_SCALE);

  return [createIssue({ code: "children_off_target", path: ["goals", at, "target"], expected, value })];
}

/** The largest power of ten, up to one, in which all parts are whole, in millionths. */
function unitOf(parts: readonly number[], goals: readonly ReadGoal[]): bigint {
  let unit = 10n ** BigInt(AMOUNT_SCALE);
  for (const part of parts) while ((goals[part]?.target ?? 0n) % unit !== 0n) unit /= 10n;

  return unit;
}
