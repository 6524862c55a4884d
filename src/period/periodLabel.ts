import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { Calendar } from "./calendar.js";
import { labelOf } from "./labelOf.js";
import type { ClosedPeriod } from "./period.js";
import { readOptionalCalendar } from "./readCalendar.js";
import { readClosedPeriod } from "./readPeriod.js";

/** What {@link periodLabel} names. */
export interface PeriodLabelInput {
  /** The period to name. */
  readonly period: ClosedPeriod;
  /** Whose fiscal year counts. Default: years begin in January. */
  readonly calendar?: Calendar | undefined;
}

/**
 * The label of a period, or `null` where it has none: a fortnight, or any stretch that is no whole period.
 *
 * Where the calendar's fiscal year begins in another month than January, years, halves, quarters and two-month periods
 * of it are named by the year that it begins in, as `FY2026-Q1`; those of the calendar year alone keep their plain
 * label. {@link periodFromLabel} lists the labels and reads each back to the same period.
 *
 * @throws {@link RulesError} `period_open`, `period_reversed`, `date_malformed`, `date_out_of_range`, `unknown_key`,
 * `key_missing`, `type_mismatch`, and whatever {@link checkCalendar} finds
 *
 * @example
 * ```ts
 * import { periodLabel } from "incentive-rules";
 *
 * const period = { start: "2026-10-01", end: "2026-12-31" };
 *
 * periodLabel({ period }); // => "2026-Q4"
 * periodLabel({ period, calendar: { fiscalYearStart: 4 } }); // => "FY2026-Q3"
 * periodLabel({ period: { start: "2026-12-28", end: "2027-01-03" } }); // => "2026-W53"
 * periodLabel({ period: { start: "2026-11-23", end: "2026-12-06" } }); // => null
 * ```
 */
export function periodLabel(input: PeriodLabelInput): string | null {
  const issues: Issue[] = [];
  if (!readKeys(input, ["period", "calendar"], [], issues)) refuse("periodLabel", issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const period = readClosedPeriod(ownValue(input, "period"), ["period"], issues, calendar);
  if (period === undefined || issues.length > 0) refuse("periodLabel", issues);

  return labelOf(period, calendar) ?? null;
}
