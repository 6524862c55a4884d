import type { ReadBonus } from "../bonus/readBonusTerms.js";
import type { ReadScore } from "../bonus/readScorecard.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { isFlat } from "./lintCurve.js";
import { neverPays } from "./neverPays.js";

/** Why a bonus never pays, if it does not; a floor pays whatever happens. */
export function lintUnpaidBonus(
  { targetIncentive, measure, multipliers, floor = 0n, cap }: ReadBonus,
  path: IssuePath,
): readonly Issue[] {
  if (cap === 0n) return [neverPays([...path, "cap"], "a cap above 0")];
  if (floor > 0n) return [];
  if (targetIncentive === 0n) return [neverPays([...path, "targetIncentive"], "money above 0")];
  const at = [...path, "measure"];
  const expected = "a payout above 0 somewhere";
  switch (measure.kind) {
    case "curve":
      if (isFlat(measure.curve)) return [neverPays([...at, "curve"], expected)];
      break;
    case "matrix":
      if (measure.matrix.cells.every((cell) => cell === 0n)) return [neverPays([...at, "matrix", "cells"], expected)];
      break;
    case "scorecard": {
      const { curve, scorecard } = measure;
      if (curve !== undefined && isFlat(curve)) return [neverPays([...at, "curve"], expected)];
      const isNothing = curve === undefined && scorecard.lines.every(({ score }) => scoresNothing(score));
      if (isNothing) return [neverPays([...at, "lines"], "a line that can score above 0")];
    }
  }
  const nothing = multipliers.findIndex((one) =>
    one.kind === "curve" ? isFlat(one.curve) : one.when === undefined && one.factor === 0n,
  );

  return nothing < 0 ? [] : [neverPays([...path, "multipliers", nothing], "a factor above 0")];
}

function scoresNothing(score: ReadScore): boolean {
  return score.kind === "curve" ? isFlat(score.curve) : score.cap !== undefined && score.cap <= 0n;
}
