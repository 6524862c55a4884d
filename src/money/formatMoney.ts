import { formatExact, formatFixed } from "./formatDecimal.js";
import { AMOUNT_SCALE } from "./readAmount.js";

/** Millionths as money: with all digits of its minor unit where it is no finer, else exactly. */
export function formatMoney(millionths: bigint, scale: number): string {
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);

  return millionths % unit === 0n ? formatFixed(millionths / unit, scale) : formatExact(millionths, AMOUNT_SCALE);
}
