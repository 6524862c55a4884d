import { formatExact } from "../money/formatDecimal.js";
import { RATIO_SCALE } from "../money/readRatio.js";

/** Units of 10⁻¹⁰ with a percent sign. */
export function percentOf(units: bigint): string {
  return `${formatExact(units, RATIO_SCALE - 2)}%`;
}

/** Where pay changes, both in units of 10⁻¹⁰: an attainment, or an amount. */
export function boundText(units: bigint, measuredBy: "attainment" | "amount"): string {
  return measuredBy === "attainment" ? `${percentOf(units)} of the target` : formatExact(units, RATIO_SCALE);
}
