import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { formatExact } from "../money/formatDecimal.js";
import {
  addFigures,
  compareFigures,
  formatFigure,
  multiplyFigures,
  type ReadFigure,
  subtractFigures,
} from "../money/readFigure.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { readSeries } from "./readSeries.js";

/** What {@link computeControlLimits} takes. */
export interface ControlLimitsInput {
  /** The series that says what is usual, in order: fortnights of the past; at most 10,000. */
  readonly baseline: readonly DecimalInput[];
  /** The values that are held against the limits. Default: those of the baseline. At most 10,000. */
  readonly values?: readonly DecimalInput[] | undefined;
}

/** A value outside the limits. */
export interface ControlSignal {
  /** Its position, from 0. */
  readonly at: number;
  /** The value. */
  readonly value: string;
  /** On which side. */
  readonly side: "above" | "below";
}

/** The range that a series usually has (控制限), figures half-up to ten digits. */
export interface ControlLimits {
  /** The mean of the baseline; `null` of nothing. */
  readonly mean: string | null;
  /** The mean of the differences between neighbours; `null` below two values. */
  readonly meanMovingRange: string | null;
  /** Mean − 2.66 × mean moving range; `null` below two values. */
  readonly lower: string | null;
  /** Mean + 2.66 × mean moving range; `null` below two values. */
  readonly upper: string | null;
  /** How many values the limits rest on. */
  readonly count: number;
  /** The values outside, in order; none where there are no limits. */
  readonly signals: readonly ControlSignal[];
}

/**
 * Computes the limits between which a series usually stays, by its moving range (XmR chart): mean ± 2.66 × the mean
 * difference between neighbours.
 *
 * 2.66 is the constant of the method, 3 ÷ 1.128 as its tables have it. Limits by a standard deviation would need a square
 * root, which is no exact figure; these are exact. A value exactly on a limit is within. Below two values there are none.
 *
 * @throws {@link RulesError} `amount_malformed`, `list_too_long`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { computeControlLimits } from "incentive-rules";
 *
 * const { lower, upper, signals } = computeControlLimits({ baseline: [10, 12, 11, 13, 10], values: [12, 18, 5.5] });
 * lower; // => "5.88"
 * upper; // => "16.52"
 * signals; // => [{ at: 1, value: "18", side: "above" }, { at: 2, value: "5.5", side: "below" }]
 * ```
 *
 * @see GUIDE G11 and G12: what a fortnightly review finds
 */
export function computeControlLimits(input: ControlLimitsInput): ControlLimits {
  const issues: Issue[] = [];
  if (!readKeys(input, ["baseline", "values"], [], issues)) return refuse(NAME, issues);
  const baseline = readSeries(ownValue(input, "baseline"), ["baseline"], issues);
  const given = ownValue(input, "values");
  const values = given === undefined ? baseline : readSeries(given, ["values"], issues);
  if (issues.length > 0) return refuse(NAME, issues);
  const count = baseline.length;
  const mean = meanOf(baseline);
  const range = meanOf(baseline.slice(1).map((value, at) => distance(value, baseline[at] ?? 0n)));
  if (mean === undefined || range === undefined) {
    const found = mean === undefined ? null : formatFigure(mean);
    return { mean: found, meanMovingRange: null, lower: null, upper: null, count, signals: [] };
  }
  const width = multiplyFigures(range, FACTOR);
  const [lower, upper] = [subtractFigures(mean, width), addFigures(mean, width)];

  return {
    mean: formatFigure(mean),
    meanMovingRange: formatFigure(range),
    lower: formatFigure(lower),
    upper: formatFigure(upper),
    count,
    signals: values.flatMap((value, at) => signalOf(value, at, { lower, upper })),
  };
}

const NAME = "computeControlLimits";
const FACTOR: ReadFigure = { dividend: 266n, divisor: 100n };

function meanOf(values: readonly bigint[]): ReadFigure | undefined {
  if (values.length === 0) return undefined;

  return { dividend: values.reduce((sum, value) => sum + value, 0n), divisor: BigInt(values.length) * RATIO_ONE };
}

function distance(one: bigint, other: bigint): bigint {
  return one > other ? one - other : other - one;
}

function signalOf(
  value: bigint,
  at: number,
  { lower, upper }: { readonly lower: ReadFigure; readonly upper: ReadFigure },
): readonly ControlSignal[] {
  const figure = { dividend: value, divisor: RATIO_ONE };
  const isBelow = compareFigures(figure, lower) < 0;
  if (!isBelow && compareFigures(figure, upper) <= 0) return [];

  return [{ at, value: formatExact(value, RATIO_SCALE), side: isBelow ? "below" : "above" }];
}
