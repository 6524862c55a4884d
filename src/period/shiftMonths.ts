import { addMonths } from "date-fns/addMonths";
import type { PlainDate } from "./plainDate.js";
import { toPlainDate, toUtcDate } from "./utcDate.js";

/** The same day so many months later, or the last of a month that is shorter; the last date where it would lie beyond that. */
export function shiftMonths(date: PlainDate, months: number): PlainDate {
  return toPlainDate(addMonths(toUtcDate(date), months));
}
