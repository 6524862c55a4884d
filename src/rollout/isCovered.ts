import type { ClosedPeriod } from "../period/period.js";
import { shiftDays } from "../period/shiftDays.js";
import type { ReadPlan } from "../plan/readPlan.js";

/** Whether some version, of several by date, is effective on every day of a period. */
export function isCovered({ start, end }: ClosedPeriod, versions: readonly ReadPlan[]): boolean {
  let day = start;
  for (const { effective } of versions) {
    if (effective.start > day || (effective.end != null && effective.end < day)) continue;
    if (effective.end == null || effective.end >= end) return true;
    day = shiftDays(effective.end, 1);
  }

  return false;
}
