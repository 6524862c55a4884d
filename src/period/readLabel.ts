import { addMonths } from "date-fns/addMonths";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { Calendar } from "./calendar.js";
import { daysBetween } from "./dayNumber.js";
import { isoWeekLabel, isoWeekMonday } from "./isoWeek.js";
import { LETTER_MONTHS } from "./labelOf.js";
import type { ClosedPeriod } from "./period.js";
import { isPlainDate } from "./plainDate.js";
import { shiftDays } from "./shiftDays.js";
import { isWithinDates, toPlainDate, toUtcDate } from "./utcDate.js";

/** The period that a label names, or `undefined` with an issue. */
export function readLabel(
  label: string,
  path: IssuePath,
  issues: Issue[],
  calendar: Calendar,
): ClosedPeriod | undefined {
  const found = resolveLabel(label, calendar);
  if (typeof found !== "string") return found;
  const hint = found === "label_malformed" ? hintFor(label, calendar) : undefined;
  issues.push(createIssue({ code: found, path, expected: EXPECTED[found], value: label, hint }));

  return undefined;
}

type Refusal = keyof typeof EXPECTED;

const EXPECTED = {
  label_malformed: 'a label of a period that there is, such as "2026-11", "2026-Q4", "2026-W47" or "FY2026-H1"',
  date_out_of_range: "a period from 1900-01-01 to 9999-12-31",
  fiscal_year_start_missing: "a calendar with fiscalYearStart, since the label names a fiscal year",
} as const;

const MONTHS = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-H([12]))?$/;
const WEEK = /^(\d{4})-W(\d\d)$/;
const PART = /^(FY)?(\d{4})(?:-([HQBM])([1-9]\d?))?$/;

function resolveLabel(label: string, calendar: Calendar): ClosedPeriod | Refusal {
  if (isPlainDate(label)) return { start: label, end: label };
  const [, month, half] = MONTHS.exec(label) ?? [];
  if (month !== undefined) return monthOf(month, half);
  const [, weekYear, week] = WEEK.exec(label) ?? [];
  if (weekYear !== undefined) return weekOf(label, weekYear, Number(week));
  const [, fiscal, year, letter, number] = PART.exec(label) ?? [];
  if (year === undefined) return "label_malformed";
  const length = fiscal !== undefined && letter === "M" ? 1 : lengthOf(letter);
  const place = (Number(number ?? 1) - 1) * (length ?? 0);
  if (length === undefined || place >= 12) return "label_malformed";
  const startMonth = fiscal === undefined ? 1 : calendar.fiscalYearStart;
  if (startMonth === undefined) return "fiscal_year_start_missing";

  return monthsFrom(addMonths(toUtcDate(`${year}-01-01`), startMonth - 1 + place), length);
}

/** The months of a part by its letter; a label without one is a year. */
function lengthOf(letter: string | undefined): number | undefined {
  if (letter === undefined) return 12;

  return Object.entries(LETTER_MONTHS).find(([known]) => known === letter)?.[1];
}

function monthOf(month: string, half: string | undefined): ClosedPeriod | Refusal {
  const whole = monthsFrom(toUtcDate(`${month}-01`), 1);
  if (half === undefined || typeof whole === "string") return whole;

  return half === "1" ? { start: whole.start, end: `${month}-15` } : { start: `${month}-16`, end: whole.end };
}

function monthsFrom(start: Date, length: number): ClosedPeriod | Refusal {
  const end = lastDayOfMonth(addMonths(start, length - 1));
  if (!isWithinDates(start) || !isWithinDates(end)) return "date_out_of_range";

  return { start: toPlainDate(start), end: toPlainDate(end) };
}

function weekOf(label: string, year: string, number: number): ClosedPeriod | Refusal {
  if (!isPlainDate(`${year}-01-04`)) return "date_out_of_range";
  const start = isoWeekMonday(year, number);
  if (isoWeekLabel(start) !== label) return "label_malformed";
  const end = shiftDays(start, 6);

  return daysBetween(start, end) === 6 ? { start, end } : "date_out_of_range";
}

/** The label that was probably meant. */
function hintFor(label: string, calendar: Calendar): string | undefined {
  if (label.length > EXPECTED.label_malformed.length) return undefined;
  const likely = label
    .trim()
    .toUpperCase()
    .replace("/", "-")
    .replace(/^(\d{4})-M/, "$1-")
    .replace(/^((?:FY)?\d{4})([HQBMW])/, "$1-$2")
    .replace(/-(W?)(\d)$/, (_, week: string, digit: string) => `-${week}0${digit}`);

  return typeof resolveLabel(likely, calendar) === "string" ? undefined : `did you mean "${likely}"?`;
}
