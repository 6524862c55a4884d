import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { throwIssues } from "../issue/rulesError.js";
import type { DecimalInput } from "./decimalInput.js";
import { divideRounded } from "./divideRounded.js";
import { formatExact, formatFixed } from "./formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_SCALE, readAmount } from "./readAmount.js";
import { RATIO_SCALE, readRatio } from "./readRatio.js";
import { type Rounding, readRounding } from "./rounding.js";

/** What {@link convertAmount} converts. */
export interface ConversionInput {
  /** The amount in its own currency. */
  readonly amount: DecimalInput;
  /** Units of the currency wanted for one unit of the amount's own: above 0, up to 10 fraction digits. */
  readonly rate: DecimalInput;
  /** The currency wanted, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** How the converted amount is rounded. */
  readonly rounding?: Rounding | undefined;
}

/** A converted amount with its working: `exact + rounding = amount`. */
export interface Conversion {
  /** The converted amount, rounded once. */
  readonly amount: string;
  /** Amount × rate before rounding. */
  readonly exact: string;
  /** What rounding added. */
  readonly rounding: string;
}

/**
 * Converts an amount into another currency at a given rate and rounds it there.
 *
 * A negative amount mirrors the positive one. Amounts that are added up afterwards are converted one by one, each
 * rounded, so that every fact shows the figure it counts with.
 *
 * @throws {@link RulesError} `amount_malformed`, `ratio_malformed`, `exchange_rate_not_positive`,
 * `amount_out_of_range`, `currency_unknown`, `scale_out_of_range`, `value_unknown`, `unknown_key`, `key_missing`,
 * `type_mismatch`
 *
 * @example
 * ```ts
 * import { convertAmount } from "incentive-rules";
 *
 * convertAmount({ amount: "33.33", rate: "7.123456", currency: "CNY" });
 * // => { amount: "237.42", exact: "237.42478848", rounding: "-0.00478848" }
 * ```
 */
export function convertAmount(input: ConversionInput): Conversion {
  const issues: Issue[] = [];
  if (!readKeys(input, ["amount", "rate", "currency", "rounding"], [], issues)) {
    throwIssues("convertAmount", issues);
  }
  const amount = readAmount(ownValue(input, "amount"), ["amount"], issues) ?? 0n;
  const rate = readRatio(ownValue(input, "rate"), ["rate"], issues) ?? 1n;
  const { scale, mode } = readRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  if (rate <= 0n) {
    const expected = "a rate above 0";
    issues.push(createIssue({ code: "exchange_rate_not_positive", path: ["rate"], expected, value: input.rate }));
  }
  const exact = amount * rate;
  if (exact <= -EXACT_LIMIT || exact >= EXACT_LIMIT) {
    const expected = "a converted amount of at most 15 digits before the point";
    issues.push(createIssue({ code: "amount_out_of_range", path: ["amount"], expected, value: input.amount }));
  }
  throwIssues("convertAmount", issues);
  const unit = 10n ** BigInt(EXACT_SCALE - scale);
  const rounded = divideRounded(exact, unit, mode);

  return {
    amount: formatFixed(rounded, scale),
    exact: formatExact(exact, EXACT_SCALE),
    rounding: formatExact(rounded * unit - exact, EXACT_SCALE),
  };
}

const EXACT_SCALE = AMOUNT_SCALE + RATIO_SCALE;
const EXACT_LIMIT = AMOUNT_LIMIT * 10n ** BigInt(RATIO_SCALE);
