import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { refuse } from "../issue/rulesError.js";
import { type Cadence, readCutting } from "./cadence.js";
import type { Calendar } from "./calendar.js";
import { cutPeriod, PIECE_COUNT_MAX } from "./cutPeriod.js";
import { daysBetween } from "./dayNumber.js";
import type { ClosedPeriod, PeriodInput } from "./period.js";
import { readOptionalCalendar } from "./readCalendar.js";
import { readClosedPeriod } from "./readPeriod.js";

/**
 * Splits a period into the periods of a cadence, in order: every day is in exactly one of them.
 *
 * The first and the last piece are cut to the period, so that either may be shorter than its cadence.
 *
 * @throws {@link RulesError} `period_open`, `period_reversed`, `period_too_long` (more than 100,000 pieces, 273 years by
 * day), `date_malformed`, `date_out_of_range`, `label_malformed`, `fiscal_year_start_missing`, `anchor_missing`,
 * `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`, and whatever {@link checkCalendar} finds
 *
 * @example
 * ```ts
 * import { splitPeriod } from "incentive-rules";
 *
 * splitPeriod("2026-Q4", "month").map(({ start }) => start); // => ["2026-10-01", "2026-11-01", "2026-12-01"]
 * splitPeriod({ start: "2026-11-23", end: "2026-12-20" }, "month")[1]; // => { start: "2026-12-01", end: "2026-12-20" }
 * ```
 */
export function splitPeriod(period: PeriodInput, cadence: Cadence, calendar?: Calendar | undefined): ClosedPeriod[] {
  const issues: Issue[] = [];
  const checkedCalendar = readOptionalCalendar(calendar, ["calendar"], issues);
  const whole = readClosedPeriod(period, ["period"], issues, checkedCalendar);
  const cutting = readCutting(cadence, checkedCalendar, ["cadence"], issues);
  if (whole === undefined || cutting === undefined || issues.length > 0) refuse("splitPeriod", issues);
  const pieces = cutPeriod(whole, cutting);
  if (pieces !== undefined) return pieces;
  const expected = `a period of at most ${PIECE_COUNT_MAX} pieces`;
  const hint = `it has ${daysBetween(whole.start, whole.end) + 1} days`;

  return refuse("splitPeriod", [
    createIssue({ code: "period_too_long", path: ["period"], expected, value: period, hint }),
  ]);
}
