import { compareFigures, NOTHING, type ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { ReadCurve } from "./readPayoutCurve.js";

/** What a curve pays at a place. */
export interface PayoutFound {
  readonly payout: ReadFigure;
  /** Position of the point in force, or of the lower end of the line; -1 below the first. */
  readonly point: number;
  /** What the curve would pay without its cap; `undefined` where that is not more. */
  readonly uncapped: ReadFigure | undefined;
}

/** What a curve pays at a figure; nothing is rounded. */
export function payoutAt(curve: ReadCurve, figure: ReadFigure): PayoutFound {
  const { points, boundary, between, cap } = curve;
  const isPast = boundary === "lower_inclusive" || between === "linear" ? 0 : 1;
  const point = lastPoint(points.length, (at) => compareFigures(figure, ratioOf(points[at]?.at ?? 0n)) >= isPast);
  const payout = point < 0 ? NOTHING : valueAt(curve, point, figure);
  const most = cap === undefined ? undefined : ratioOf(cap);
  const isCapped = most !== undefined && compareFigures(payout, most) > 0;

  return isCapped ? { payout: most, point, uncapped: payout } : { payout, point, uncapped: undefined };
}

/** The position of the last point that has been passed; -1 where none has. */
export function lastPoint(count: number, isPassed: (at: number) => boolean): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isPassed(middle)) from = middle + 1;
    else to = middle;
  }

  return from - 1;
}

function valueAt({ points, between, slopeAbove }: ReadCurve, at: number, figure: ReadFigure): ReadFigure {
  const [own, next] = [points[at], points[at + 1]];
  if (own === undefined) return NOTHING;
  if (next === undefined) return alongLine(own, { rise: slopeAbove, run: RATIO_ONE }, figure);
  if (between === "step") return ratioOf(own.pays);

  return alongLine(own, { rise: next.pays - own.pays, run: next.at - own.at }, figure);
}

/** What a line through a point has at a figure. */
function alongLine(
  { at, pays }: { readonly at: bigint; readonly pays: bigint },
  { rise, run }: { readonly rise: bigint; readonly run: bigint },
  { dividend, divisor }: ReadFigure,
): ReadFigure {
  const beyond = dividend * RATIO_ONE - at * divisor;

  return { dividend: pays * divisor * run + beyond * rise, divisor: divisor * run * RATIO_ONE };
}

/** Units of 10⁻¹⁰ as a figure. */
export function ratioOf(units: bigint): ReadFigure {
  return { dividend: units, divisor: RATIO_ONE };
}
