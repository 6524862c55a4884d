import type { Issue } from "../issue/issue.js";
import { readCalendar } from "./readCalendar.js";

/**
 * What is wrong with a calendar; an empty list where nothing is.
 *
 * Finds fields that are unknown, a month or weekday that is none, dates that are none, and dates that are a holiday and
 * an extra working day at once (`calendar_conflict`).
 *
 * @example
 * ```ts
 * import { checkCalendar } from "incentive-rules";
 *
 * checkCalendar({ weekend: [5, 6], holidays: ["2026-01-01"] }); // => []
 * checkCalendar({ holidays: ["2026-02-30"] }).map((issue) => issue.code); // => ["date_malformed"]
 * checkCalendar({ holidays: ["2026-02-14"], workingDays: ["2026-02-14"] })[0]?.code; // => "calendar_conflict"
 * ```
 */
export function checkCalendar(calendar: unknown): Issue[] {
  const issues: Issue[] = [];
  readCalendar(calendar, [], issues);

  return issues;
}
