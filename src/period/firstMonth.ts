import { addMonths } from "date-fns/addMonths";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import type { PlainDate } from "./plainDate.js";
import { shiftDays } from "./shiftDays.js";
import { toPlainDate, toUtcDate } from "./utcDate.js";

/**
 * The last day of a first month (首月): from the day of joining up to the day before the same day of the next month (to
 * its last day where it has no such day), or to the end of the calendar month.
 */
export function lastOfFirstMonth(start: PlainDate, counted: "from_hire" | "calendar"): PlainDate {
  if (counted === "calendar") return toPlainDate(lastDayOfMonth(toUtcDate(start)));
  const next = toPlainDate(addMonths(toUtcDate(start), 1));

  return next.slice(8) === start.slice(8) ? shiftDays(next, -1) : next;
}
