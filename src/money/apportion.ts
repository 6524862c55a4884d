import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { throwIssues } from "../issue/rulesError.js";
import type { DecimalInput } from "./decimalInput.js";
import { formatFixed, formatFixedQuickly } from "./formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "./readAmount.js";
import { readRatio } from "./readRatio.js";
import { type FullRounding, type Rounding, readRounding } from "./rounding.js";
import { quickInteger } from "./scaledInteger.js";
import { shareQuickly } from "./shareQuickly.js";
import { type ApportionMethod, shareUnits } from "./shareUnits.js";

/** What {@link apportion} shares out, and how. */
export interface ApportionInput {
  /** The amount to share out; a negative one mirrors the positive one. */
  readonly total: DecimalInput;
  /** One weight a share, 0 or more, up to 10 fraction digits; they need not add up to anything. */
  readonly weights: readonly DecimalInput[];
  /** The currency of the total, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** Only its `scale` matters here: the shares are exact, nothing is rounded. */
  readonly rounding?: Rounding | undefined;
  /** Who gets the units that are left when every share is cut to whole units. Default: `largest_remainder`. */
  readonly method?: ApportionMethod | undefined;
  /** What all-zero weights mean. Default: `issue`, they are refused; `equal` shares equally. */
  readonly whenAllZero?: "issue" | "equal" | undefined;
  /** The smallest amount that is handed out, such as `"0.05"` for cash. Default: one minor unit. */
  readonly step?: DecimalInput | undefined;
}

const KEYS = ["total", "weights", "currency", "rounding", "method", "whenAllZero", "step"] as const;
const WEIGHT_COUNT_MAX = 1_000_000;
const METHODS = ["largest_remainder", "largest_weight", "first"] as const;
const WHEN_ALL_ZERO = ["issue", "equal"] as const;

/**
 * Shares an amount out by weights to the last minor unit: the shares add up to the total, always.
 *
 * Every share is first cut to whole units; the units that are left go one each to members of non-zero weight: by
 * `largest_remainder` to those who lost most by the cut, ties to the earlier; by `largest_weight` to the heaviest, ties
 * to the earlier; by `first` in the order given. Each share is less than one unit from exact, a zero weight gets
 * nothing, a negative total gives the same shares with a minus.
 *
 * Largest remainders are not monotone: of 0.10 by 6, 6, 2 the third gets 0.02, of 0.11 only 0.01. No method without
 * this keeps every share within one unit of exact.
 *
 * @returns The shares as text with the currency's digits, in the order of the weights.
 *
 * @throws {@link RulesError} `amount_malformed`, `ratio_malformed`, `weight_negative`, `weights_all_zero`,
 * `list_empty`, `list_too_long` (above a million), `total_off_scale` (the total is finer than a unit), `step_off_scale`, `currency_unknown`,
 * `scale_out_of_range`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { apportion } from "incentive-rules";
 *
 * apportion({ total: "100.00", weights: [1, 1, 1] }); // => ["33.34", "33.33", "33.33"]
 * apportion({ total: "0.10", weights: ["6", "6", "2"] }); // => ["0.04", "0.04", "0.02"]
 * apportion({ total: "-1000", weights: ["60%", "40%"], currency: "JPY" }); // => ["-600", "-400"]
 * ```
 *
 * @see GUIDE G18, where a team's lead divides a pool
 */
export function apportion(input: ApportionInput): string[] {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) throwIssues("apportion", issues);
  const rounding = readRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const method = readOneOf(ownValue(input, "method") ?? "largest_remainder", METHODS, ["method"], issues);
  const whenAllZero = readOneOf(ownValue(input, "whenAllZero") ?? "issue", WHEN_ALL_ZERO, ["whenAllZero"], issues);
  const weights = readList(ownValue(input, "weights"), { path: ["weights"], lengthMax: WEIGHT_COUNT_MAX }, issues);
  throwIssues("apportion", issues);
  const request: Request = {
    total: ownValue(input, "total"),
    weights: weights ?? [],
    step: ownValue(input, "step"),
    rounding,
    method: method ?? "largest_remainder",
    equalWhenAllZero: whenAllZero === "equal",
  };

  return apportionQuickly(request) ?? apportionExactly(request);
}

interface Request {
  readonly total: unknown;
  readonly weights: readonly unknown[];
  readonly step: unknown;
  readonly rounding: FullRounding;
  readonly method: ApportionMethod;
  readonly equalWhenAllZero: boolean;
}

/** In doubles, or `undefined` where that is not sure to be exact or anything is to be refused. */
function apportionQuickly({ total, weights, step, rounding, method }: Request): string[] | undefined {
  const units = quickInteger(total, rounding.scale);
  const shares = step === undefined ? shareQuickly(units, weights, method) : undefined;

  return shares?.map((share) => formatFixedQuickly(share, rounding.scale));
}

function apportionExactly({ total, weights, step, rounding, method, equalWhenAllZero }: Request): string[] {
  const issues: Issue[] = [];
  const minor = 10n ** BigInt(AMOUNT_SCALE - rounding.scale);
  const unit = step === undefined ? minor : (readStep(step, minor, issues) ?? minor);
  const amount = readAmount(total, ["total"], issues) ?? 0n;
  if (amount % unit !== 0n) {
    const expected = `a multiple of ${formatFixed(unit / minor, rounding.scale)}`;
    issues.push(createIssue({ code: "total_off_scale", path: ["total"], expected, value: total }));
  }
  const integers = Array.from(weights, (weight, at) => readWeight(weight, at, issues));
  const allZero = integers.every((weight) => weight === 0n);
  if (allZero && !equalWhenAllZero && issues.length === 0) {
    const hint = 'whenAllZero: "equal" shares equally';
    const expected = "a weight above 0";
    issues.push(createIssue({ code: "weights_all_zero", path: ["weights"], expected, value: weights, hint }));
  }
  throwIssues("apportion", issues);
  const shares = shareUnits({ units: amount / unit, weights: allZero ? integers.map(() => 1n) : integers, method });

  return shares.map((share) => formatFixed((share * unit) / minor, rounding.scale));
}

function readStep(value: unknown, minor: bigint, issues: Issue[]): bigint | undefined {
  const step = readAmount(value, ["step"], issues);
  if (step === undefined || (step > 0n && step % minor === 0n)) return step;
  const expected = "a positive multiple of the minor unit";
  issues.push(createIssue({ code: "step_off_scale", path: ["step"], expected, value }));

  return undefined;
}

function readWeight(value: unknown, at: number, issues: Issue[]): bigint {
  const weight = readRatio(value, ["weights", at], issues) ?? 0n;
  if (weight < 0n) {
    issues.push(
      createIssue({ code: "weight_negative", path: ["weights", at], expected: "a weight of 0 or more", value }),
    );
  }

  return weight;
}
