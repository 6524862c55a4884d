import type { PlainDate } from "./plainDate.js";
import { shiftDays } from "./shiftDays.js";

/** The date of a day number; beyond the range of dates, its first or last. */
export function dateOfDay(day: number): PlainDate {
  return shiftDays("1970-01-01", day);
}
