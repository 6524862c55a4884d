import type { Issue } from "../issue/issue.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { formatFixed, formatRatio } from "../money/formatDecimal.js";
import type { Rounding } from "../money/rounding.js";
import type { Cadence } from "../period/cadence.js";
import type { Calendar } from "../period/calendar.js";
import { labelOf } from "../period/labelOf.js";
import type { ClosedPeriod, PeriodInput } from "../period/period.js";
import { readSpread } from "./readSpread.js";
import { type ReadSpread, type SpreadMeasure, spreadUnits } from "./spreadUnits.js";

/** What {@link spreadTarget} takes. */
export interface SpreadInput {
  /** For the whole period, of something that adds up over time; a negative target mirrors the positive one. */
  readonly target: DecimalInput;
  /** The period that the target is for, or its label. */
  readonly period: PeriodInput;
  /** The periods wanted. */
  readonly cadence: Cadence;
  /** What counts alike. Default: `equal`, every month. */
  readonly by?: SpreadMeasure | undefined;
  /** Seasonal weights (季节系数), one for each period of `weightsBy`, in order, each 0 or more; within these, `by` counts. */
  readonly weights?: readonly DecimalInput[] | undefined;
  /** The periods that have weights. Default: those wanted. */
  readonly weightsBy?: Cadence | undefined;
  /** Fiscal year, working days and the anchor of fortnights. Default: the calendar year, Monday to Friday. */
  readonly calendar?: Calendar | undefined;
  /** The currency of the target, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** Only its `scale` matters: 0 for what is counted, such as customers. Rows are exact. */
  readonly rounding?: Rounding | undefined;
}

/** A target spread over time; the rows add up to it. */
export interface TargetSpread {
  /** The target that was spread. */
  readonly target: string;
  /** One for each period, in order. */
  readonly rows: readonly SpreadRow[];
}

/** What is to be reached in one period. */
export interface SpreadRow {
  /** The days, cut to the whole period. */
  readonly period: ClosedPeriod;
  /** Its label, such as `2027-01`; `null` where it has none. */
  readonly label: string | null;
  /** What is to be reached. */
  readonly target: string;
  /** The period's part of the whole by its weight, half-up to ten digits. */
  readonly share: string;
}

/**
 * Spreads a target over time (日-周-月-季), to the last minor unit: the rows add up to the target, always.
 *
 * The target goes down one way, year → half → quarter → month → week within the month → day, at each step by largest
 * remainder, ties to the earlier; rows of any cadence are made of what they hold. So the months of a spread add up to
 * the quarters of the same spread, whichever of the two was asked for, and a week across the end of a month has its
 * days of either. Each row is less than a unit from exact at each step. Spreading a row of halves, quarters or months
 * on gives what the whole, spread at once, has there.
 *
 * By `equal` every whole month counts alike, and its days; a month cut short counts by its days. By `calendar_days` and
 * `working_days` days do. Weights say what their periods count; one without a working day has to have a weight of 0.
 * What is held at a point in time, and ratios, are not spread: every period has the same. {@link spreadGoal} gives goals.
 *
 * @throws {@link RulesError} `amount_malformed`, `total_off_scale` (the target is finer than a unit), `ratio_malformed`,
 * `weight_negative`, `weights_all_zero`, `length_mismatch` (not one weight for each period), `working_days_missing`,
 * `key_missing` (`weights` for `weightsBy`), `period_open`, `period_reversed`, `period_too_long` (more than 100,000 days),
 * `date_malformed`, `date_out_of_range`, `label_malformed`, `fiscal_year_start_missing`, `anchor_missing`,
 * `currency_unknown`, `scale_out_of_range`, `list_empty`, `list_too_long`, `value_unknown`, `unknown_key`,
 * `type_mismatch`, and whatever {@link checkCalendar} finds
 *
 * @example By months, and by calendar days
 * ```ts
 * import { spreadTarget } from "incentive-rules";
 *
 * const year = { target: "1200000", period: "2027" } as const;
 *
 * const [january] = spreadTarget({ ...year, cadence: "month" }).rows;
 * january?.period; // => { start: "2027-01-01", end: "2027-01-31" }
 * january?.target; // => "100000.00"
 * january?.share; // => "0.0833333333"
 * spreadTarget({ ...year, cadence: "month", by: "calendar_days" }).rows[0]?.target; // => "101917.81"
 * ```
 *
 * @example A strong fourth quarter, by weeks and whole customers
 * ```ts
 * import { spreadTarget } from "incentive-rules";
 *
 * const { rows } = spreadTarget({
 *   target: "200",
 *   period: "2027",
 *   cadence: "week",
 *   weights: ["20%", "20%", "20%", "40%"],
 *   weightsBy: "quarter",
 *   by: "working_days",
 *   rounding: { scale: 0 },
 * });
 *
 * rows.length; // => 53
 * rows.slice(38, 41).map(({ label, target }) => `${label}: ${target}`); // => ["2027-W38: 3", "2027-W39: 3", "2027-W40: 6"]
 * ```
 *
 * @see GUIDE G6
 */
export function spreadTarget(input: SpreadInput): TargetSpread {
  const issues: Issue[] = [];
  const spread = readSpread(input, issues);
  if (spread === undefined || issues.length > 0) return refuse("spreadTarget", issues);

  return { target: formatFixed(spread.units, spread.scale), rows: writeRows(spread) };
}

/** The rows of a spread that was checked. */
export function writeRows(spread: ReadSpread): SpreadRow[] {
  const { scale, weights, calendar } = spread;
  const whole = weights.between(spread.whole);

  return spreadUnits(spread).map(({ period, units }) => ({
    period,
    label: labelOf(period, calendar) ?? null,
    target: formatFixed(units, scale),
    share: formatRatio(weights.between(period), whole),
  }));
}
