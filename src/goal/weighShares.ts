import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { blendWeights } from "../money/blendWeights.js";
import { type ReadFigure, WHOLE } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { PlainCascadeMeasure } from "./cascade.js";
import type { ReadCascadeMeasure } from "./readCascadeMeasure.js";
import type { ReadCascadeShare, ShareFigures } from "./readCascadeShares.js";
import type { ReadMultiplier } from "./readMultipliers.js";

/** The figure that a measure asks for. */
export const FIGURE_OF: Readonly<Record<PlainCascadeMeasure["kind"], keyof ShareFigures | undefined>> = {
  equal: undefined,
  weights: "weight",
  shares: "share",
  history: "history",
  potential: "potential",
  headcount: "headcount",
};

/** What a share weighs. */
export interface WeighedShare {
  /** A whole number of which only the relation to the others counts. */
  readonly weight: bigint;
  /** What it was multiplied by, as a quotient. */
  readonly factor: ReadFigure;
}

/** Weighs shares by a measure, times the multipliers that apply to each; an issue where two of one kind do. */
export function weighShares(
  shares: readonly ReadCascadeShare[],
  { measure, multipliers }: { readonly measure: ReadCascadeMeasure; readonly multipliers: readonly ReadMultiplier[] },
  issues: Issue[],
): readonly WeighedShare[] {
  const measures = measure.map(({ share, by }) => ({ share, figures: shares.map((one) => figureOf(one, by)) }));
  const weights = blendWeights(measures, shares.length);

  return shares.map((share, at) => {
    const factor = factorOf(share, multipliers, issues);
    return { weight: (weights[at] ?? 0n) * factor.dividend, factor };
  });
}

function figureOf(share: ReadCascadeShare, by: PlainCascadeMeasure["kind"]): ReadFigure {
  const key = FIGURE_OF[by];

  return key === undefined ? WHOLE : { dividend: share[key], divisor: RATIO_ONE };
}

const KINDS = ["role", "level", "tenure"] as const;
/** The same for all, so that weights stay comparable. */
const FACTOR_DIVISOR = RATIO_ONE ** 3n;

function factorOf(share: ReadCascadeShare, multipliers: readonly ReadMultiplier[], issues: Issue[]): ReadFigure {
  let dividend = 1n;
  for (const kind of KINDS) {
    const found = multipliers.filter((one) => one.kind === kind && one.appliesTo(share));
    dividend *= found[0]?.factor ?? RATIO_ONE;
    if (found.length < 2) continue;
    const expected = `at most one multiplier by ${kind} for each share`;
    issues.push(createIssue({ code: "multiplier_ambiguous", path: ["multipliers"], expected, value: share.id }));
  }

  return { dividend, divisor: FACTOR_DIVISOR };
}
