import type { ZeroTargetPolicy } from "../metric/zeroTargetPolicy.js";
import { blendWeights } from "../money/blendWeights.js";
import { aboveZero, divideFigures, NOTHING, type ReadFigure, subtractFigures, WHOLE } from "../money/readFigure.js";
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
  const measures = Array.from(shares, ([by, share]) => ({
    share,
    figures: members.map((member) => aboveZero(weightBy(by, member, zeroTarget))),
  }));

  return blendWeights(measures, members.length);
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
