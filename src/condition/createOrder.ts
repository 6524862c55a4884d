import { compareText } from "../issue/compareText.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { ratioUnits } from "../money/readRatio.js";
import { quickInteger } from "../money/scaledInteger.js";
import { isPlainDate } from "../period/plainDate.js";
import { figureOf, quickMillionths } from "./figure.js";

/** Which side of a bound a value lies on: below 0, 0, above 0; `NaN` where the two cannot be ordered. */
export type Order = (found: unknown) => number;

/** The order about a bound; `undefined` for one that is neither a decimal, a ratio nor a date. */
export function createOrder(bound: string): Order | undefined {
  if (isPlainDate(bound)) return (found) => (isPlainDate(found) ? compareText(found, bound) : Number.NaN);
  const units = ratioUnits(bound);

  return units === undefined ? undefined : createFigureOrder(units);
}

/** In doubles where value and bound are both whole millionths that these hold, which the sign of a difference survives. */
function createFigureOrder(bound: bigint): Order {
  const quickBound = quickMillionths(bound);

  return (found) => {
    const difference = quickInteger(found, AMOUNT_SCALE) - quickBound;

    return Number.isNaN(difference) ? compareExactly(found, bound) : difference;
  };
}

function compareExactly(found: unknown, bound: bigint): number {
  const figure = figureOf(found);
  if (figure === undefined) return Number.NaN;
  const difference = figure.units - bound * figure.divisor;

  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
