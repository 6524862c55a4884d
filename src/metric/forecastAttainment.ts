import type { Issue } from "../issue/issue.js";
import { type Kinded, readKinded } from "../issue/readKinded.js";
import { refuse } from "../issue/rulesError.js";
import {
  addFigures,
  compareFigures,
  divideFigures,
  formatFigure,
  multiplyFigures,
  quotientText,
  type ReadFigure,
  readFigure,
  subtractFigures,
  WHOLE,
} from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { Forecast, ForecastInput, ForecastMissing, TrendBasis } from "./forecast.js";
import { type ReadRange, readRange, valueAt } from "./goalRange.js";
import { leastSquares } from "./leastSquares.js";
import { readExpectation, readTiming } from "./readExpectation.js";
import { type ReadTrend, readTrend } from "./readTrend.js";
import { wayCovered } from "./wayCovered.js";

/**
 * Forecasts where a goal will end: by the rate so far, by the season, or by a line through the values so far.
 *
 * By `run_rate` and `seasonal` the way covered is divided by the part that has passed; the same figures may miss a target by
 * the one and reach it by the other, so that the method is always named. What came once (`windfall`) is left out of the rate,
 * and added to where that leads: 200 and a windfall of 400 after half a year lead to 800, and not to 1,200. By `trend` the line is the one of least
 * squares, in exact rationals. What cannot be forecast is said and never a figure: at the beginning of a period there is no
 * rate, a line takes two points. Nothing is rounded before the target is compared.
 *
 * @throws {@link RulesError} `amount_malformed`, `target_missing`, `target_not_positive`, `undefined_range`,
 * `divisor_not_positive`, `working_days_missing`, `length_mismatch`, `weight_negative`, `weights_all_zero`,
 * `count_out_of_range`, `rate_out_of_range`, `ratio_malformed`, `anchor_missing`, `list_too_long`, `value_unknown`,
 * `unknown_key`, `key_missing`, `type_mismatch`, whatever {@link checkCalendar} finds, and those of dates and periods
 *
 * @example After 9 of 22 days, with 35% of what the season expects behind
 * ```ts
 * import { forecastAttainment } from "incentive-rules";
 *
 * const goal = { actual: "310000", target: "800000" };
 * const even = forecastAttainment({ kind: "run_rate", ...goal, expected: { kind: "counted", passed: 9, total: 22 } });
 * even.forecast; // => "757777.7777777778"
 * even.met; // => false
 *
 * const season = forecastAttainment({ kind: "seasonal", ...goal, expected: { kind: "stated", share: "35%" } });
 * season.attainment; // => "1.1071428571"
 * season.met; // => true
 * ```
 *
 * @example One large deal is reached, and says nothing of the rest of the year
 * ```ts
 * import { forecastAttainment } from "incentive-rules";
 *
 * const half = { kind: "run_rate", target: "1000", expected: { kind: "counted", passed: 1, total: 2 } } as const;
 * forecastAttainment({ ...half, actual: "600" }).forecast; // => "1200"
 * forecastAttainment({ ...half, actual: "600", windfall: "400" }).forecast; // => "800"
 * ```
 *
 * @example A line through three weeks
 * ```ts
 * import { forecastAttainment } from "incentive-rules";
 *
 * const points = [{ at: 1, value: "30" }, { at: 2, value: "50" }, { at: 3, value: "70" }];
 * const { forecast, basis } = forecastAttainment({ kind: "trend", points, at: 13, target: "400" });
 * forecast; // => "270"
 * basis; // => { kind: "trend", pointCount: 3, slope: "20", intercept: "10", fit: "1" }
 *
 * forecastAttainment({ kind: "trend", points: [], at: 13, target: "400" }).missing; // => "points_too_few"
 * ```
 *
 * @see GUIDE G4 and G11
 */
export function forecastAttainment(input: ForecastInput): Forecast {
  const issues: Issue[] = [];
  const found = readKinded(input, KEYS, [], issues);
  if (found === undefined) return refuse(NAME, issues);
  const range = readRange(found.values, issues);
  const forecast = found.name === "trend" ? forecastLine(found, range, issues) : forecastRate(found, range, issues);
  if (forecast === undefined || issues.length > 0) return refuse(NAME, issues);

  return forecast;
}

const NAME = "forecastAttainment";
type Key = "actual" | "windfall" | "start" | "target" | "expected" | "period" | "asOf" | "calendar" | "points" | "at";
type Found = Kinded<ForecastInput["kind"], Key>;
const RATE_KEYS = ["actual", "windfall", "start", "target", "expected", "period", "asOf", "calendar"] as const;
const KEYS: Readonly<Record<ForecastInput["kind"], readonly Key[]>> = {
  run_rate: RATE_KEYS,
  seasonal: RATE_KEYS,
  trend: ["start", "target", "points", "at"],
};
const KINDS = { run_rate: ["linear", "counted"], seasonal: ["seasonal", "stated"] } as const;

function forecastRate(
  { name, own, values }: Found,
  range: ReadRange | undefined,
  issues: Issue[],
): Forecast | undefined {
  if (name === "trend") return undefined;
  const timing = readTiming(values, issues);
  const given = own("actual") ?? null;
  const actual = given === null ? null : readFigure(given, ["actual"], issues);
  const once = own("windfall") ?? null;
  const windfall = once === null ? NOTHING : readFigure(once, ["windfall"], issues);
  const terms = { timing, path: ["expected"], kinds: KINDS[name] };
  const expected = readExpectation(own("expected"), terms, issues);
  if (range === undefined || actual === undefined || windfall === undefined || expected === undefined) return undefined;
  const { share } = expected;
  const basis = {
    kind: name,
    passedShare: formatFigure(share),
    windfall: once === null ? null : formatFigure(windfall),
  };
  if (actual === null) return { ...without("actual_missing"), basis };
  if (share.dividend === 0n) return { ...without("nothing_passed"), basis };
  const rate = divideFigures(wayCovered(subtractFigures(actual, windfall), range.start, range.target), share);
  const value = addFigures(valueAt(rate, range), windfall);

  return { ...endingAt(wayCovered(value, range.start, range.target), range), basis };
}

const NOTHING: ReadFigure = { dividend: 0n, divisor: 1n };

function forecastLine({ own }: Found, range: ReadRange | undefined, issues: Issue[]): Forecast | undefined {
  const trend = readTrend({ points: own("points"), at: own("at") }, issues);
  if (range === undefined || trend === undefined) return undefined;
  const pointCount = trend.points.length;
  const line = leastSquares(trend.points);
  if (line === undefined) {
    const basis: TrendBasis = { kind: "trend", pointCount, slope: null, intercept: null, fit: null };
    return { ...without(pointCount < 2 ? "points_too_few" : "points_at_one_place"), basis };
  }
  const value = addFigures(line.intercept, multiplyFigures(line.slope, { dividend: trend.at, divisor: 1n }));
  const progress = wayCovered(inUnits(value), range.start, range.target);

  return {
    ...endingAt(progress, range),
    basis: {
      kind: "trend",
      pointCount,
      slope: formatFigure(line.slope),
      intercept: interceptText(trend, line.intercept),
      fit: line.fit === undefined ? null : formatFigure(line.fit),
    },
  };
}

/** Dates count days since 1970, where nobody asks for a value. */
function interceptText({ hasDates }: ReadTrend, intercept: ReadFigure): string | null {
  return hasDates ? null : formatFigure(inUnits(intercept));
}

/** Points are whole numbers of 10⁻¹⁰, and so is what a line through them gives. */
function inUnits({ dividend, divisor }: ReadFigure): ReadFigure {
  return { dividend, divisor: divisor * RATIO_ONE };
}

function endingAt(progress: ReadFigure, range: ReadRange): Omit<Forecast, "basis"> {
  const value = valueAt(progress, range);

  return {
    forecast: formatFigure(value),
    quotient: quotientText(value),
    attainment: formatFigure(progress),
    met: compareFigures(progress, WHOLE) >= 0,
    missing: null,
  };
}

function without(missing: ForecastMissing): Omit<Forecast, "basis"> {
  return { forecast: null, quotient: null, attainment: null, met: null, missing };
}
