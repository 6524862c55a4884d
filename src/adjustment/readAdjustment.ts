import type { GoalForest } from "../goal/readGoals.js";
import { readGoals } from "../goal/readGoals.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { type FullRounding, readRounding } from "../money/rounding.js";
import type { Calendar } from "../period/calendar.js";
import type { PlainDate } from "../period/plainDate.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { readDate } from "../period/readDate.js";
import type { GoalChangeKind } from "../plan/goalChange.js";
import { GOAL_CHANGE_KINDS } from "../plan/readGoalChange.js";
import type { AdjustmentInput } from "./adjustmentInput.js";
import { type ActiveTrigger, readActiveTriggers } from "./readActiveTriggers.js";
import { type ReadAdjustedPlan, readAdjustedPlan } from "./readAdjustedPlan.js";
import { readSwapTargets } from "./readSwapTargets.js";

/** What effects are applied to, and how. */
export interface ReadAdjustment {
  readonly triggers: readonly ActiveTrigger[];
  readonly forest: GoalForest;
  readonly plan: ReadAdjustedPlan | undefined;
  readonly from: PlainDate;
  readonly change: GoalChangeKind;
  readonly scale: number;
  /** In millionths by the ids of goals. */
  readonly targets: ReadonlyMap<string, bigint>;
  readonly rounding: FullRounding;
  readonly calendar: Calendar;
}

const KEYS = [
  "triggers",
  "goals",
  "plan",
  "decidedOn",
  "from",
  "change",
  "scale",
  "targets",
  "calendar",
  "currency",
  "rounding",
] as const;

/** Reads what effects are applied to; when issues were added, there is no result. */
export function readAdjustment(input: AdjustmentInput, issues: Issue[]): ReadAdjustment | undefined {
  if (!readKeys(input, KEYS, [], issues)) return undefined;
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const triggers = readActiveTriggers(ownValue(input, "triggers"), issues);
  const decidedOn = readDate(ownValue(input, "decidedOn"), ["decidedOn"], issues);
  const from = readDate(ownValue(input, "from"), ["from"], issues);
  if (decidedOn !== undefined && from !== undefined && from <= decidedOn) {
    const expected = `a day after ${decidedOn}, on which it was decided`;
    issues.push(createIssue({ code: "dates_reversed", path: ["from"], expected, value: from }));
  }
  const scaleRange = { from: 1, to: RATIO_SCALE, code: "scale_out_of_range" } as const;
  const scale = readCount(ownValue(input, "scale"), scaleRange, ["scale"], issues);
  const targets = readSwapTargets(ownValue(input, "targets"), issues);
  const rounding = readRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const plan = readAdjustedPlan(ownValue(input, "plan"), issues);
  const change = readChange(ownValue(input, "change"), plan, issues);
  const forest = readGoals(ownValue(input, "goals"), calendar, issues);
  if (forest === undefined || from === undefined || change === undefined || scale === undefined) return undefined;

  return issues.length > 0 ? undefined : { triggers, forest, plan, from, change, scale, targets, rounding, calendar };
}

/** A plan is settled by what it names, or else changes with a period: nothing else can be asked for beside it. */
function readChange(value: unknown, plan: ReadAdjustedPlan | undefined, issues: Issue[]): GoalChangeKind | undefined {
  const named = plan?.change ?? "next_period";
  if (value === undefined) return named;
  const kinds = plan === undefined ? GOAL_CHANGE_KINDS : [named];

  return readOneOf(value, kinds, ["change"], issues);
}
