import type { Goal } from "../goal/goal.js";
import { ownerKey } from "../goal/partsOf.js";
import { hashTexts } from "../issue/hashTexts.js";
import type { IssuePath } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE, ratioUnits } from "../money/readRatio.js";
import type { EffectPlace } from "./adjustedGoals.js";
import { type GoalDraft, placedEffects } from "./draftGoal.js";
import type { ActiveTrigger } from "./readActiveTriggers.js";

/** A goal that joins those of an owner for a period. */
export interface JoiningGoal {
  readonly goal: Goal;
  /** In units of 10⁻¹⁰. */
  readonly weight: bigint;
  readonly place: EffectPlace;
  /** Where its weight is said. */
  readonly path: IssuePath;
}

/**
 * The goals that join those of one owner for one period: one for each added dimension whose scope covers one of them.
 *
 * The id is made from the effect, the owner and the period, so that the same change gives the same id everywhere. The period
 * is written as that of the first of the others.
 */
export function joiningGoals(
  { drafts, goals }: { readonly drafts: readonly GoalDraft[]; readonly goals: readonly Goal[] },
  triggers: readonly ActiveTrigger[],
): readonly JoiningGoal[] {
  const first = drafts[0];
  if (first === undefined) return [];
  const { owner, period } = first.read;
  const written = goals[first.at]?.period;

  return triggers
    .filter(({ effects }) => effects.some(({ kind }) => kind === "add_dimension"))
    .filter((trigger) => drafts.some(({ covering }) => covering.triggers.has(trigger)))
    .flatMap((trigger) =>
      placedEffects(trigger).flatMap(({ effect, place }) => {
        if (effect.kind !== "add_dimension") return [];
        const { metric, target } = effect;
        const weight = ratioUnits(effect.weight) ?? RATIO_ONE;
        const texts = [trigger.id, String(place.effect), metric, ownerKey(owner), period.start, period.end];
        const id = `added-${hashTexts(texts).slice(0, ID_DIGITS)}`;
        const named = { id, metric, owner, ...(trigger.scope === undefined ? {} : { scope: trigger.scope }) };
        const goal = { ...named, period: written ?? period, target, weight: formatExact(weight, RATIO_SCALE) };
        return [{ goal, weight, place, path: ["triggers", trigger.at, "effects", place.effect, "weight"] }];
      }),
    );
}

/** Among a million goals two ids of 20 hex digits are the same once in 10¹². */
const ID_DIGITS = 20;
