import { compareFigures, type ReadFigure } from "../money/readFigure.js";
import type { RankDirection } from "./rankEntry.js";
import type { RankSeparation } from "./ranking.js";
import type { Standing } from "./standing.js";

/** One thing that puts a standing ahead of another. */
export interface Criterion {
  readonly separation: RankSeparation;
  /** Below zero where the left one goes ahead. */
  readonly compare: (left: Standing, right: Standing) => number;
}

/** A tie-breaker with nothing left open. */
export interface ReadTieBreaker {
  readonly metric: string;
  readonly direction: RankDirection;
}

/** All criteria, the strongest first. */
export function createCriteria(direction: RankDirection, tieBreakers: readonly ReadTieBreaker[]): Criterion[] {
  return [
    {
      separation: { by: "value" },
      compare: (left, right) => compareIn(direction, left.value, right.value),
    },
    ...tieBreakers.map(
      (tieBreaker, at): Criterion => ({
        separation: { by: "tie_breaker", metric: tieBreaker.metric },
        compare: (left, right) => compareIn(tieBreaker.direction, left.tieValues[at], right.tieValues[at]),
      }),
    ),
    {
      separation: { by: "reached_on" },
      compare: ({ reachedOn: left }, { reachedOn: right }) =>
        left === right ? 0 : right === undefined || (left !== undefined && left < right) ? -1 : 1,
    },
  ];
}

/** The first criterion that tells two standings apart; without one they are level. */
export function separationOf(criteria: readonly Criterion[], left: Standing, right: Standing): Criterion | undefined {
  return criteria.find(({ compare }) => compare(left, right) !== 0);
}

/** A missing figure goes behind, in either direction. */
function compareIn(direction: RankDirection, left: ReadFigure | undefined, right: ReadFigure | undefined): number {
  if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? 1 : -1;
  const order = compareFigures(left, right);

  return direction === "highest_first" ? -order : order;
}
