import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { LinkageMend } from "./linkageCheck.js";

/** What brings `pay ÷ total` to a weight: pay in units × 10⁻¹⁰, the total in units, the weight in units of 10⁻¹⁰. */
export function mendShare({
  pay,
  total,
  weight,
  scale,
}: {
  readonly pay: bigint;
  readonly total: bigint;
  readonly weight: bigint;
  readonly scale: number;
}): LinkageMend | null {
  const short = weight * total - pay;
  if (short === 0n) return null;
  // (pay + x) ÷ (total + x) = weight, or pay ÷ (total + x) = weight where too much depends on it.
  const [missing, divisor] = short > 0n ? [short, RATIO_ONE - weight] : [-short, weight];
  const money = (dividend: bigint, by: bigint) => formatFixed(divideRounded(dividend, by, "up"), scale);

  return {
    needs: short > 0n ? "more" : "less",
    add: divisor === 0n ? null : money(missing, divisor),
    shift: money(missing, RATIO_ONE),
  };
}
