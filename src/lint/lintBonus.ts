import type { Issue } from "../issue/issue.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { ReadBonusComponent } from "../plan/readComponent.js";
import type { ReadPlan } from "../plan/readPlan.js";
import { curvesOfBonus } from "./curvesOfBonus.js";
import { lintCurve } from "./lintCurve.js";
import { lintGates } from "./lintGates.js";
import { lintMatrix } from "./lintMatrix.js";
import { lintUnpaidBonus } from "./lintUnpaidBonus.js";

/** What a bonus pays, and whether it ever does. */
export function lintBonus({ bonus, path }: ReadBonusComponent, { metrics }: ReadPlan): readonly Issue[] {
  const isLowerBetter = (id: string) => metrics.find((metric) => metric.id === id)?.direction === "lower_is_better";
  const ofGates = lintGates(bonus, path);
  const ofNothing = lintUnpaidBonus(bonus, path);
  if (ofNothing.length > 0) return [...ofNothing, ...ofGates];
  const { measure, targetIncentive } = bonus;
  const worth = targetIncentive * RATIO_ONE;
  const matrixPath = [...path, "measure", "matrix"];
  const ofMatrix =
    measure.kind === "matrix" ? lintMatrix({ matrix: measure.matrix, worth, isLowerBetter, path: matrixPath }) : [];

  return [...ofMatrix, ...curvesOfBonus(bonus, isLowerBetter, path).flatMap(lintCurve), ...ofGates];
}
