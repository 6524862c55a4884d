import type { IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import type { LevelCount } from "../metric/levelCount.js";
import type { Component } from "../plan/component.js";
import type { EffectPlace, ProposedChange } from "./adjustedGoals.js";
import { type PlacedEffect, placedEffects } from "./draftGoal.js";
import { keyScope } from "./keyedScope.js";
import type { ActiveTrigger } from "./readActiveTriggers.js";
import { type BonusSwap, swapBonusMetrics } from "./swapBonusMetrics.js";
import { tiltScorecard } from "./tiltScorecard.js";
import type { SwapMetricEffect, TiltWeightsEffect } from "./triggerEffect.js";

/** The effects that a plan is changed by. */
export interface PlanEffects {
  /** By the metric that makes way. */
  readonly swaps: ReadonlyMap<string, PlacedSwap>;
  readonly tilts: readonly PlacedEffect[];
  readonly added: readonly PlacedComponent[];
}

/** A swap, and what it says that counts of a level. */
export interface PlacedSwap extends BonusSwap {
  readonly counts: LevelCount;
  readonly path: IssuePath;
}

/** A component that joins, and where it is. */
export interface PlacedComponent {
  readonly component: Component;
  readonly place: EffectPlace;
  readonly path: IssuePath;
}

/** Why an effect on goals does not reach the plan yet: goals run, which `proposed` says, or lack a target, which their rows say. */
export type PlanHold = (
  effect: SwapMetricEffect | TiltWeightsEffect,
  place: EffectPlace,
) => "running" | "target_missing" | undefined;

/** What is known of a plan before effects reach it. */
export interface PlanReach {
  readonly components: readonly Component[];
  readonly holdOf: PlanHold;
  /** Digits of weights. */
  readonly scale: number;
}

/** Tells the effects that reach a plan from those that it waits with, of which it would change something. */
export function planEffects(
  triggers: readonly ActiveTrigger[],
  { components, holdOf, scale }: PlanReach,
): PlanEffects & { readonly held: readonly ProposedChange[] } {
  const swaps = new Map<string, PlacedSwap>();
  const tilts: PlacedEffect[] = [];
  const added: PlacedComponent[] = [];
  const held: ProposedChange[] = [];
  for (const trigger of triggers) {
    const isForAll = keyScope(trigger.scope) === undefined;
    for (const { effect, place } of placedEffects(trigger)) {
      const path = ["triggers", trigger.at, "effects", place.effect];
      switch (effect.kind) {
        case "add_component":
          if (isForAll) added.push({ component: effect.component, place, path: [...path, "component"] });
          else held.push({ ...place, goal: null, why: "plan_scope" });
          break;
        case "swap_metric":
        case "tilt_weights": {
          const why = isForAll ? holdOf(effect, place) : "plan_scope";
          if (why !== undefined) {
            if (why !== "target_missing" && isMet(effect, { components, scale }))
              held.push({ ...place, goal: null, why });
          } else if (effect.kind === "tilt_weights") tilts.push({ effect, place });
          else swaps.set(effect.from, placeSwap(effect, place, path));
          break;
        }
        case "add_dimension":
        case "scale_target":
        case "pause_goal":
        case "propose_review":
      }
    }
  }

  return { swaps, tilts, added, held };
}

function placeSwap(effect: SwapMetricEffect, place: EffectPlace, path: IssuePath): PlacedSwap {
  return { to: effect.to, counts: ownValue(effect, "counts") ?? "stock_plus_signed", place, path };
}

/** Whether an effect would find a bonus to change, or one whose amounts are in its way. */
function isMet(
  effect: SwapMetricEffect | TiltWeightsEffect,
  { components, scale }: Pick<PlanReach, "components" | "scale">,
): boolean {
  const place = { trigger: "", effect: 0 };

  return components.some((component) => {
    if (component.kind !== "bonus") return false;
    if (effect.kind === "tilt_weights") {
      return tiltScorecard(component, { tilts: [{ effect, place }], scale }).applied.length > 0;
    }
    const swapOf = (metric: string) => (metric === effect.from ? { to: effect.to, place } : undefined);
    const { applied, amounts } = swapBonusMetrics(component, swapOf);
    return applied.length + amounts.length > 0;
  });
}
