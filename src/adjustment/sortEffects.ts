import type { EffectPlace, ProposedChange } from "./adjustedGoals.js";
import { placeKey } from "./adjustWeights.js";
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

/** What is known of effects once they were applied. */
export interface EffectOutcomes {
  /** Those that were applied. */
  readonly applied: readonly EffectPlace[];
  /** Those that were not, or not everywhere. */
  readonly held: readonly ProposedChange[];
}

/** Tells effects that are proposed only, in their own order, from those that found nothing. */
export function sortEffects(triggers: readonly ActiveTrigger[], { applied, held }: EffectOutcomes): SortedEffects {
  const heldOf = new Map<string, ProposedChange[]>();
  for (const change of held) {
    const own = heldOf.get(placeKey(change));
    if (own === undefined) heldOf.set(placeKey(change), [change]);
    else own.push(change);
  }
  const found = new Set(applied.map(placeKey));
  const proposed: ProposedChange[] = [];
  const idle: EffectPlace[] = [];
  for (const { effect, place } of triggers.flatMap(placedEffects)) {
    const key = placeKey(place);
    const own = heldOf.get(key) ?? [];
    if (effect.kind === "propose_review") proposed.push({ ...place, goal: null, why: "review" });
    else if (own.length > 0) proposed.push(...own);
    else if (!found.has(key)) idle.push(place);
  }

  return { proposed, idle };
}

/** What is proposed of a plan that is not given. */
export function unplanned(triggers: readonly ActiveTrigger[]): readonly ProposedChange[] {
  return triggers
    .flatMap(placedEffects)
    .flatMap(({ effect, place }) =>
      effect.kind === "add_component" ? [{ ...place, goal: null, why: "plan" as const }] : [],
    );
}

/** What is proposed of a goal: swaps without a target, and what nobody is there to take over. */
export function heldOf({ read, unsaid, relief }: GoalDraft): readonly ProposedChange[] {
  const goal = read.id;
  const unconserved = relief?.by ?? [];

  return [
    ...(unsaid === undefined ? [] : [{ ...unsaid, goal, why: "target_missing" as const }]),
    ...unconserved.map((place) => ({ ...place, goal, why: "conserve" as const })),
  ];
}

/** Whether goals within its scope would change, were their period to begin later. */
export function changesGoals({ effects }: ActiveTrigger): boolean {
  return effects.some((effect) => isAboutGoals(effect));
}

function isAboutGoals({ kind }: TriggerEffect): boolean {
  switch (kind) {
    case "propose_review":
    case "add_component":
      return false;
    case "scale_target":
    case "swap_metric":
    case "add_dimension":
    case "tilt_weights":
    case "pause_goal":
      return true;
  }
}
