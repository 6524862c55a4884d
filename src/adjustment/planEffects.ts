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
import type { AddComponentEffect, SwapMetricEffect, TiltWeightsEffect, TriggerEffect } from "./triggerEffect.js";

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

/** An effect that a plan is changed by. */
export type PlanEffect = SwapMetricEffect | TiltWeightsEffect | AddComponentEffect;

/** Why an effect does not reach the plan yet; that a goal lacks a target, its own row says. */
export type PlanHold = (
  effect: PlanEffect,
  place: EffectPlace,
) => "running" | "plan_progress" | "target_missing" | undefined;

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
): PlanEffects & { readonly held: readonly ProposedChange[]; readonly running: readonly PlanEffect[] } {
  const swaps = new Map<string, PlacedSwap>();
  const tilts: PlacedEffect[] = [];
  const added: PlacedComponent[] = [];
  const held: ProposedChange[] = [];
  const running: PlanEffect[] = [];
  for (const trigger of triggers) {
    const isForAll = keyScope(trigger.scope) === undefined;
    for (const { effect, place } of placedEffects(trigger)) {
      const path = ["triggers", trigger.at, "effects", place.effect];
      if (!isPlanEffect(effect)) continue;
      const why = isForAll ? holdOf(effect, place) : "plan_scope";
      if (why !== undefined) {
        if (why === "running") running.push(effect);
        const isMet = effect.kind === "add_component" || components.some((one) => meets(effect, one, scale));
        if (why !== "target_missing" && isMet) held.push({ ...place, goal: null, why });
        continue;
      }
      switch (effect.kind) {
        case "add_component":
          added.push({ component: effect.component, place, path: [...path, "component"] });
          break;
        case "swap_metric":
          swaps.set(effect.from, placeSwap(effect, place, path));
          break;
        case "tilt_weights":
          tilts.push({ effect, place });
      }
    }
  }

  return { swaps, tilts, added, held, running };
}

function isPlanEffect(effect: TriggerEffect): effect is PlanEffect {
  return effect.kind === "add_component" || effect.kind === "swap_metric" || effect.kind === "tilt_weights";
}

function placeSwap(effect: SwapMetricEffect, place: EffectPlace, path: IssuePath): PlacedSwap {
  return { to: effect.to, counts: ownValue(effect, "counts") ?? "stock_plus_signed", place, path };
}

/** Whether an effect would make a component another, or finds a bonus whose amounts are in its way. */
export function meets(effect: PlanEffect, component: Component, scale: number): boolean {
  const place = { trigger: "", effect: 0 };
  if (effect.kind === "add_component" || component.kind !== "bonus") return false;
  if (effect.kind === "tilt_weights") {
    return tiltScorecard(component, { tilts: [{ effect, place }], scale }).applied.length > 0;
  }
  const swapOf = (metric: string) => (metric === effect.from ? { to: effect.to, place } : undefined);
  const { applied, amounts } = swapBonusMetrics(component, swapOf);

  return applied.length + amounts.length > 0;
}
