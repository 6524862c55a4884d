import { ownValue } from "../issue/readKeys.js";
import type { EffectPlace, ProposedChange } from "./adjustedGoals.js";
import { type GoalDraft, placedEffects } from "./draftGoal.js";
import type { ActiveTrigger } from "./readActiveTriggers.js";
import type { TriggerEffect } from "./triggerEffect.js";

/** Effects by what became of them. */
export interface SortedEffects {
  /** Those that people have to act on. */
  readonly proposed: readonly ProposedChange[];
  /** Those that found nothing. */
  readonly idle: readonly EffectPlace[];
}

/** Tells effects that were applied, by their places, from those that are proposed only and those that found nothing. */
export function sortEffects(
  triggers: readonly ActiveTrigger[],
  drafts: readonly GoalDraft[],
  applied: readonly EffectPlace[],
): SortedEffects {
  const unsaid = new Map<string, string[]>();
  for (const { unsaid: place, read } of drafts) {
    if (place === undefined) continue;
    const goals = unsaid.get(placeKey(place));
    if (goals === undefined) unsaid.set(placeKey(place), [read.id]);
    else goals.push(read.id);
  }
  const found = new Set(applied.map(placeKey));
  const proposed: ProposedChange[] = [];
  const idle: EffectPlace[] = [];
  for (const { effect, place } of triggers.flatMap(placedEffects)) {
    const why = whyProposed(effect);
    const waiting = unsaid.get(placeKey(place)) ?? [];
    if (why !== undefined) proposed.push({ ...place, goal: null, why });
    for (const goal of waiting) proposed.push({ ...place, goal, why: "target_missing" });
    if (why === undefined && waiting.length === 0 && !found.has(placeKey(place))) idle.push(place);
  }

  return { proposed, idle };
}

/** Whether goals within its scope would change, were their period to begin later. */
export function changesGoals({ effects }: ActiveTrigger): boolean {
  return effects.some((effect) => whyProposed(effect) === undefined);
}

/** The effects that were applied to a goal. */
export function placesOf({ swapped, scaled, tilted, paused }: GoalDraft): readonly EffectPlace[] {
  return [...(swapped === undefined ? [] : [swapped]), ...scaled, ...tilted, ...paused];
}

function whyProposed(effect: TriggerEffect): ProposedChange["why"] | undefined {
  switch (effect.kind) {
    case "propose_review":
      return "review";
    case "add_component":
      return "plan";
    case "scale_target":
      return ownValue(effect, "conserve") === "team" ? "conserve" : undefined;
    case "swap_metric":
    case "add_dimension":
    case "tilt_weights":
    case "pause_goal":
      return undefined;
  }
}

function placeKey({ trigger, effect }: EffectPlace): string {
  return `${trigger} ${effect}`;
}
