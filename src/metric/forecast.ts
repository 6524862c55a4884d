import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import type { PlainDate } from "../period/plainDate.js";
import type {
  CountedExpectation,
  ExpectationTiming,
  LinearExpectation,
  SeasonalExpectation,
  StatedExpectation,
} from "./expectation.js";
import type { GoalRange } from "./goalRange.js";

/** What went so far goes on at the same rate a day (按当前节奏推算). */
export interface RunRateForecast extends GoalRange, ExpectationTiming {
  /** By days. */
  readonly kind: "run_rate";
  /** What was reached so far; absent or `null` where nothing is known. */
  readonly actual?: DecimalInput | ExactQuotient | null | undefined;
  /** What of it came once, as large deals (意外大单) do: it is reached, and in no rate. Absent or `null`: nothing. */
  readonly windfall?: DecimalInput | ExactQuotient | null | undefined;
  /** How far the period has come. */
  readonly expected: LinearExpectation | CountedExpectation;
}

/** What went so far is the part that the season expects of it. */
export interface SeasonalForecast extends GoalRange, ExpectationTiming {
  /** By weights. */
  readonly kind: "seasonal";
  /** What was reached so far; absent or `null` where nothing is known. */
  readonly actual?: DecimalInput | ExactQuotient | null | undefined;
  /** What of it came once, as large deals (意外大单) do: it is reached, and in no rate. Absent or `null`: nothing. */
  readonly windfall?: DecimalInput | ExactQuotient | null | undefined;
  /** The part of the season that has passed. */
  readonly expected: SeasonalExpectation | StatedExpectation;
}

/** One value of a series. */
export interface TrendPoint {
  /** Where it lies: a number such as the week, or a date; all points of a series the same. */
  readonly at: DecimalInput | PlainDate;
  /** The value there; up to 10 fraction digits. */
  readonly value: DecimalInput;
}

/** A line through the values so far, by least squares (线性趋势). */
export interface TrendForecast extends GoalRange {
  /** By a line. */
  readonly kind: "trend";
  /** The values so far, at most 10,000; cumulative ones for a goal that adds up. */
  readonly points: readonly TrendPoint[];
  /** Where the value is asked for: a number or a date, as the points have. */
  readonly at: DecimalInput | PlainDate;
}

/** What a forecast is made from, by its method. */
export type ForecastInput = RunRateForecast | SeasonalForecast | TrendForecast;

/**
 * Why there is no forecast.
 *
 * - `actual_missing`: nothing is known of what was reached.
 * - `nothing_passed`: nothing of the period has passed, so there is no rate.
 * - `points_too_few`: a line takes two points.
 * - `points_at_one_place`: all points lie at the same place.
 */
export type ForecastMissing = "actual_missing" | "nothing_passed" | "points_too_few" | "points_at_one_place";

/** A forecast by a rate rests on the part that has passed. */
export interface RateBasis {
  /** By a rate. */
  readonly kind: "run_rate" | "seasonal";
  /** The part of the way that was to be expected by now, half-up to ten digits. */
  readonly passedShare: string;
  /** What the rate leaves out, half-up to ten digits; `null` where nothing was given. */
  readonly windfall: string | null;
}

/** A forecast by a line rests on its points. */
export interface TrendBasis {
  /** By a line. */
  readonly kind: "trend";
  /** How many points there are. */
  readonly pointCount: number;
  /** What the line rises a unit, or a day, half-up to ten digits; `null` where there is none. */
  readonly slope: string | null;
  /** Where the line is at 0, half-up to ten digits; `null` where there is none, or the points have dates. */
  readonly intercept: string | null;
  /** R², the part of the differences that the line accounts for, half-up to ten digits; `null` where there are none. */
  readonly fit: string | null;
}

/** Where a goal will end (预计完成值) if it goes on as it went. */
export interface Forecast {
  /** The value at the end, half-up to ten digits; `null` where there is no forecast. */
  readonly forecast: string | null;
  /** The same, exactly. */
  readonly quotient: ExactQuotient | null;
  /** The part of the way covered then: forecast ÷ target, with a start (forecast − start) ÷ (target − start). */
  readonly attainment: string | null;
  /** Whether the target is reached then, exactly; `null` where there is no forecast. */
  readonly met: boolean | null;
  /** Why there is no forecast; `null` where there is one. */
  readonly missing: ForecastMissing | null;
  /** What it rests on. */
  readonly basis: RateBasis | TrendBasis;
}
