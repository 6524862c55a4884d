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
  /**
   * The triggers whose effects hold, all of them at once, at most 1,000: those that are active, and those that are over and
   * whose effects stay (`afterwards: "keep"`). None: goals and plan as they were agreed.
   */
  readonly triggers: readonly Trigger[];
  /** The goals as they were agreed, without any of these changes. */
  readonly goals: readonly Goal[];
  /** The plan that changes with the goals. Absent: what is about the plan is proposed only. */
  readonly plan?: AdjustedPlanInput | undefined;
  /** The day on which the change was decided, such as that of the monthly calibration. */
  readonly decidedOn: PlainDate;
  /** The first day of the change, after that on which it was decided. Goals whose period begins on it or later change. */
  readonly from: PlainDate;
  /**
   * What happens to goals whose period has begun before `from` and is not over: by `next_period` they stay as they are, by
   * any other name they change too. Default: what the `goalChange` of the plan in force names, without one `next_period`;
   * beside a plan nothing else may be asked for.
   */
  readonly change?: GoalChangeKind | undefined;
  /** Digits of the new weights, 1 to 10: at 4 they are hundredths of a percent. */
  readonly scale: number;
  /** What is to be reached in goals whose metric is swapped: where the swap does not say it, and in place of what it says. */
  readonly targets?: readonly SwapTarget[] | undefined;
  /** Fiscal year, for labels of periods. Default: the calendar year. */
  readonly calendar?: Calendar | undefined;
  /** The currency of scaled targets, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** How scaled targets are rounded, once. */
  readonly rounding?: Rounding | undefined;
}

/** What is to be reached in one goal whose metric is swapped. */
export interface SwapTarget {
  /** The goal's id. */
  readonly goal: string;
  /** The target in the metric that takes the place, above 0. */
  readonly target: DecimalInput;
}

/** The plan that changes with the goals. */
export interface AdjustedPlanInput {
  /** The version as it was agreed, without any of these changes. */
  readonly plan: IncentivePlan;
  /**
   * The version in force on the day before `from` and on it, where it is another than the agreed one: what an adjustment before
   * this has made of it. It ends on the day before; what it was changed by is not in the next version, unless it is among the
   * triggers again.
   */
  readonly inForce?: IncentivePlan | undefined;
  /** Names the next version; another. */
  readonly version: string;
  /**
   * Metrics that join the next version, or replace those of the same id: what swaps lead to and what new components ask
   * for. A level says itself what counts of it; `counts` of a swap is what was proposed. At most 1,000.
   */
  readonly metrics?: readonly Metric[] | undefined;
}
