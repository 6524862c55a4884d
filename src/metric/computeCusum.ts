import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { formatFigure, readDecimal } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readFromZero, readSeries } from "./readSeries.js";

/** What {@link computeCusum} takes. */
export interface CusumInput {
  /** The series, in order; at most 10,000. Standardised values need no `center` and no `sigma`. */
  readonly values: readonly DecimalInput[];
  /** What is usual. Default: 0. */
  readonly center?: DecimalInput | undefined;
  /** How far a value usually lies from that, above 0. Default: 1. */
  readonly sigma?: DecimalInput | undefined;
  /** The slack that each value is allowed, in sigmas: ½ in textbooks. */
  readonly k: DecimalInput;
  /** The sum above which there is a signal, in sigmas: 4 or 5 in textbooks. */
  readonly h: DecimalInput;
  /** Which way a drift is looked for. */
  readonly side: "lower" | "upper";
}

/** The sums of a series. */
export interface Cusum {
  /** The sum after each value, in sigmas, half-up to ten digits. */
  readonly path: readonly string[];
  /** The position of the first sum above `h`, from 0; `null` where none is. */
  readonly signalAt: number | null;
}

/**
 * Adds up how far a series drifts to one side (CUSUM): each value adds its distance less `k`, and the sum never falls
 * below 0.
 *
 * It finds a small, lasting drift long before any single value leaves its limits. A sum of exactly `h` is no signal yet. It goes
 * on after a signal as before. All sums are exact.
 *
 * @throws {@link RulesError} `amount_malformed`, `amount_negative`, `amount_not_positive` (a sigma of 0 or less),
 * `list_too_long`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { computeCusum } from "incentive-rules";
 *
 * computeCusum({ values: ["-0.4", "-1.1", "-3.5"], k: "0.5", h: "3", side: "lower" });
 * // => { path: ["0", "0.6", "3.6"], signalAt: 2 }
 * ```
 *
 * @see GUIDE G11
 */
export function computeCusum(input: CusumInput): Cusum {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const values = readSeries(ownValue(input, "values"), ["values"], issues);
  const center = readDecimal(ownValue(input, "center") ?? "0", ["center"], issues);
  const sigma = readSigma(ownValue(input, "sigma") ?? "1", issues);
  const k = readFromZero(ownValue(input, "k"), ["k"], issues);
  const h = readFromZero(ownValue(input, "h"), ["h"], issues);
  const side = readOneOf(ownValue(input, "side"), ["lower", "upper"], ["side"], issues);
  if (center === undefined || sigma === undefined || k === undefined || h === undefined || issues.length > 0) {
    return refuse(NAME, issues);
  }
  const sums: bigint[] = [];
  let sum = 0n;
  for (const value of values) {
    const off = side === "lower" ? center - value : value - center;
    const next = sum + off * RATIO_ONE - k * sigma;
    sum = next > 0n ? next : 0n;
    sums.push(sum);
  }
  const signalAt = sums.findIndex((one) => one > h * sigma);

  return {
    path: sums.map((dividend) => formatFigure({ dividend, divisor: sigma * RATIO_ONE })),
    signalAt: signalAt < 0 ? null : signalAt,
  };
}

const NAME = "computeCusum";
const KEYS = ["values", "center", "sigma", "k", "h", "side"] as const;

function readSigma(value: unknown, issues: Issue[]): bigint | undefined {
  const sigma = readDecimal(value, ["sigma"], issues);
  if (sigma === undefined || sigma > 0n) return sigma;
  issues.push(createIssue({ code: "amount_not_positive", path: ["sigma"], expected: "a figure above 0", value }));

  return undefined;
}
