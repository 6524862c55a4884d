import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { type Calendar, DEFAULT_CALENDAR } from "./calendar.js";
import type { ClosedPeriod, Period } from "./period.js";
import { readDate } from "./readDate.js";
import { readLabel } from "./readLabel.js";

const KEYS = ["start", "end"] as const;

/** A period, or `undefined` with an issue; an open end is `null` in the result, so that its key is there. */
export function readPeriod(value: unknown, path: IssuePath, issues: Issue[]): Period | undefined {
  if (value === undefined) {
    issues.push(createIssue({ code: "key_missing", path, expected: "a period { start, end }", value }));
    return undefined;
  }
  const countBefore = issues.length;
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const start = readDate(ownValue(value, "start"), [...path, "start"], issues);
  const ownEnd = ownValue(value, "end") ?? null;
  const end = ownEnd === null ? null : readDate(ownEnd, [...path, "end"], issues);
  if (start === undefined || end === undefined || issues.length > countBefore) return undefined;
  if (end === null || end >= start) return { start, end };
  const expected = `a last day not before ${start}`;
  issues.push(createIssue({ code: "period_reversed", path: [...path, "end"], expected, value: end }));

  return undefined;
}

/** What is wrong with a period. */
export function checkPeriod(value: unknown): Issue[] {
  const issues: Issue[] = [];
  readPeriod(value, [], issues);

  return issues;
}

/** A period with a last day, from an object or a label, or `undefined` with an issue. */
export function readClosedPeriod(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
  calendar: Calendar = DEFAULT_CALENDAR,
): ClosedPeriod | undefined {
  if (typeof value === "string") return readLabel(value, path, issues, calendar);
  const period = readPeriod(value, path, issues);
  if (period === undefined) return undefined;
  const { start, end } = period;
  if (typeof end === "string") return { start, end };
  const expected = "a last day, since an open period has no length";
  issues.push(createIssue({ code: "period_open", path: [...path, "end"], expected, value: end }));

  return undefined;
}
