import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { Calendar } from "./calendar.js";
import { compileCalendar } from "./compileCalendar.js";
import type { PeriodInput } from "./period.js";
import { readOptionalCalendar } from "./readCalendar.js";
import { readClosedPeriod } from "./readPeriod.js";

/** What {@link countWorkingDays} counts. */
export interface CountWorkingDaysInput {
  /** The period, first and last day included, or its label. */
  readonly period: PeriodInput;
  /** Weekend, holidays and extra working days. Default: Monday to Friday, no holidays. */
  readonly calendar?: Calendar | undefined;
}

/**
 * The working days of a period: days that are neither weekend nor holiday, and extra working days (调休).
 *
 * A holiday on a weekend takes nothing away, an extra working day on a weekday adds nothing.
 *
 * @throws {@link RulesError} `period_open`, `period_reversed`, `calendar_conflict` (a date that is a holiday and an extra
 * working day), `date_malformed`, `date_out_of_range`, `label_malformed`, `fiscal_year_start_missing`, `unknown_key`,
 * `key_missing`, `type_mismatch`, and whatever else {@link checkCalendar} finds
 *
 * @example
 * ```ts
 * import { countWorkingDays } from "incentive-rules";
 *
 * countWorkingDays({ period: "2026-11" }); // => 21
 *
 * const calendar = { holidays: ["2026-11-23", "2026-11-24"], workingDays: ["2026-11-28"] };
 * countWorkingDays({ period: "2026-11", calendar }); // => 20
 * ```
 */
export function countWorkingDays(input: CountWorkingDaysInput): number {
  const issues: Issue[] = [];
  if (!readKeys(input, ["period", "calendar"], [], issues)) refuse("countWorkingDays", issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const period = readClosedPeriod(ownValue(input, "period"), ["period"], issues, calendar);
  if (period === undefined || issues.length > 0) refuse("countWorkingDays", issues);

  return compileCalendar(calendar).countWorkingDays(period);
}
