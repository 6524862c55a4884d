import { UTCDateMini } from "@date-fns/utc/date/mini";
import { FIRST_DATE, LAST_DATE, type PlainDate } from "./plainDate.js";

/**
 * A date as date-fns computes with it: midnight in UTC, which every getter and setter of the object keeps to.
 *
 * In `dist` this is a file of its own: UTCDateMini changes its class as it loads, so that no bundler would drop it from
 * the bundles that have no use for it.
 */
export function toUtcDate(date: PlainDate): Date {
  return new UTCDateMini(date);
}

/** The date of such an object; beyond the range of dates, its first or last. */
export function toPlainDate(date: Date): PlainDate {
  if (isWithinDates(date)) return date.toISOString().slice(0, FIRST_DATE.length);

  return date.getUTCFullYear() > 9999 ? LAST_DATE : FIRST_DATE;
}

/** Whether such an object has a {@link PlainDate}. */
export function isWithinDates(date: Date): boolean {
  const year = date.getUTCFullYear();

  return year >= 1900 && year <= 9999;
}
