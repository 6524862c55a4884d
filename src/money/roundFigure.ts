import { divideRounded } from "./divideRounded.js";
import { formatExact } from "./formatDecimal.js";
import type { LimitedFigure } from "./limitedFigure.js";
import type { ReadFigure } from "./readFigure.js";
import { RATIO_SCALE } from "./readRatio.js";
import type { FullRounding } from "./rounding.js";

/** A figure rounded once to minor units. */
export interface RoundedFigure {
  readonly units: bigint;
  /** The figure half-up to ten digits. */
  readonly exact: string;
  /** What turns `exact` into the units. */
  readonly rounding: string;
}

/** Rounds a figure once, and says what that added. */
export function roundFigure({ dividend, divisor }: ReadFigure, { scale, mode }: FullRounding): RoundedFigure {
  const units = divideRounded(dividend * 10n ** BigInt(scale), divisor, mode);
  const shown = divideRounded(dividend * 10n ** BigInt(RATIO_SCALE), divisor, "half_up");

  return {
    units,
    exact: formatExact(shown, RATIO_SCALE),
    rounding: formatExact(units * 10n ** BigInt(RATIO_SCALE - scale) - shown, RATIO_SCALE),
  };
}

/** How a figure is rounded that was held to a bound: a cap never up, a floor never down. */
export function roundingOf(by: LimitedFigure["by"] | undefined, rounding: FullRounding): FullRounding {
  if (by === undefined) return rounding;

  return { ...rounding, mode: by === "cap" ? "down" : "up" };
}
