import type { ReadBonus } from "../bonus/readBonusTerms.js";
import type { ReadScore } from "../bonus/readScorecard.js";
import type { IssuePath } from "../issue/issue.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { PlacedCurve } from "./lintCurve.js";

/** The curves of a bonus: that of its measure, those of the lines of a scorecard, those of its multipliers. */
export function curvesOfBonus(
  bonus: ReadBonus,
  isLowerBetter: (metric: string) => boolean,
  path: IssuePath,
): readonly PlacedCurve[] {
  const { measure, multipliers, targetIncentive, cap } = bonus;
  const isLimited = cap !== undefined;
  const at = [...path, "measure"];
  const curves: PlacedCurve[] = [];
  if (measure.kind === "curve") {
    const { curve, metric } = measure;
    const worth = targetIncentive * RATIO_ONE;
    curves.push({ curve, path: [...at, "curve"], isLowerBetter: isLowerBetter(metric), worth, isLimited });
  }
  if (measure.kind === "scorecard") {
    const { curve, scorecard } = measure;
    for (const [place, { score, metric, weight }] of scorecard.lines.entries()) {
      if (score.kind !== "curve") continue;
      curves.push({
        curve: score.curve,
        path: [...at, "lines", place, "score", "curve"],
        isLowerBetter: isLowerBetter(metric),
        worth: curve === undefined ? targetIncentive * weight : undefined,
        isLimited: isLimited || curve !== undefined,
      });
    }
    if (curve !== undefined) {
      const isScoreLimited = scorecard.lines.every(({ score }) => isLimitedScore(score));
      const worth = targetIncentive * RATIO_ONE;
      curves.push({
        curve,
        path: [...at, "curve"],
        isLowerBetter: false,
        worth,
        isLimited: isLimited || isScoreLimited,
      });
    }
  }
  for (const [place, one] of multipliers.entries()) {
    if (one.kind !== "curve") continue;
    const own = { curve: one.curve, isLowerBetter: isLowerBetter(one.metric), worth: undefined, isLimited };
    curves.push({ ...own, path: [...path, "multipliers", place, "curve"] });
  }

  return curves;
}

/** Less than nothing is hardly reached of what scores by 2 − actual ÷ target. */
function isLimitedScore(score: ReadScore): boolean {
  if (score.kind === "curve") return score.curve.cap !== undefined || score.curve.slopeAbove === 0n;

  return score.kind === "mirrored" || score.cap !== undefined;
}
