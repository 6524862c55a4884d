import { addFigures, multiplyFigures, NOTHING, type ReadFigure } from "../money/readFigure.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import type { ReadDraw } from "./readDraw.js";

/** What a draw advances for some days of a period, by the share that days have of the whole; in minor units, not rounded. */
export function drawnIn(
  { amounts }: ReadDraw,
  days: ClosedPeriod,
  shareOf: (days: ClosedPeriod) => ReadFigure,
): ReadFigure {
  return amounts.reduce((sum: ReadFigure, { amount, days: inForce }) => {
    const own = overlap(inForce, days);
    if (own === undefined) return sum;
    return addFigures(sum, multiplyFigures({ dividend: amount, divisor: 1n }, shareOf(own)));
  }, NOTHING);
}
