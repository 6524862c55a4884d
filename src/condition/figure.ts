import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_ONE, RATIO_SCALE, ratioUnits } from "../money/readRatio.js";

/** A figure as an exact quotient: units of 10⁻¹⁰ over a divisor above 0, which is 1 for a decimal. */
export class Figure {
  constructor(
    readonly units: bigint,
    readonly divisor: bigint,
  ) {}
}

/** The figure of a quotient; the divisor is above 0. */
export function quotientFigure(dividend: bigint, divisor: bigint): Figure {
  return new Figure(dividend * RATIO_ONE, divisor);
}

/** A value as a figure; `undefined` for what is neither a decimal nor a ratio. */
export function figureOf(found: unknown): Figure | undefined {
  if (found instanceof Figure) return found;
  const units = typeof found === "string" || typeof found === "number" ? ratioUnits(found) : undefined;

  return units === undefined ? undefined : new Figure(units, 1n);
}

/**
 * A bound in millionths, to hold the figures against that `quickInteger` gives; `NaN` where it lies between two of them.
 *
 * One of 2^53 or more may be rounded, but never to below 2^53, and so lies on the side where it was.
 */
export function quickMillionths(units: bigint): number {
  const millionth = 10n ** BigInt(RATIO_SCALE - AMOUNT_SCALE);

  return units % millionth === 0n ? Number(units / millionth) : Number.NaN;
}
