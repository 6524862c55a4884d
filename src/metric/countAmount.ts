import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { divideRounded } from "../money/divideRounded.js";
import { formatExact, formatFixed, formatRatio } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import type { FactTerms } from "./factTerms.js";

/** How an amount in another currency, or with a tax in it, became the amount that counts: `exact + rounding = counted`. */
export interface CountedAmount {
  /** As it was recorded. */
  readonly amount: string;
  /** Its own currency; absent where it is the plan's. */
  readonly currency?: string | undefined;
  /** Units of the plan's currency for one of its own. */
  readonly rate?: string | undefined;
  /** The tax in it, as a ratio of the net amount; absent where it is net. */
  readonly taxRate?: string | undefined;
  /** Amount × rate ÷ (1 + tax rate), half-up to ten digits. */
  readonly exact: string;
  /** What counts, rounded once to the plan's minor unit. */
  readonly counted: string;
}

/** An amount whose text was checked, and what turns it into the amount that counts. */
export interface UncountedAmount {
  readonly amount: DecimalInput;
  /** Its currency, where that is not the one of the terms. */
  readonly currency: string | undefined;
  /** Its exchange rate in units of 10⁻¹⁰, 1 where there is none. */
  readonly rate: bigint;
  /** Rate of the tax in it in units of 10⁻¹⁰, 0 where it is net. */
  readonly taxRate: bigint;
}

/** Converts and nets an amount in one step with one rounding; a negative amount mirrors the positive one. */
export function countAmount(
  { amount, currency, rate, taxRate }: UncountedAmount,
  { rounding }: FactTerms,
  path: IssuePath,
  issues: Issue[],
): CountedAmount {
  const millionths = readAmount(amount, path, issues) ?? 0n;
  const dividend = millionths * (currency === undefined ? RATIO_ONE : rate);
  const divisor = (RATIO_ONE + taxRate) * 10n ** BigInt(AMOUNT_SCALE);
  const counted = divideRounded(dividend * 10n ** BigInt(rounding.scale), divisor, rounding.mode);
  const limit = AMOUNT_LIMIT / 10n ** BigInt(AMOUNT_SCALE - rounding.scale);
  if (counted <= -limit || counted >= limit) {
    const expected = "an amount that counts for at most 15 digits before the point";
    issues.push(createIssue({ code: "amount_out_of_range", path, expected, value: amount }));
  }

  return {
    amount: formatExact(millionths, AMOUNT_SCALE),
    currency,
    rate: currency === undefined ? undefined : formatExact(rate, RATIO_SCALE),
    taxRate: taxRate === 0n ? undefined : formatExact(taxRate, RATIO_SCALE),
    exact: formatRatio(dividend, divisor),
    counted: formatFixed(counted, rounding.scale),
  };
}
