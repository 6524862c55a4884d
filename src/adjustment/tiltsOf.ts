import { RATIO_ONE, ratioUnits } from "../money/readRatio.js";
import type { EffectPlace } from "./adjustedGoals.js";
import type { PlacedEffect } from "./draftGoal.js";

/** What a weight is multiplied by, and through which effect. */
export interface PlacedFactor {
  /** In units of 10⁻¹⁰. */
  readonly factor: bigint;
  readonly place: EffectPlace;
}

/** The factors that effects have for what is measured by a metric. */
export function tiltsOf(metric: string, effects: readonly PlacedEffect[]): readonly PlacedFactor[] {
  return effects.flatMap(({ effect, place }) => {
    const row = effect.kind === "tilt_weights" ? effect.multiply.find((one) => one.metric === metric) : undefined;
    return row === undefined ? [] : [{ factor: ratioUnits(row.factor) ?? RATIO_ONE, place }];
  });
}
