import type { ZeroTargetPolicy } from "../metric/zeroTargetPolicy.js";
import {
  aboveZero,
  addFigures,
  divideFigures,
  NOTHING,
  type ReadFigure,
  subtractFigures,
  WHOLE,
} from "../money/readFigure.js";
import type { PlainSplit } from "./poolSplit.js";
import type { ReadPoolSplit } from "./readPoolSplit.js";

/** What is known of a member's contribution; `undefined` where a split does not ask for it. */
export interface Contribution {
  readonly actual: ReadFigure | undefined;
  /** 0 or more. */
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

/**
 * Weighs members in whole numbers of which only the relations count, so that nothing is rounded before shares are. A part
 * of a blend in which nobody has a weight leaves its share to the others.
 */
export function weighWith(
  split: ReadPoolSplit,
  members: readonly Contribution[],
  zeroTarget: ZeroTargetPolicy,
): readonly bigint[] {
  const shares = new Map<PlainSplit["kind"], bigint>();
  for (const { share, by } of split) shares.set(by, (shares.get(by) ?? 0n) + share);
  let blended = members.map(() => 0n);
  let divisor = 1n;
  for (const [by, share] of shares) {
    const weights = inWholeNumbers(members.map((member) => aboveZero(weightBy(by, member, zeroTarget))));
    const sum = weights.reduce((total, weight) => total + weight, 0n);
    if (sum === 0n) continue;
    blended = weights.map((weight, at) => weight * share * divisor + (blended[at] ?? 0n) * sum);
    divisor *= sum;
  }

  return blended;
}

function weightBy(
  by: PlainSplit["kind"],
  { actual, target, points, weight }: Contribution,
  zeroTarget: ZeroTargetPolicy,
): ReadFigure {
  switch (by) {
    case "equal":
      return WHOLE;
    case "actual_share":
      return actual ?? NOTHING;
    case "attainment":
      if (actual === undefined || target === undefined) return NOTHING;
      if (target.dividend > 0n) return divideFigures(actual, target);
      return zeroTarget === "full" ? WHOLE : NOTHING;
    case "excess":
      if (actual === undefined || target === undefined) return NOTHING;
      return target.dividend === 0n && zeroTarget === "none" ? NOTHING : subtractFigures(actual, target);
    case "points":
      return points ?? NOTHING;
    case "weights":
      return weight ?? NOTHING;
  }
}

/** A common divisor beyond this, of more than a thousand different targets, would take minutes to go on with. */
const DIVISOR_MAX = 1n << 20_000n;
/** So finely figures are taken that have no common divisor to speak of: a unit of it is far below any share. */
const FINE = 10n ** 60n;

/** Figures times their smallest common divisor; where that is beyond all bounds, to 60 digits. */
function inWholeNumbers(figures: readonly ReadFigure[]): readonly bigint[] {
  let common = 1n;
  for (const divisor of new Set(figures.map((figure) => figure.divisor))) {
    common = addFigures({ dividend: 0n, divisor: common }, { dividend: 0n, divisor }).divisor;
    if (common > DIVISOR_MAX) return figures.map((figure) => (figure.dividend * FINE) / figure.divisor);
  }

  return figures.map((figure) => (figure.dividend * common) / figure.divisor);
}
