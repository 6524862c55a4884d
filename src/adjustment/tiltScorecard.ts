import { compareText } from "../issue/compareText.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE, ratioUnits } from "../money/readRatio.js";
import { shareUnits } from "../money/shareUnits.js";
import type { BonusComponent } from "../plan/component.js";
import type { EffectPlace } from "./adjustedGoals.js";
import type { PlacedEffect } from "./draftGoal.js";
import { multiplyWeights } from "./multiplyWeights.js";
import { tiltsOf } from "./tiltsOf.js";

/** A bonus, and which tilts met it. */
export interface TiltedBonus {
  /** The same object where no weight is different. */
  readonly component: BonusComponent;
  readonly applied: readonly EffectPlace[];
}

/** A scorecard whose lines share 1 by their weights times their factors, at `scale` digits, ties to the smaller id. */
export function tiltScorecard(
  component: BonusComponent,
  { tilts, scale }: { readonly tilts: readonly PlacedEffect[]; readonly scale: number },
): TiltedBonus {
  const { measure } = component;
  if (measure.kind !== "scorecard") return { component, applied: [] };
  const rows = measure.lines.map((line) => {
    const tilted = tiltsOf(line.metric, tilts);
    return { line, weight: ratioUnits(line.weight) ?? 0n, tilted, factors: tilted.map(({ factor }) => factor) };
  });
  const ranked = [...rows].sort((one, other) => compareText(one.line.id, other.line.id));
  const unit = 10n ** BigInt(RATIO_SCALE - scale);
  const units = RATIO_ONE / unit;
  const shares = shareUnits({ units, weights: multiplyWeights(ranked), method: "largest_remainder" });
  const weights = new Map(ranked.map(({ line: { id } }, rank) => [id, (shares[rank] ?? 0n) * unit]));
  const isSame = rows.every(({ line: { id }, weight }) => weights.get(id) === weight);
  const applied = rows.flatMap(({ tilted }) => tilted.map(({ place }) => place));
  if (applied.length === 0 || isSame) return { component, applied: [] };
  const lines = rows.map(({ line }) => ({ ...line, weight: formatExact(weights.get(line.id) ?? 0n, RATIO_SCALE) }));

  return { component: { ...component, measure: { ...measure, lines } }, applied };
}
