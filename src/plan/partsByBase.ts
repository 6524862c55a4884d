import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, millionthsOf } from "../money/readAmount.js";
import type { FullRounding } from "../money/rounding.js";

/**
 * What each fact adds to a commission that is paid on a base: the growth of the rounded share that the base so far has
 * of the total, so that parts add up to it. Where the bases come to nothing, the last fact carries what is paid.
 */
export function partsByBase(
  total: string,
  bases: readonly (string | number)[],
  { scale, mode }: FullRounding,
): string[] {
  const units = millionthsOf(total) / 10n ** BigInt(AMOUNT_SCALE - scale);
  const sum = sumOf(bases);
  const [sign, size] = sum < 0n ? [-1n, -sum] : [1n, sum];
  let base = 0n;
  let paid = 0n;

  return bases.map((own, at) => {
    base += millionthsOf(own);
    const share = size === 0n ? 0n : divideRounded(sign * units * base, size, mode);
    const due = at === bases.length - 1 ? units : share;
    const part = due - paid;
    paid = due;
    return formatFixed(part, scale);
  });
}

/** Checked figures added up, in millionths. */
export function sumOf(figures: readonly (string | number)[]): bigint {
  return figures.reduce((sum: bigint, figure) => sum + millionthsOf(figure), 0n);
}
