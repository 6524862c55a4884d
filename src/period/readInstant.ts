import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { dayNumber } from "./dayNumber.js";
import { isPlainDate } from "./plainDate.js";

/** The date, hours, minutes, seconds with their fraction, and the offset of RFC 3339. */
const INSTANT =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Milliseconds since 1970 of a moment with its offset, to the second, or `undefined` with an issue. */
export function readInstant(value: unknown, path: IssuePath, issues: Issue[]): number | undefined {
  const [, date = "", hours, minutes, seconds = 0, offset = "Z"] =
    typeof value === "string" ? (INSTANT.exec(value) ?? []) : [];
  if (isPlainDate(date)) {
    const minute = 60 * Number(hours) + Number(minutes) - offsetMinutes(offset);
    return dayNumber(date) * DAY + minute * MINUTE + Number(seconds) * 1_000;
  }
  const code = value === undefined ? "key_missing" : "instant_malformed";
  const expected = 'a moment with its offset, such as "2026-10-31T16:30:00Z" or "2026-11-01T00:30:00+08:00"';
  issues.push(createIssue({ code, path, expected, value, hint: hintFor(value) }));

  return undefined;
}

function offsetMinutes(offset: string): number {
  if (offset === "Z") return 0;
  const minutes = 60 * Number(offset.slice(1, 3)) + Number(offset.slice(4, 6));

  return offset.startsWith("-") ? -minutes : minutes;
}

function hintFor(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  if (isPlainDate(value)) return "this is a business date already";

  return /^\d{4}-\d\d-\d\d[T ][\d:.,]+$/.test(value)
    ? "a local time without an offset is no moment; add Z or an offset"
    : undefined;
}
