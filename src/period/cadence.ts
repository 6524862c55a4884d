import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readOneOf } from "../issue/readOneOf.js";
import type { Calendar } from "./calendar.js";
import { FIRST_DATE, type PlainDate } from "./plainDate.js";

/**
 * The rhythm in which periods follow one another.
 *
 * - `week`: by ISO 8601, Monday to Sunday.
 * - `fortnight`: 14 days from the calendar's `fortnightAnchor`.
 * - `half_month`: the 1st to the 15th, the 16th to the end.
 * - `month`: a calendar month.
 * - `two_months`, `quarter`, `half`, `year`: whole months, counted from the calendar's `fiscalYearStart`.
 */
export type Cadence =
  | "day"
  | "week"
  | "fortnight"
  | "half_month"
  | "month"
  | "two_months"
  | "quarter"
  | "half"
  | "year";

/** The names of {@link Cadence}, from the shortest. */
export const CADENCES = [
  "day",
  "week",
  "fortnight",
  "half_month",
  "month",
  "two_months",
  "quarter",
  "half",
  "year",
] as const;

/** A cadence together with what a calendar says about it: how time is cut into periods. */
export type Cutting =
  | { readonly by: "days"; readonly length: number; readonly anchor: PlainDate }
  | { readonly by: "months"; readonly length: number; readonly startMonth: number }
  | { readonly by: "half_months" };

/** How a cadence cuts time, or `undefined` with an issue. */
export function readCutting(value: unknown, calendar: Calendar, path: IssuePath, issues: Issue[]): Cutting | undefined {
  const cadence = readOneOf(value, CADENCES, path, issues);
  if (cadence === undefined) return undefined;
  if (cadence === "half_month") return { by: "half_months" };
  // The first date is a Monday.
  if (cadence === "day" || cadence === "week") return { by: "days", length: DAYS[cadence], anchor: FIRST_DATE };
  if (cadence !== "fortnight") {
    return { by: "months", length: MONTHS[cadence], startMonth: calendar.fiscalYearStart ?? 1 };
  }
  const anchor = calendar.fortnightAnchor;
  if (anchor !== undefined) return { by: "days", length: DAYS.fortnight, anchor };
  const expected = "a calendar with fortnightAnchor, a day on which a fortnight begins";
  issues.push(createIssue({ code: "anchor_missing", path, expected, value }));

  return undefined;
}

const DAYS = { day: 1, week: 7, fortnight: 14 } as const;
const MONTHS = { month: 1, two_months: 2, quarter: 3, half: 6, year: 12 } as const;
