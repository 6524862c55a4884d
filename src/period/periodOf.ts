import type { Issue } from "../issue/issue.js";
import { refuse } from "../issue/rulesError.js";
import { type Cadence, readCutting } from "./cadence.js";
import type { Calendar } from "./calendar.js";
import type { ClosedPeriod } from "./period.js";
import { periodAround } from "./periodAround.js";
import type { PlainDate } from "./plainDate.js";
import { readOptionalCalendar } from "./readCalendar.js";
import { readDate } from "./readDate.js";

/**
 * The period of a cadence that a date lies in, first and last day included.
 *
 * Years, halves, quarters and two-month periods begin in the calendar's `fiscalYearStart`, fortnights on its
 * `fortnightAnchor` and every 14 days before and after. A period that would reach beyond 1900-01-01 or 9999-12-31 is
 * cut there.
 *
 * @throws {@link RulesError} `date_malformed`, `date_out_of_range`, `anchor_missing` (a fortnight without its anchor),
 * `value_unknown`, `key_missing`, and whatever {@link checkCalendar} finds
 *
 * @example
 * ```ts
 * import { periodOf } from "incentive-rules";
 *
 * periodOf("2026-11-23", "quarter"); // => { start: "2026-10-01", end: "2026-12-31" }
 * periodOf("2026-11-23", "week"); // => { start: "2026-11-23", end: "2026-11-29" }
 * periodOf("2026-03-31", "year", { fiscalYearStart: 4 }); // => { start: "2025-04-01", end: "2026-03-31" }
 * periodOf("2027-01-01", "fortnight", { fortnightAnchor: "2026-11-23" }); // => { start: "2026-12-21", end: "2027-01-03" }
 * ```
 *
 * @see GUIDE G11, the fortnightly review and the monthly calibration
 */
export function periodOf(date: PlainDate, cadence: Cadence, calendar?: Calendar | undefined): ClosedPeriod {
  const issues: Issue[] = [];
  const checkedDate = readDate(date, ["date"], issues);
  const checkedCalendar = readOptionalCalendar(calendar, ["calendar"], issues);
  const cutting = readCutting(cadence, checkedCalendar, ["cadence"], issues);
  if (checkedDate === undefined || cutting === undefined || issues.length > 0) refuse("periodOf", issues);

  return periodAround(checkedDate, cutting);
}
