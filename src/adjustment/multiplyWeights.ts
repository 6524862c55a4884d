import { RATIO_ONE } from "../money/readRatio.js";

/** Weights times their factors, all in units of 10⁻¹⁰, as whole numbers that stand to each other as the products do. */
export function multiplyWeights(
  rows: readonly { readonly weight: bigint; readonly factors: readonly bigint[] }[],
): readonly bigint[] {
  const most = rows.reduce((longest, { factors }) => Math.max(longest, factors.length), 0);

  // Divisors are made alike, so that only the dividends count.
  return rows.map(({ weight, factors }) =>
    factors.reduce((product, factor) => product * factor, weight * RATIO_ONE ** BigInt(most - factors.length)),
  );
}
