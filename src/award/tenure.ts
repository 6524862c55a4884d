import { lastOfFirstMonth } from "../period/firstMonth.js";
import { shiftDays } from "../period/shiftDays.js";
import type { Tenure } from "./awardRule.js";

/** Whether a date is within the first days or the first month of someone who came on another. */
export function isInTenure(tenure: Tenure, start: string, on: string): boolean {
  const last =
    tenure.kind === "first_days" ? shiftDays(start, tenure.days - 1) : lastOfFirstMonth(start, tenure.counted);

  return on >= start && on <= last;
}
