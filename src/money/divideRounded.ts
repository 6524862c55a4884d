import type { RoundingMode } from "./rounding.js";

/** The whole number that `dividend ÷ divisor` is rounded to. The divisor is positive. */
export function divideRounded(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const quotient = size / divisor;
  const rest = size % divisor;
  const rounded = rest !== 0n && roundsAway(quotient, 2n * rest - divisor, mode) ? quotient + 1n : quotient;

  return dividend < 0n ? -rounded : rounded;
}

/** @param overHalf - the sign of what is left over a half: zero on a tie. */
function roundsAway(quotient: bigint, overHalf: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case "half_up":
      return overHalf >= 0n;
    case "half_even":
      return overHalf > 0n || (overHalf === 0n && quotient % 2n === 1n);
    case "down":
      return false;
    case "up":
      return true;
  }
}

/**
 * The same by one divisor in doubles, for whole numbers with `|dividend| + divisor` up to 2^53.
 *
 * The rounded-off quotient cannot reach the next whole number: it is short of it by at least 1/divisor, and a double of
 * its size is off by less as long as quotient × divisor stays below 2^53. So `floor` is the exact one.
 */
export function createQuickDivision(divisor: number, mode: RoundingMode): (dividend: number) => number {
  const raise = raiseBeforeFloor(divisor, mode);
  const tiesToEven = mode === "half_even" && divisor % 2 === 0;

  return (dividend) => {
    const raised = Math.abs(dividend) + raise;
    const rounded = Math.floor(raised / divisor);
    const size = tiesToEven && rounded % 2 === 1 && rounded * divisor === raised ? rounded - 1 : rounded;

    return dividend < 0 && size !== 0 ? -size : size;
  };
}

/** What is added so that the floor of the quotient is the rounded one; at the ties of `half_even` one too many. */
function raiseBeforeFloor(divisor: number, mode: RoundingMode): number {
  switch (mode) {
    case "half_up":
    case "half_even":
      return Math.floor(divisor / 2);
    case "down":
      return 0;
    case "up":
      return divisor - 1;
  }
}
