import { addMonths } from "date-fns/addMonths";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import type { PlainDate } from "./plainDate.js";
import { shiftDays } from "./shiftDays.js";
import { toPlainDate, toUtcDate } from "./utcDate.js";

/** How the months since somebody came are counted: from the day itself, or by calendar months, of which that day's is the first. */
export type MonthCounting = "from_start" | "calendar";

/**
 * The last day of a month since a day, the first by the number 1: the day before the same day of the month in which the next
 * begins (its last day where it has no such day, always by the first day of all), or the end of the calendar month.
 */
export function lastOfMonth(start: PlainDate, month: number, counted: MonthCounting): PlainDate {
  if (counted === "calendar") return toPlainDate(lastDayOfMonth(addMonths(toUtcDate(start), month - 1)));
  const next = toPlainDate(addMonths(toUtcDate(start), month));

  return next.slice(8) === start.slice(8) ? shiftDays(next, -1) : next;
}
