import { multiplyFigures, type ReadFigure, subtractFigures } from "../money/readFigure.js";

/** A point in whole numbers. */
export interface WholePoint {
  readonly x: bigint;
  readonly y: bigint;
}

/** A line in exact rationals. */
export interface Line {
  readonly slope: ReadFigure;
  readonly intercept: ReadFigure;
  /** R²; `undefined` where all values are the same. */
  readonly fit: ReadFigure | undefined;
}

/** The line of least squares, or `undefined` where all points lie at one place. */
export function leastSquares(points: readonly WholePoint[]): Line | undefined {
  const count = BigInt(points.length);
  const sumX = sumOf(points, ({ x }) => x);
  const sumY = sumOf(points, ({ y }) => y);
  const spreadX = count * sumOf(points, ({ x }) => x * x) - sumX * sumX;
  const spreadY = count * sumOf(points, ({ y }) => y * y) - sumY * sumY;
  const shared = count * sumOf(points, ({ x, y }) => x * y) - sumX * sumY;
  if (spreadX === 0n) return undefined;
  const slope = { dividend: shared, divisor: spreadX };
  const middle = multiplyFigures(slope, { dividend: sumX, divisor: count });

  return {
    slope,
    intercept: subtractFigures({ dividend: sumY, divisor: count }, middle),
    fit: spreadY === 0n ? undefined : { dividend: shared * shared, divisor: spreadX * spreadY },
  };
}

function sumOf(points: readonly WholePoint[], figureOf: (point: WholePoint) => bigint): bigint {
  return points.reduce((sum, point) => sum + figureOf(point), 0n);
}
