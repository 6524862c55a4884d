import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssueCode, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { type Calendar, DEFAULT_CALENDAR } from "./calendar.js";
import type { PlainDate } from "./plainDate.js";
import { readDate } from "./readDate.js";

const KEYS = ["fiscalYearStart", "weekend", "holidays", "workingDays", "fortnightAnchor"] as const;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const DATE_COUNT_MAX = 10_000;

/** A calendar with all its keys, or `undefined` with an issue. */
export function readCalendar(value: unknown, path: IssuePath, issues: Issue[]): Calendar | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, KEYS, path, issues)) return undefined;
  const start = ownValue(document, "fiscalYearStart");
  const weekend = ownValue(document, "weekend");
  const anchor = ownValue(document, "fortnightAnchor");
  const calendar = {
    fiscalYearStart: start === undefined ? undefined : readMonth(start, [...path, "fiscalYearStart"], issues),
    weekend: weekend === undefined ? undefined : readWeekend(weekend, [...path, "weekend"], issues),
    holidays: readDates(ownValue(document, "holidays"), [...path, "holidays"], issues),
    workingDays: readDates(ownValue(document, "workingDays"), [...path, "workingDays"], issues),
    fortnightAnchor: anchor === undefined ? undefined : readDate(anchor, [...path, "fortnightAnchor"], issues),
  };
  checkConflicts(calendar, [...path, "workingDays"], issues);

  return issues.length > countBefore ? undefined : calendar;
}

/** The calendar of an argument that may be left out. */
export function readOptionalCalendar(value: unknown, path: IssuePath, issues: Issue[]): Calendar {
  return value === undefined ? DEFAULT_CALENDAR : (readCalendar(value, path, issues) ?? DEFAULT_CALENDAR);
}

function readMonth(value: unknown, path: IssuePath, issues: Issue[]) {
  return readNumberOf(MONTHS, value, { code: "month_out_of_range", path, expected: "a month from 1 to 12" }, issues);
}

function readWeekend(value: unknown, path: IssuePath, issues: Issue[]) {
  const expected = "a weekday from 1, Monday, to 7, Sunday";

  return readItems(value, WEEKDAYS.length, path, issues)?.flatMap((day, at) => {
    const draft = { code: "weekday_out_of_range", path: [...path, at], expected } as const;
    return readNumberOf(WEEKDAYS, day, draft, issues) ?? [];
  });
}

function readDates(value: unknown, path: IssuePath, issues: Issue[]): readonly PlainDate[] | undefined {
  if (value === undefined) return undefined;

  return readItems(value, DATE_COUNT_MAX, path, issues)?.flatMap((date, at) => {
    return readDate(date, [...path, at], issues) ?? [];
  });
}

interface NumberDraft {
  readonly code: IssueCode;
  readonly path: IssuePath;
  readonly expected: string;
}

function readNumberOf<Known extends number>(
  known: readonly Known[],
  value: unknown,
  draft: NumberDraft,
  issues: Issue[],
): Known | undefined {
  const found = known.find((number) => number === value);
  if (found === undefined) issues.push(createIssue({ ...draft, value }));

  return found;
}

/** A list that may be empty: no weekend, no holidays. */
function readItems(value: unknown, lengthMax: number, path: IssuePath, issues: Issue[]) {
  if (Array.isArray(value) && value.length <= lengthMax) return Array.from<unknown>(value);
  const code = Array.isArray(value) ? "list_too_long" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: `a list of at most ${lengthMax} items`, value }));

  return undefined;
}

function checkConflicts({ holidays, workingDays }: Calendar, path: IssuePath, issues: Issue[]): void {
  const off = new Set(holidays);
  for (const [at, date] of (workingDays ?? []).entries()) {
    if (!off.has(date)) continue;
    const expected = "a date that is not in holidays too";
    issues.push(createIssue({ code: "calendar_conflict", path: [...path, at], expected, value: date }));
  }
}
