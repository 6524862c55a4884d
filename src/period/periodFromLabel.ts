import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { refuse } from "../issue/rulesError.js";
import type { Calendar } from "./calendar.js";
import type { ClosedPeriod } from "./period.js";
import { readOptionalCalendar } from "./readCalendar.js";
import { readLabel } from "./readLabel.js";

/**
 * The period that a label names.
 *
 * | label | period |
 * |---|---|
 * | `2026` | a calendar year |
 * | `2026-H2`, `2026-Q4`, `2026-B6` | its half, quarter, two months |
 * | `2026-11`, `2026-11-H2` | a month, its half: the 1st to the 15th, the 16th to the end |
 * | `2026-W47` | an ISO week; the year is the week's, not always that of its days |
 * | `2026-11-23` | a day |
 * | `FY2026`, `FY2026-H1`, `FY2026-Q1`, `FY2026-B1`, `FY2026-M1` | a fiscal year, by the year that it begins in, and its parts |
 *
 * Labels without `FY` never depend on the calendar; those with it need one that says `fiscalYearStart`.
 *
 * @throws {@link RulesError} `label_malformed` (also for a week or part that the year does not have),
 * `date_out_of_range` (a period that is not wholly from 1900-01-01 to 9999-12-31), `fiscal_year_start_missing`,
 * `key_missing`, `type_mismatch`, and whatever {@link checkCalendar} finds
 *
 * @example
 * ```ts
 * import { periodFromLabel } from "incentive-rules";
 *
 * periodFromLabel("2026-B6"); // => { start: "2026-11-01", end: "2026-12-31" }
 * periodFromLabel("2027-W01"); // => { start: "2027-01-04", end: "2027-01-10" }
 * periodFromLabel("2026-02-H2"); // => { start: "2026-02-16", end: "2026-02-28" }
 * periodFromLabel("FY2026-Q4", { fiscalYearStart: 4 }); // => { start: "2027-01-01", end: "2027-03-31" }
 * ```
 */
export function periodFromLabel(label: string, calendar?: Calendar | undefined): ClosedPeriod {
  const issues: Issue[] = [];
  const checkedCalendar = readOptionalCalendar(calendar, ["calendar"], issues);
  if (typeof label !== "string") {
    const code = label === undefined ? "key_missing" : "type_mismatch";
    issues.push(createIssue({ code, path: ["label"], expected: 'a label such as "2026-11"', value: label }));
    return refuse("periodFromLabel", issues);
  }
  const period = readLabel(label, ["label"], issues, checkedCalendar);
  if (period === undefined || issues.length > 0) refuse("periodFromLabel", issues);

  return period;
}
