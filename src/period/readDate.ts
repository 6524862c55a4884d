import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssueCode, IssuePath } from "../issue/issue.js";
import { daysInMonth, FIRST_DATE, isPlainDate, LAST_DATE, type PlainDate } from "./plainDate.js";

/** A date, or `undefined` with an issue. */
export function readDate(value: unknown, path: IssuePath, issues: Issue[]): PlainDate | undefined {
  if (isPlainDate(value)) return value;
  const expected = `a date as YYYY-MM-DD, from ${FIRST_DATE} to ${LAST_DATE}`;
  issues.push(createIssue({ code: codeFor(value), path, expected, value, hint: hintFor(value) }));

  return undefined;
}

const PADDED = /^(\d{4})-(\d\d)-(\d\d)$/;

function codeFor(value: unknown): IssueCode {
  if (value === undefined) return "key_missing";

  return typeof value === "string" && isCalendarDate(value) ? "date_out_of_range" : "date_malformed";
}

/** A day that the calendar has, in whatever year. */
function isCalendarDate(text: string): boolean {
  const [, year, month, day] = PADDED.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;

  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function hintFor(value: unknown): string | undefined {
  if (typeof value === "number") return "a serial number or a time stamp names a day only together with its system";
  if (value instanceof Date) return "a Date is an instant; businessDateOf gives its date in a time zone";
  if (typeof value !== "string") return undefined;
  if (/^\d{4}-\d\d-\d\d[T ]/.test(value)) return "an instant has a date only in a time zone; see businessDateOf";
  if (/^\d{5}$/.test(value)) return "a spreadsheet's serial number has to be written out as a date";
  if (/^\d{4}[/.]\d\d?[/.]\d\d?$/.test(value)) return `write "${value.split(/[/.]/).map(padded).join("-")}"`;
  if (/^\d{4}-\d\d?-\d\d?$/.test(value) && !PADDED.test(value)) {
    return `write "${value.split("-").map(padded).join("-")}"`;
  }
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(value)) return "write year, month and day, in this order";

  return PADDED.test(value) && !isCalendarDate(value) ? "the calendar has no such day" : undefined;
}

function padded(figures: string): string {
  return figures.padStart(2, "0");
}
