import type { Issue } from "../issue/issue.js";
import { refuse } from "../issue/rulesError.js";
import { daysBetween } from "./dayNumber.js";
import type { PeriodInput } from "./period.js";
import { readClosedPeriod } from "./readPeriod.js";

/**
 * The days of a period, first and last included.
 *
 * @throws {@link RulesError} `period_open`, `period_reversed`, `date_malformed`, `date_out_of_range`,
 * `label_malformed`, `fiscal_year_start_missing` (a label `FY…`; read it by {@link periodFromLabel} first),
 * `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { countDays } from "incentive-rules";
 *
 * countDays({ start: "2025-01-15", end: "2025-01-31" }); // => 17
 * countDays("2028-02"); // => 29
 * ```
 */
export function countDays(period: PeriodInput): number {
  const issues: Issue[] = [];
  const checked = readClosedPeriod(period, ["period"], issues);
  if (checked === undefined) refuse("countDays", issues);

  return daysBetween(checked.start, checked.end) + 1;
}
