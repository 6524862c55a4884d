import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import { daysBetween } from "./dayNumber.js";
import { FIRST_DATE, LAST_DATE, type PlainDate } from "./plainDate.js";
import { readDate } from "./readDate.js";
import { shiftDays } from "./shiftDays.js";

/** What {@link addDays} adds up. */
export interface AddDaysInput {
  /** The date to count from. */
  readonly date: PlainDate;
  /** Whole days later; below 0, earlier. */
  readonly days: number;
}

/**
 * The date so many whole days after another, or before it.
 *
 * @throws {@link RulesError} `date_malformed`, `date_out_of_range` (the result lies before 1900-01-01 or after
 * 9999-12-31), `type_mismatch` (days that are no whole number), `unknown_key`, `key_missing`
 *
 * @example
 * ```ts
 * import { addDays } from "incentive-rules";
 *
 * addDays({ date: "2026-11-23", days: 14 }); // => "2026-12-07"
 * addDays({ date: "2028-03-01", days: -1 }); // => "2028-02-29"
 * ```
 */
export function addDays(input: AddDaysInput): PlainDate {
  const issues: Issue[] = [];
  if (!readKeys(input, ["date", "days"], [], issues)) refuse("addDays", issues);
  const date = readDate(ownValue(input, "date"), ["date"], issues);
  const days = readDays(ownValue(input, "days"), issues);
  if (date === undefined || days === undefined || issues.length > 0) refuse("addDays", issues);
  const shifted = shiftDays(date, days);
  if (daysBetween(date, shifted) === days) return shifted;
  const expected = `days that lead to a date from ${FIRST_DATE} to ${LAST_DATE}`;

  return refuse("addDays", [createIssue({ code: "date_out_of_range", path: ["days"], expected, value: days })]);
}

function readDays(value: unknown, issues: Issue[]): number | undefined {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  const code = value === undefined ? "key_missing" : "type_mismatch";
  issues.push(createIssue({ code, path: ["days"], expected: "a whole number of days", value }));

  return undefined;
}
