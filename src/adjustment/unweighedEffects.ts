import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { ReadComponent } from "../plan/readComponent.js";
import { readPlan } from "../plan/readPlan.js";
import type { ProposedChange } from "./adjustedGoals.js";
import type { GoalAdjustment } from "./adjustGoals.js";
import { placeKey } from "./adjustWeights.js";
import { placedEffects } from "./draftGoal.js";
import { linksByPlan } from "./linksByPlan.js";
import type { ActiveTrigger } from "./readActiveTriggers.js";

/** Effects by which goals weigh something else than what a scorecard pays for: dimensions nobody is paid for, and pauses. */
export function unweighedEffects(
  triggers: readonly ActiveTrigger[],
  { agreed, made }: { readonly agreed: IncentivePlan; readonly made: IncentivePlan | undefined },
  { drafts, joining }: Pick<GoalAdjustment, "drafts" | "joining">,
): readonly ProposedChange[] {
  const scorecards = componentsOf(agreed).filter(
    (one) => one.kind === "bonus" && one.bonus.measure.kind === "scorecard",
  );
  if (scorecards.length === 0) return [];
  const weighed = metricsOf(scorecards);
  const paid = metricsOf(componentsOf(made ?? agreed));
  const paused = new Map(drafts.flatMap((draft) => draft.paused.map((place) => [placeKey(place), draft.metric])));
  const joined = new Set(joining.map(({ place }) => placeKey(place)));

  return triggers.flatMap(placedEffects).flatMap(({ effect, place }) => {
    const metric = paused.get(placeKey(place));
    const isUnpaid = effect.kind === "add_dimension" && joined.has(placeKey(place)) && !paid.has(effect.metric);
    const isStillPaid = effect.kind === "pause_goal" && metric !== undefined && weighed.has(metric);
    const goal = effect.kind === "pause_goal" ? effect.goal : null;
    return isUnpaid || isStillPaid ? [{ ...place, goal, why: "plan_weights" as const }] : [];
  });
}

function componentsOf(plan: IncentivePlan): readonly ReadComponent[] {
  return readPlan(plan, [], [])?.components ?? [];
}

function metricsOf(components: readonly ReadComponent[]): ReadonlySet<string> {
  return new Set(components.flatMap((component) => [...linksByPlan(component).keys()]));
}
