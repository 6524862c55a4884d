import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
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

/** Whether a version that begins on a day would cut a month in two, of which a plan has to say what becomes. */
export function isWithinMonth(from: PlainDate): boolean {
  return !from.endsWith("-01");
}

/** What is wrong with such a day where the plan says nothing. */
export function firstOfMonth(from: PlainDate): Issue {
  const expected = "the first day of a month, since the plan in force has no goalChange";

  return createIssue({ code: "date_out_of_range", path: ["from"], expected, value: from });
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
