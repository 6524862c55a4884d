import { addDays } from "date-fns/addDays";
import type { PlainDate } from "./plainDate.js";
import { toPlainDate, toUtcDate } from "./utcDate.js";

/** More days than lie between the first date and the last. */
const DAY_COUNT_MAX = 3_000_000;

/** The date so many whole days later, or earlier below 0; the first or the last date where it would lie beyond these. */
export function shiftDays(date: PlainDate, days: number): PlainDate {
  const within = Math.max(-DAY_COUNT_MAX, Math.min(DAY_COUNT_MAX, days));

  return toPlainDate(addDays(toUtcDate(date), within));
}
