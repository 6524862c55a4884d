import type { ReadGoal } from "../goal/readGoal.js";
import { ownValue } from "../issue/readKeys.js";
import { AMOUNT_ONE, AMOUNT_SCALE, millionthsOf } from "../money/readAmount.js";
import { RATIO_ONE, ratioUnits } from "../money/readRatio.js";
import { roundFigure } from "../money/roundFigure.js";
import type { FullRounding } from "../money/rounding.js";
import type { EffectPlace } from "./adjustedGoals.js";
import type { ActiveTrigger } from "./readActiveTriggers.js";
import { tiltsOf } from "./tiltsOf.js";
import type { TriggerEffect } from "./triggerEffect.js";

/** What effects make of one goal, before weights are brought back to 1. */
export interface GoalDraft {
  /** The position of the goal. */
  readonly at: number;
  readonly read: ReadGoal;
  /** The triggers whose scope covers it, in order. */
  readonly covering: readonly ActiveTrigger[];
  readonly metric: string;
  /** The swap that was applied. */
  readonly swapped: EffectPlace | undefined;
  /** A swap that does not say what is to be reached. */
  readonly unsaid: EffectPlace | undefined;
  /** In millionths. */
  readonly target: bigint;
  readonly scaled: readonly EffectPlace[];
  /** What the target is, in millionths, once others have taken over what `conserve: "team"` takes off. */
  readonly relief: { readonly target: bigint; readonly by: readonly EffectPlace[] } | undefined;
  /** What the weight is multiplied by, in units of 10⁻¹⁰ each. */
  readonly factors: readonly bigint[];
  readonly tilted: readonly EffectPlace[];
  readonly paused: readonly EffectPlace[];
}

/** What is given beside a goal. */
export interface DraftTerms {
  /** What is to be reached in goals whose metric is swapped, in millionths. */
  readonly targets: ReadonlyMap<string, bigint>;
  /** Whether other goals are parts of it, whose target is none of its own. */
  readonly hasParts: boolean;
  readonly rounding: FullRounding;
}

/** Swaps come first; what scales and tilts asks for the metric that the goal has then. */
export function draftGoal(
  at: number,
  read: ReadGoal,
  covering: readonly ActiveTrigger[],
  { targets, hasParts, rounding }: DraftTerms,
): GoalDraft {
  const all = covering.flatMap(placedEffects);
  const paused = all.filter(({ effect }) => effect.kind === "pause_goal" && effect.goal === read.id);
  // What leaves is changed by nothing else.
  const effects = paused.length > 0 ? [] : all;
  const swap = effects.flatMap(({ effect, place }) =>
    effect.kind === "swap_metric" && effect.from === read.metric ? [{ effect, place }] : [],
  )[0];
  const said = swap && (targets.get(read.id) ?? (hasParts ? undefined : millionths(ownValue(swap.effect, "target"))));
  const isSwapped = swap !== undefined && said !== undefined;
  const metric = isSwapped ? swap.effect.to : read.metric;
  const scales = effects.flatMap(({ effect, place }) =>
    effect.kind === "scale_target" && effect.metric === metric
      ? [
          {
            factor: ratioUnits(effect.factor) ?? RATIO_ONE,
            place,
            isConserved: ownValue(effect, "conserve") === "team",
          },
        ]
      : [],
  );
  const own = scales.filter(({ isConserved }) => !isConserved);
  const conserved = scales.filter(({ isConserved }) => isConserved);
  const scaledBy = (rows: typeof scales) =>
    scaleTarget(
      said ?? read.target,
      rows.map(({ factor }) => factor),
      rounding,
    );
  const tilts = tiltsOf(metric, effects);

  return {
    at,
    read,
    covering,
    metric,
    swapped: isSwapped ? swap.place : undefined,
    unsaid: isSwapped ? undefined : swap?.place,
    target: scaledBy(own),
    scaled: own.map(({ place }) => place),
    relief: conserved.length === 0 ? undefined : { target: scaledBy(scales), by: conserved.map(({ place }) => place) },
    factors: tilts.map(({ factor }) => factor),
    tilted: tilts.map(({ place }) => place),
    paused: paused.map(({ place }) => place),
  };
}

/** An effect of a trigger, and where it is. */
export interface PlacedEffect {
  readonly effect: TriggerEffect;
  readonly place: EffectPlace;
}

/** The effects of a trigger, each with its place. */
export function placedEffects({ id, effects }: ActiveTrigger): readonly PlacedEffect[] {
  return effects.map((effect, at) => ({ effect, place: { trigger: id, effect: at } }));
}

/** Factors multiply, and what they come to is rounded once; without any the target stays as fine as it is. */
function scaleTarget(target: bigint, factors: readonly bigint[], rounding: FullRounding): bigint {
  if (factors.length === 0) return target;
  const dividend = factors.reduce((product, factor) => product * factor, target);
  const divisor = RATIO_ONE ** BigInt(factors.length) * AMOUNT_ONE;

  return roundFigure({ dividend, divisor }, rounding).units * 10n ** BigInt(AMOUNT_SCALE - rounding.scale);
}

function millionths(target: string | undefined): bigint | undefined {
  return target === undefined ? undefined : millionthsOf(target);
}
