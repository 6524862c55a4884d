import type { ReadMatrix } from "../bonus/readMatrix.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { lintPayouts } from "./lintPayouts.js";

/** A matrix of a bonus, and where it stands. */
export interface PlacedMatrix {
  readonly matrix: ReadMatrix;
  /** What a payout of 100% is in money, in units of 10⁻¹⁶. */
  readonly worth: bigint;
  /** Whether less is better of a metric. */
  readonly isLowerBetter: (metric: string) => boolean;
  readonly path: IssuePath;
}

/** What happens on the points of each axis; of all places on the others the greatest change is told. */
export function lintMatrix({ matrix, worth, isLowerBetter, path }: PlacedMatrix): readonly Issue[] {
  const { axes, cells, between, boundary } = matrix;

  return axes.flatMap(({ metric, measuredBy, at }, axis) => {
    const size = axes.slice(axis + 1).reduce((product, one) => product * one.at.length, 1);
    const payouts = at.map((_, point) => cells.filter((_, cell) => Math.floor(cell / size) % at.length === point));
    const pathOf = (point: number) => [...path, "axes", axis, "at", point];
    const points = { at, payouts, measuredBy, between, boundary, worth, pathOf };
    return lintPayouts({ ...points, isLowerBetter: isLowerBetter(metric) });
  });
}
