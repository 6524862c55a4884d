import { addFigures, compareFigures, multiplyFigures, type ReadFigure, subtractFigures } from "../money/readFigure.js";
import { lastPoint, ratioOf } from "./payoutAt.js";
import type { ReadAxis, ReadMatrix } from "./readMatrix.js";

/** What a matrix pays at one figure for each axis; nothing is rounded. */
export function payoutInMatrix(matrix: ReadMatrix, figures: readonly ReadFigure[]): ReadFigure {
  return payoutFrom(matrix, figures, { axis: 0, offset: 0 });
}

/** What the cells from an offset on pay, that are left to the axes from one on. */
function payoutFrom(
  matrix: ReadMatrix,
  figures: readonly ReadFigure[],
  { axis, offset }: { readonly axis: number; readonly offset: number },
): ReadFigure {
  const own = matrix.axes[axis];
  const figure = figures[axis];
  if (own === undefined || figure === undefined) return ratioOf(matrix.cells[offset] ?? 0n);
  const size = matrix.axes.slice(axis + 1).reduce((product, { at }) => product * at.length, 1);
  const payoutAtPoint = (at: number) => payoutFrom(matrix, figures, { axis: axis + 1, offset: offset + at * size });
  const isPast = matrix.boundary === "lower_inclusive" || matrix.between === "linear" ? 0 : 1;
  const point = lastPoint(own.at.length, (at) => compareFigures(figure, ratioOf(own.at[at] ?? 0n)) >= isPast);
  if (point < 0) return { dividend: 0n, divisor: 1n };
  const lower = payoutAtPoint(point);
  if (matrix.between === "step" || point === own.at.length - 1) return lower;
  const rise = subtractFigures(payoutAtPoint(point + 1), lower);

  return addFigures(lower, multiplyFigures(rise, wayTo(own, point, figure)));
}

/** How far a figure lies between two points: from 0 to 1. */
function wayTo({ at }: ReadAxis, point: number, { dividend, divisor }: ReadFigure): ReadFigure {
  const from = at[point] ?? 0n;
  const run = (at[point + 1] ?? 0n) - from;
  const way = subtractFigures({ dividend, divisor }, ratioOf(from));

  return multiplyFigures(way, { dividend: 10n ** 10n, divisor: run });
}
