import { addFigures, divideFigures, type ReadFigure, subtractFigures } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { PlainSplit } from "./poolSplit.js";
import type { ReadPoolSplit } from "./readPoolSplit.js";

/** What is known of a member's contribution; `undefined` where a split does not ask for it. */
export interface Contribution {
  readonly actual: ReadFigure | undefined;
  /** Above 0. */
  readonly target: ReadFigure | undefined;
  readonly points: ReadFigure | undefined;
  readonly weight: ReadFigure | undefined;
}

/** The figures that a measure asks for. */
export const NEEDED_BY: Readonly<Record<PlainSplit["kind"], readonly (keyof Contribution)[]>> = {
  equal: [],
  actual_share: ["actual"],
  attainment: ["actual", "target"],
  excess: ["actual", "target"],
  points: ["points"],
  weights: ["weight"],
};

/** Weights over one divisor; they are 1 together, or less where a part of a blend has no weight at all. */
export interface SplitWeights {
  readonly weights: readonly bigint[];
  readonly divisor: bigint;
}

/**
 * Weighs members exactly: over a common divisor, so that nothing is rounded before shares are. `undefined` where there
 * are too many different divisors.
 */
export function weighWith(split: ReadPoolSplit, members: readonly Contribution[]): SplitWeights | undefined {
  let blended: SplitWeights = { weights: members.map(() => 0n), divisor: 1n };
  for (const { share, by } of split) {
    const common = overCommonDivisor(members.map((member) => aboveZero(weightBy(by, member))));
    if (common === undefined) return undefined;
    const { weights } = common;
    const sum = weights.reduce((total, weight) => total + weight, 0n);
    if (sum === 0n) continue;
    const divisor = sum * RATIO_ONE;
    blended = {
      weights: weights.map((weight, at) => weight * share * blended.divisor + (blended.weights[at] ?? 0n) * divisor),
      divisor: divisor * blended.divisor,
    };
  }

  return blended;
}

function weightBy(by: PlainSplit["kind"], { actual, target, points, weight }: Contribution): ReadFigure {
  switch (by) {
    case "equal":
      return ONE;
    case "actual_share":
      return actual ?? NOTHING;
    case "attainment":
      return actual === undefined || target === undefined ? NOTHING : divideFigures(actual, target);
    case "excess":
      return actual === undefined || target === undefined ? NOTHING : subtractFigures(actual, target);
    case "points":
      return points ?? NOTHING;
    case "weights":
      return weight ?? NOTHING;
  }
}

const ONE: ReadFigure = { dividend: 1n, divisor: 1n };
const NOTHING: ReadFigure = { dividend: 0n, divisor: 1n };

function aboveZero(figure: ReadFigure): ReadFigure {
  return figure.dividend > 0n ? figure : NOTHING;
}

/** A common divisor of more could have millions of digits. */
export const DIVISOR_COUNT_MAX = 2_000;

/** Figures over one divisor, the smallest that all have in common; `undefined` where too many have one of their own. */
function overCommonDivisor(figures: readonly ReadFigure[]): SplitWeights | undefined {
  if (new Set(figures.map((figure) => figure.divisor)).size > DIVISOR_COUNT_MAX) return undefined;
  const { divisor } = figures.reduce(addFigures, NOTHING);

  return { weights: figures.map((figure) => (figure.dividend * divisor) / figure.divisor), divisor };
}
