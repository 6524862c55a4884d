import { createQuickDivision } from "../money/divideRounded.js";
import type { RoundingMode } from "../money/rounding.js";
import { type Cumulative, earnedAt } from "./cumulative.js";

/**
 * What has been earned in all, in minor units: {@link earnedAt} for safe whole numbers in doubles.
 *
 * Always the exact figure, or `NaN` where it is beyond 2^52: so the difference of two is a safe whole number too.
 */
export type QuickCumulative = (credited: number, target: number, origin: number) => number;

/** Three ways to the same figure, the quickest that is sure: whole doubles, a float with a proved error, BigInt. */
export function createQuickCumulative(cumulative: Cumulative): QuickCumulative {
  const inBigInt: QuickCumulative = (credited, target, origin) => {
    if (![credited, target, origin].every(Number.isSafeInteger)) return Number.NaN;
    const exact = Number(earnedAt(cumulative, BigInt(credited), BigInt(target), BigInt(origin)));

    return Math.abs(exact) <= EXACT_MAX ? exact : Number.NaN;
  };
  const byEstimate = createEstimate(cumulative, inBigInt);

  return createDoubles(cumulative, byEstimate) ?? byEstimate;
}

/**
 * The terms of one band, and the way to the one above. Following links instead of counting through columns halves the
 * time of a figure: no position can be out of range, so nothing has to be said for that case.
 */
interface QuickBand {
  readonly slope: number;
  readonly byTarget: number;
  readonly fixed: number;
  readonly boundByTarget: number;
  readonly boundFixed: number;
  readonly above: QuickBand | undefined;
}

/** The lowest band, its terms and its bound's divided. */
function linkBands(cumulative: Cumulative, divisor: number, boundDivisor: number): QuickBand {
  const { slope, byTarget, fixed, boundByTarget, boundFixed } = cumulative;
  const term = (column: readonly bigint[], at: number, by: number) => Number(column[at] ?? 0n) / by;
  const link = (at: number, above: QuickBand | undefined): QuickBand => ({
    slope: term(slope, at, divisor),
    byTarget: term(byTarget, at, divisor),
    fixed: term(fixed, at, divisor),
    boundByTarget: term(boundByTarget, at, boundDivisor),
    boundFixed: term(boundFixed, at, boundDivisor),
    above,
  });
  let band = link(slope.length - 1, undefined);
  for (let at = slope.length - 2; at >= 0; at--) band = link(at, band);

  return band;
}

/**
 * Terms up to 2^52 are computed in doubles: a product that a double shows at or below 2^52 was below 2^53 before its
 * rounding, so it is a whole number that the double holds exactly, and so is a sum of such terms.
 */
const EXACT_MAX = 2 ** 52;

/** The form of {@link Cumulative} in doubles that hold whole numbers, if its own terms allow. */
function createDoubles(cumulative: Cumulative, otherwise: QuickCumulative): QuickCumulative | undefined {
  const { slope, byTarget, fixed, boundByTarget, boundFixed } = cumulative;
  const boundDivisor = Number(cumulative.boundDivisor);
  const divisor = Number(cumulative.divisor);
  const divide = createQuickDivision(divisor, cumulative.rounding.mode);
  const lowest = linkBands(cumulative, 1, 1);
  const highestByTarget = Number(boundByTarget.at(-1) ?? 0n);
  const highestFixed = Number(boundFixed.at(-1) ?? 0n);
  const exactMax = EXACT_MAX;
  const terms = [...slope, ...byTarget, ...fixed, ...boundByTarget, ...boundFixed];
  if ([divisor, boundDivisor, ...terms.map(Number)].some((term) => Math.abs(term) > exactMax)) return undefined;

  return (credited, target, origin) => {
    const scaled = boundDivisor * credited;
    const highest = highestByTarget * target + highestFixed;
    if (!(Math.abs(scaled) <= exactMax && highest <= exactMax)) return otherwise(credited, target, origin);
    let band = lowest;
    while (band.above !== undefined && scaled > band.boundByTarget * target + band.boundFixed) band = band.above;
    const rise = band.slope * (credited - origin);
    const lift = band.byTarget * target;
    const isExact = Math.abs(rise) + Math.abs(lift) + Math.abs(band.fixed) + divisor <= exactMax;

    return isExact ? divide(rise + lift + band.fixed) : otherwise(credited, target, origin);
  };
}

/**
 * A float is off by less than this part of the sum of its terms' sizes: each term has at most four roundings of 2^-53
 * (two conversions, a division, a product), and three sums add three more. 2^-48 is four times that.
 */
const RELATIVE_ERROR_MAX = 2 ** -48;

/** What is added to a size so that rounding to the nearest whole number does as the mode says; ties stay in doubt. */
const SHIFT: Readonly<Record<RoundingMode, number>> = { half_up: 0, half_even: 0, down: -0.5, up: 0.5 };

/** The same in floats, believed only where the error can change neither the band nor the rounding. */
function createEstimate(cumulative: Cumulative, otherwise: QuickCumulative): QuickCumulative {
  const lowest = linkBands(cumulative, Number(cumulative.divisor), Number(cumulative.boundDivisor));
  const shift = SHIFT[cumulative.rounding.mode];
  const relativeErrorMax = RELATIVE_ERROR_MAX;

  return (credited, target, origin) => {
    let band = lowest;
    while (band.above !== undefined) {
      const byTarget = band.boundByTarget * target;
      const beyond = credited - (byTarget + band.boundFixed);
      const doubt = (byTarget + Math.abs(band.boundFixed)) * relativeErrorMax;
      if (Math.abs(beyond) <= doubt) return otherwise(credited, target, origin);
      if (beyond < 0) break;
      band = band.above;
    }
    const rise = band.slope * (credited - origin);
    const lift = band.byTarget * target;
    const estimate = rise + lift + band.fixed;
    const error = (Math.abs(rise) + Math.abs(lift) + Math.abs(band.fixed)) * relativeErrorMax;
    const size = Math.abs(estimate) + shift;
    const rounded = Math.floor(size + 0.5);
    if (!(Math.abs(size - rounded) + error < 0.5)) return otherwise(credited, target, origin);

    return estimate < 0 ? 0 - rounded : rounded;
  };
}
