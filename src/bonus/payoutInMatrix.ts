import { formatExact } from "../money/formatDecimal.js";
import {
  addFigures,
  compareFigures,
  formatFigure,
  multiplyFigures,
  NOTHING,
  type ReadFigure,
  subtractFigures,
} from "../money/readFigure.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import type { MatrixCell } from "./bonusWorking.js";
import { lastPoint, ratioOf } from "./payoutAt.js";
import type { ReadAxis, ReadMatrix } from "./readMatrix.js";

/** What a matrix pays, and the cells that were looked at. */
export interface FoundInMatrix {
  readonly payout: ReadFigure;
  readonly cells: readonly MatrixCell[];
}

/** What a matrix pays at one figure for each axis; nothing is rounded. */
export function payoutInMatrix(matrix: ReadMatrix, figures: readonly ReadFigure[]): FoundInMatrix {
  return payoutFrom(matrix, figures, { offset: 0, at: [] });
}

/** The cells that are left to the axes whose points are not told yet. */
interface MatrixPlace {
  readonly offset: number;
  readonly at: readonly string[];
}

function payoutFrom(matrix: ReadMatrix, figures: readonly ReadFigure[], { offset, at }: MatrixPlace): FoundInMatrix {
  const own = matrix.axes[at.length];
  const figure = figures[at.length];
  if (own === undefined || figure === undefined) {
    const payout = ratioOf(matrix.cells[offset] ?? 0n);
    return { payout, cells: [{ at, pays: formatFigure(payout) }] };
  }
  const size = matrix.axes.slice(at.length + 1).reduce((product, axis) => product * axis.at.length, 1);
  const foundAt = (point: number) => {
    const place = formatExact(own.at[point] ?? 0n, RATIO_SCALE);
    return payoutFrom(matrix, figures, { offset: offset + point * size, at: [...at, place] });
  };
  const isPast = matrix.boundary === "lower_inclusive" || matrix.between === "linear" ? 0 : 1;
  const point = lastPoint(own.at.length, (one) => compareFigures(figure, ratioOf(own.at[one] ?? 0n)) >= isPast);
  if (point < 0) return { payout: NOTHING, cells: [] };
  const lower = foundAt(point);
  const way = wayBeyond(own, point, figure);
  if (matrix.between === "step" || way.dividend === 0n) return lower;
  const upper = foundAt(point + 1);
  const rise = multiplyFigures(subtractFigures(upper.payout, lower.payout), way);

  return { payout: addFigures(lower.payout, rise), cells: [...lower.cells, ...upper.cells] };
}

/** How far a figure lies beyond a point: from 0 to 1 of the way to the next, of which the last point has none. */
function wayBeyond({ at }: ReadAxis, point: number, figure: ReadFigure): ReadFigure {
  const [from = 0n, to] = [at[point], at[point + 1]];
  if (to === undefined) return NOTHING;

  return multiplyFigures(subtractFigures(figure, ratioOf(from)), { dividend: RATIO_ONE, divisor: to - from });
}
