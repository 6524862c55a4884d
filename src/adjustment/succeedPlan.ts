import type { Period } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { shiftDays } from "../period/shiftDays.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";

/** A version that takes the place of another. */
export interface PlanSuccession {
  /** Until the day before. */
  readonly previous: IncentivePlan;
  /** From that day on. */
  readonly next: IncentivePlan;
}

/** Ends a version on the day before another begins, which goes on to the end that the first one had. */
export function succeedPlan(
  { previous, next }: PlanSuccession,
  { effective: { start, end }, from }: { readonly effective: Period; readonly from: PlainDate },
): PlanSuccession {
  return {
    previous: { ...previous, effective: { start, end: shiftDays(from, -1) } },
    next: { ...next, effective: typeof end === "string" ? { start: from, end } : { start: from } },
  };
}
