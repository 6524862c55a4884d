import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_ONE, AMOUNT_SCALE } from "../money/readAmount.js";
import { formatFigure, type ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { type FullRounding, readRounding } from "../money/rounding.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { OWNER_LEVELS } from "./ownerLevels.js";
import { type ReadCascadeMeasure, readCascadeMeasure } from "./readCascadeMeasure.js";
import { type ReadCascadeShare, readCascadeShares } from "./readCascadeShares.js";
import { convertFigure, type ReadStep, readSteps } from "./readConversion.js";
import { overAssignmentIssue, type ReadGoal, readGoal, readOverAssignment } from "./readGoal.js";
import { type ReadMultiplier, readMultipliers } from "./readMultipliers.js";
import { readNamedRounding } from "./readNamedRounding.js";
import { FIGURE_OF } from "./weighShares.js";

/** A goal that is to be handed on, checked. */
export interface ReadCascade {
  readonly goal: ReadGoal;
  /** Of the children. */
  readonly metric: string;
  readonly unit: string | undefined;
  /** What the goal is to reach, in its own metric. */
  readonly given: ReadFigure;
  /** The same in the metric of the children. */
  readonly exact: ReadFigure;
  /** `undefined` where nothing is converted. */
  readonly steps: readonly ReadStep[] | undefined;
  readonly shares: readonly ReadCascadeShare[];
  readonly measure: ReadCascadeMeasure;
  readonly multipliers: readonly ReadMultiplier[];
  /** In units of 10⁻¹⁰. */
  readonly overAssignment: bigint;
  readonly rounding: FullRounding;
  readonly whenAllZero: (typeof WHEN_ALL_ZERO)[number];
}

const KEYS = [
  "goal",
  "shares",
  "by",
  "multipliers",
  "overAssignment",
  "conversion",
  "currency",
  "rounding",
  "whenAllZero",
  "calendar",
] as const;
const WHEN_ALL_ZERO = ["issue", "equal", "unallocated"] as const;

/** Reads what is to be handed on and how; when issues were added, there is no result. */
export function readCascade(input: unknown, issues: Issue[]): ReadCascade | undefined {
  if (!readKeys(input, KEYS, [], issues)) return undefined;
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const conversion = readConversion(ownValue(input, "conversion"), issues);
  const readOwn = conversion === undefined ? readRounding : readNamedRounding;
  const rounding = readOwn(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const goal = readGoal(ownValue(input, "goal"), ["goal"], issues, calendar);
  const measure = readCascadeMeasure(ownValue(input, "by"), ["by"], issues);
  const multipliers = readMultipliers(ownValue(input, "multipliers"), ["multipliers"], issues);
  const over = ownValue(input, "overAssignment");
  const overAssignment = over === undefined ? undefined : readOverAssignment(over, ["overAssignment"], issues);
  const whenAllZero = readOneOf(ownValue(input, "whenAllZero") ?? "issue", WHEN_ALL_ZERO, ["whenAllZero"], issues);
  if (goal === undefined || measure === undefined || whenAllZero === undefined || issues.length > 0) return undefined;
  const needed = new Set(measure.flatMap(({ by }) => FIGURE_OF[by] ?? []));
  const shares = readCascadeShares(ownValue(input, "shares"), { needed, scale: rounding.scale }, issues);
  if (needed.has("share")) checkSum(shares, issues);
  const given = { dividend: goal.target, divisor: AMOUNT_ONE };
  const exact = conversion === undefined ? given : convertFigure(given, conversion.steps);
  const all = overAssignment ?? goal.overAssignment;
  const isConverted = conversion !== undefined;
  const isFalling = goal.start !== undefined && goal.start > goal.target;
  if (isFalling && all > 0n && !isConverted) issues.push(overAssignmentIssue(["overAssignment"]));
  checkRollup(goal, isConverted, issues);
  checkChildren(goal, shares, isConverted, issues);
  checkTarget({ exact, over: all, isConverted, scale: rounding.scale }, issues);

  return {
    goal,
    metric: conversion?.metric ?? goal.metric,
    unit: conversion === undefined ? goal.unit : conversion.unit,
    given,
    exact,
    steps: conversion?.steps,
    shares,
    measure,
    multipliers,
    overAssignment: all,
    rounding,
    whenAllZero,
  };
}

interface ReadConversion {
  readonly metric: string | undefined;
  readonly unit: string | undefined;
  readonly steps: readonly ReadStep[];
}

function readConversion(value: unknown, issues: Issue[]): ReadConversion | undefined {
  const path = ["conversion"];
  if (value === undefined || !readKeys(value, ["metric", "unit", "steps"], path, issues)) return undefined;
  const unit = ownValue(value, "unit");

  return {
    metric: readRuleId(ownValue(value, "metric"), [...path, "metric"], issues),
    unit: unit === undefined ? undefined : readRuleId(unit, [...path, "unit"], issues),
    steps: readSteps(ownValue(value, "steps"), [...path, "steps"], issues),
  };
}

function checkSum(shares: readonly ReadCascadeShare[], issues: Issue[]): void {
  const sum = shares.reduce((total, { share }) => total + share, 0n);
  if (sum <= RATIO_ONE) return;
  const expected = "shares of at most 1 together";
  const value = formatExact(sum, RATIO_SCALE);
  const hint = "overAssignment says by how much more is handed out";
  issues.push(createIssue({ code: "shares_not_one", path: ["shares"], expected, value, hint }));
}

/** What does not add up is not cut into parts, unless it becomes another metric before. */
function checkRollup({ rollup }: ReadGoal, isConverted: boolean, issues: Issue[]): void {
  if (rollup === "sum" || isConverted) return;
  const expected = "sum, since the parts of what does not add up are not parts of its target";
  issues.push(createIssue({ code: "metric_not_additive", path: ["goal", "rollup"], expected, value: rollup }));
}

/** Children serve the goal and are not it, are of no one further up, and say where they start where it falls. */
function checkChildren(
  goal: ReadGoal,
  shares: readonly ReadCascadeShare[],
  isConverted: boolean,
  issues: Issue[],
): void {
  const isFalling = !isConverted && goal.start !== undefined && goal.start > goal.target;
  for (const [at, { id, owner, start }] of shares.entries()) {
    if (id === goal.id) {
      const path = ["shares", at, "id"];
      issues.push(createIssue({ code: "id_duplicate", path, expected: "another id than that of the goal", value: id }));
    }
    if (OWNER_LEVELS[owner.kind] < OWNER_LEVELS[goal.owner.kind]) {
      const expected = "somebody who is not further up than the owner of the goal";
      const path = ["shares", at, "owner", "kind"];
      issues.push(createIssue({ code: "level_reversed", path, expected, value: owner.kind }));
    }
    if (isFalling && start === undefined) {
      const expected = "where it starts, since the goal falls to its target";
      issues.push(createIssue({ code: "key_missing", path: ["shares", at, "start"], expected, value: start }));
    }
  }
}

/** A target that was not converted is whole units; what is handed out has no more digits than an amount. */
function checkTarget(
  {
    exact,
    over,
    isConverted,
    scale,
  }: {
    readonly exact: ReadFigure;
    readonly over: bigint;
    readonly isConverted: boolean;
    readonly scale: number;
  },
  issues: Issue[],
): void {
  if (exact.dividend * (RATIO_ONE + over) * AMOUNT_ONE >= (AMOUNT_LIMIT - AMOUNT_ONE) * RATIO_ONE * exact.divisor) {
    const expected = "a target that, converted and assigned over, has at most 15 digits before the point";
    issues.push(
      createIssue({ code: "amount_out_of_range", path: ["goal", "target"], expected, value: formatFigure(exact) }),
    );
  } else if (!isConverted && exact.dividend % 10n ** BigInt(AMOUNT_SCALE - scale) !== 0n) {
    const expected = `a target of at most ${scale} fraction digits`;
    const value = formatExact(exact.dividend, AMOUNT_SCALE);
    issues.push(createIssue({ code: "total_off_scale", path: ["goal", "target"], expected, value }));
  }
}
