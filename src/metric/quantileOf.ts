import type { ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { QuantileMethod } from "./attainability.js";

/** The quantile at a share, of values in rising order of which there is at least one; both in units of 10⁻¹⁰. */
export function quantileOf(sorted: readonly bigint[], share: bigint, method: QuantileMethod): ReadFigure {
  const count = BigInt(sorted.length);
  if (method === "nearest_rank") {
    const rank = (count * share + RATIO_ONE - 1n) / RATIO_ONE;
    return { dividend: valueAt(sorted, rank === 0n ? 0n : rank - 1n), divisor: RATIO_ONE };
  }
  const place = (count - 1n) * share;
  const lower = place / RATIO_ONE;
  const rest = place % RATIO_ONE;
  const below = valueAt(sorted, lower);
  const above = rest === 0n ? below : valueAt(sorted, lower + 1n);

  return { dividend: below * RATIO_ONE + rest * (above - below), divisor: RATIO_ONE * RATIO_ONE };
}

function valueAt(sorted: readonly bigint[], place: bigint): bigint {
  return sorted[Number(place)] ?? 0n;
}
