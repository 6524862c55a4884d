import type { Goal } from "../goal/goal.js";
import type { Metric } from "../metric/metric.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { Rounding } from "../money/rounding.js";
import type { Calendar } from "../period/calendar.js";
import type { PlainDate } from "../period/plainDate.js";
import type { GoalChangeKind } from "../plan/goalChange.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { Trigger } from "./trigger.js";

/** What {@link applyAdjustment} takes. */
export interface AdjustmentInput {
  /** The triggers whose effects hold, all of them at once; at most 1,000. */
  readonly triggers: readonly Trigger[];
  /** The goals as they were agreed, without any of these changes. */
  readonly goals: readonly Goal[];
  /** The plan that changes with the goals. Absent: what is about the plan is proposed only. */
  readonly plan?: AdjustedPlanInput | undefined;
  /** The first day of the change. Goals whose period begins on it or later change. */
  readonly from: PlainDate;
  /**
   * What happens to goals whose period has begun before `from` and is not over: by `next_period` they stay as they are, by
   * any other name they change too. Default: what the plan's `goalChange` names, which nothing else may be asked for
   * beside; without one `next_period`.
   */
  readonly change?: GoalChangeKind | undefined;
  /** Digits of the new weights, 1 to 10: at 4 they are hundredths of a percent. */
  readonly scale: number;
  /** What is to be reached where a swap does not say it. */
  readonly targets?: readonly SwapTarget[] | undefined;
  /** Fiscal year, for labels of periods. Default: the calendar year. */
  readonly calendar?: Calendar | undefined;
  /** The currency of scaled targets, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** How scaled targets are rounded, once. */
  readonly rounding?: Rounding | undefined;
}

/** What is to be reached in a goal whose metric is swapped. */
export interface SwapTarget {
  /** The goal's id. */
  readonly goal: string;
  /** The target in the metric that takes the place, above 0. */
  readonly target: DecimalInput;
}

/** The plan that changes with the goals. */
export interface AdjustedPlanInput {
  /** The version as it was agreed, in force on the day before `from` and on it. */
  readonly plan: IncentivePlan;
  /** Names the next version; another. */
  readonly version: string;
  /**
   * Metrics that join the next version, or replace those of the same id: what swaps lead to and what new components ask
   * for. A level says itself what counts of it; `counts` of a swap is what was proposed. At most 1,000.
   */
  readonly metrics?: readonly Metric[] | undefined;
}
