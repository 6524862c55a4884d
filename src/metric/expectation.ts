import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import type { Cadence } from "../period/cadence.js";
import type { Calendar } from "../period/calendar.js";
import type { PeriodInput } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";

/**
 * How many of the `n` days of a period have passed on its day `k`; all three are published.
 *
 * - `inclusive`: `k ÷ n`; the day itself counts, the last day is 100%.
 * - `elapsed`: `(k − 1) ÷ n`; only full days count, and 100% is reached on the day after the last.
 * - `endpoints`: `(k − 1) ÷ (n − 1)`; the first day is 0%, the last 100%.
 */
export type DayCount = "inclusive" | "elapsed" | "endpoints";

/** Which days are counted: all, or those that the calendar works on. */
export type CountedDays = "calendar" | "working";

/** The way is expected to be covered evenly, day by day. */
export interface LinearExpectation {
  /** By days. */
  readonly kind: "linear";
  /** How a day counts. */
  readonly dayCount: DayCount;
  /** Which days count. Default: `calendar`. */
  readonly days?: CountedDays | undefined;
}

/** The way is expected by a season's weights (季节系数), evenly within each piece of the period. */
export interface SeasonalExpectation {
  /** By weights. */
  readonly kind: "seasonal";
  /** How a day counts within its piece. */
  readonly dayCount: DayCount;
  /** Which days count. Default: `calendar`. */
  readonly days?: CountedDays | undefined;
  /** The pieces of the period: months of a quarter, quarters of a year. */
  readonly cadence: Cadence;
  /** One weight a piece, 0 or more, up to 10 fraction digits; they need not add up to anything. */
  readonly weights: readonly DecimalInput[];
}

/** So many of so many days, visits or weeks have passed: 9 of 22 working days. */
export interface CountedExpectation {
  /** By a count. */
  readonly kind: "counted";
  /** What has passed: a whole number from 0 to `total`. */
  readonly passed: number;
  /** What there is in all: a whole number from 1 to 1,000,000. */
  readonly total: number;
}

/** The share is known: from a plan by steps, or from another system. */
export interface StatedExpectation {
  /** As it is said. */
  readonly kind: "stated";
  /** The share of the way, from 0 to 1; a decimal, a ratio such as `"40%"`, or an exact quotient. */
  readonly share: DecimalInput | ExactQuotient;
}

/** How much of the way the calendar expects by a day (时间进度，序时进度). */
export type Expectation = LinearExpectation | SeasonalExpectation | CountedExpectation | StatedExpectation;

/** The days that an expectation is asked about. */
export interface ExpectationTiming {
  /** The period of the goal, first and last day included, or its label. Needed by `linear` and `seasonal`. */
  readonly period?: PeriodInput | undefined;
  /** The day that is looked from. Needed by `linear`, `seasonal` and check-ins. */
  readonly asOf?: PlainDate | undefined;
  /** Fiscal year, weekend, holidays and extra working days. Default: January, Monday to Friday, no holidays. */
  readonly calendar?: Calendar | undefined;
}

/** How far a period has come, in days, or in what else was counted. */
export interface DayPosition {
  /** What has passed. */
  readonly passed: number;
  /** What there is in all; by `endpoints` one less than the days. */
  readonly total: number;
  /** What is left. */
  readonly left: number;
}
