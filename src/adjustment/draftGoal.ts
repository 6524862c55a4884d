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
  /** The triggers whose scope covers it. */
  readonly covering: Covering;
  readonly metric: string;
  /** The place of the swap that was applied. */
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

/** Triggers that cover goals, in order, and their effects by what these ask for. */
export interface Covering {
  readonly triggers: ReadonlySet<ActiveTrigger>;
  readonly effectsOn: (kind: TriggerEffect["kind"], subject: string) => readonly PlacedEffect[];
}

/** Finds the effects of triggers by their kind and the metric or goal that they are about. */
export function coveringBy(triggers: readonly ActiveTrigger[]): Covering {
  const effects = new Map<string, PlacedEffect[]>();
  for (const placed of triggers.flatMap(placedEffects)) {
    for (const subject of subjectsOf(placed.effect)) {
      const key = `${placed.effect.kind} ${subject}`;
      const own = effects.get(key);
      if (own === undefined) effects.set(key, [placed]);
      else own.push(placed);
    }
  }

  return { triggers: new Set(triggers), effectsOn: (kind, subject) => effects.get(`${kind} ${subject}`) ?? [] };
}

/** What covers goals that effects do not reach. */
export const NOTHING_COVERS: Covering = { triggers: new Set(), effectsOn: () => [] };

function subjectsOf(effect: TriggerEffect): readonly string[] {
  switch (effect.kind) {
    case "pause_goal":
      return [effect.goal];
    case "swap_metric":
      return [effect.from];
    case "scale_target":
      return [effect.metric];
    case "tilt_weights":
      return effect.multiply.map(({ metric }) => metric);
    case "add_dimension":
    case "add_component":
    case "propose_review":
      return [];
  }
}

/** Swaps come first; what scales and tilts asks for the metric that the goal has then. */
export function draftGoal(
  at: number,
  read: ReadGoal,
  covering: Covering,
  { targets, hasParts, rounding }: DraftTerms,
): GoalDraft {
  const paused = covering.effectsOn("pause_goal", read.id);
  // What leaves is changed by nothing else.
  const { effectsOn } = paused.length > 0 ? NOTHING_COVERS : covering;
  const swap = effectsOn("swap_metric", read.metric).flatMap(({ effect, place }) =>
    effect.kind === "swap_metric" ? [{ effect, place }] : [],
  )[0];
  const said = swap && (targets.get(read.id) ?? (hasParts ? undefined : millionths(ownValue(swap.effect, "target"))));
  const isSwapped = swap !== undefined && said !== undefined;
  const metric = isSwapped ? swap.effect.to : read.metric;
  const scales = effectsOn("scale_target", metric).flatMap(({ effect, place }) =>
    effect.kind === "scale_target"
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
  const tilts = tiltsOf(metric, effectsOn("tilt_weights", metric));

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
