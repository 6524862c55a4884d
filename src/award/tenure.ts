import { lastOfMonth } from "../period/lastOfMonth.js";
import { shiftDays } from "../period/shiftDays.js";
import type { Tenure } from "./awardRule.js";

/** Whether a date is within the first days or the first month of someone who came on another. */
export function isInTenure(tenure: Tenure, start: string, on: string): boolean {
  return on >= start && on <= lastDay(tenure, start);
}

function lastDay(tenure: Tenure, start: string): string {
  if (tenure.kind === "first_days") return shiftDays(start, tenure.days - 1);

  return lastOfMonth(start, 1, tenure.counted === "calendar" ? "calendar" : "from_start");
}
