import { dayNumber, daysBetween, weekdayOf } from "./dayNumber.js";
import type { PlainDate } from "./plainDate.js";
import { shiftDays } from "./shiftDays.js";

/**
 * The label of the ISO week that begins on a Monday: the year is that of its Thursday, the number counts Thursdays.
 *
 * date-fns has the same rule, but its `getISOWeek` and `startOfISOWeek` spread options that a host can have put on
 * `Object.prototype`, and then count in the host's zone.
 */
export function isoWeekLabel(monday: PlainDate): string {
  const thursday = shiftDays(monday, 3);
  const year = thursday.slice(0, 4);
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;

  return `${year}-W${String(number).padStart(2, "0")}`;
}

/** The Monday of an ISO week by year and number; 4 January is always in the first week. */
export function isoWeekMonday(year: string, number: number): PlainDate {
  const inFirst = `${year}-01-04`;

  return shiftDays(inFirst, 1 - weekdayOf(dayNumber(inFirst)) + 7 * (number - 1));
}
