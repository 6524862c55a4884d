import { createIssue, moveIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { nearestKey } from "../issue/nearestKey.js";
import { ownValue } from "../issue/readKeys.js";
import { levelCountOf } from "../metric/levelCount.js";
import type { PlainDate } from "../period/plainDate.js";
import type { BonusComponent, Component } from "../plan/component.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { EffectPlace, ProposedChange } from "./adjustedGoals.js";
import { uniquePlaces } from "./adjustWeights.js";
import { isSameData } from "./isSameData.js";
import { mergeDrafts } from "./mergeDrafts.js";
import { nextPlanIssues } from "./nextPlanIssues.js";
import { planChanges } from "./planChanges.js";
import {
  meets,
  type PlacedComponent,
  type PlacedSwap,
  type PlanEffects,
  type PlanReach,
  planEffects,
} from "./planEffects.js";
import type { ActiveTrigger } from "./readActiveTriggers.js";
import type { ReadAdjustedPlan } from "./readAdjustedPlan.js";
import type { RealignedPlan } from "./realignedPlan.js";
import { firstOfMonth, isWithinMonth, succeedPlan } from "./succeedPlan.js";
import { type SwappedBonus, swapBonusMetrics } from "./swapBonusMetrics.js";
import { tiltScorecard } from "./tiltScorecard.js";

/** What effects make of a plan. */
export interface PlanAdjustment {
  /** `null` where the version in force goes on. */
  readonly plan: Pick<RealignedPlan, "previous" | "next" | "changes"> | null;
  /** The version that effects have made, which may be the one in force; `undefined` where none has changed anything. */
  readonly made: IncentivePlan | undefined;
  readonly applied: readonly EffectPlace[];
  readonly held: readonly ProposedChange[];
}

/** When a plan changes, what waits, and how fine weights are. */
export interface PlanAdjusting extends Pick<PlanReach, "holdOf" | "scale"> {
  readonly from: PlainDate;
}

/**
 * A plan pays everyone, so only triggers for everything change it. Where the agreed plan and what changes it come to the version
 * in force there is no next one.
 */
export function adjustPlan(
  triggers: readonly ActiveTrigger[],
  given: ReadAdjustedPlan,
  { from, holdOf, scale }: PlanAdjusting,
  issues: Issue[],
): PlanAdjustment {
  const countBefore = issues.length;
  const { plan, inForce, version, effective } = given;
  const { swaps, tilts, added, held, running } = planEffects(triggers, { components: plan.components, holdOf, scale });
  // What waits for goals that have begun stays as it is in force, which an adjustment before this may have changed.
  const waiting = new Set([
    ...plan.components.filter((one) => running.some((effect) => meets(effect, one, scale))).map(({ id }) => id),
    ...running.flatMap((effect) => (effect.kind === "add_component" ? [effect.component.id] : [])),
  ]);
  const staying = inForce === plan ? [] : inForce.components.filter(({ id }) => waiting.has(id));
  const bonuses = plan.components.flatMap((component) =>
    component.kind === "bonus" && !waiting.has(component.id) ? [draftBonus(component, { swaps, tilts }, scale)] : [],
  );
  const blocked = plan.components.flatMap((component) =>
    component.kind === "bonus" && waiting.has(component.id)
      ? draftBonus(component, { swaps, tilts }, scale).applied
      : [],
  );
  const amounts = uniquePlaces(bonuses.flatMap((bonus) => bonus.amounts));
  const open = [
    ...held,
    ...uniquePlaces(blocked).map((place) => ({ ...place, goal: null, why: "running" as const })),
    ...amounts.map((place) => ({ ...place, goal: null, why: "plan_amount" as const })),
  ];
  const changed = bonuses.filter((bonus) => bonus.applied.length > 0);
  const applied = uniquePlaces([...changed.flatMap((bonus) => bonus.applied), ...added.map(({ place }) => place)]);
  const unchanged = { plan: null, made: undefined, applied, held: open };
  if (applied.length === 0 && inForce === plan) return unchanged;
  const reached = [...swaps.values()].filter(({ place }) => applied.includes(place));
  issues.push(...takenIds(added, plan.components), ...metricIssues(reached, given));
  const merged: Issue[] = [];
  const joining = applied.length === 0 ? [] : given.metrics;
  const named = new Set(joining.map(({ id }) => id));
  // What stays as it is in force is measured as it is in force.
  const measured = staying.length === 0 ? [] : inForce.metrics.filter(({ id }) => !named.has(id));
  const metrics = mergeDrafts({ current: plan.metrics, drafts: [...joining, ...measured], drop: [] }, "metric", merged);
  issues.push(...merged.map((issue) => moveIssue(issue, ["plan", ...issue.path])));
  if (from <= effective.start || (typeof effective.end === "string" && from > effective.end)) {
    const last = typeof effective.end === "string" ? ` to ${effective.end}` : " on";
    const expected = `a day on which the version in force is and on the day before, after ${effective.start}${last}`;
    issues.push(createIssue({ code: "date_out_of_range", path: ["from"], expected, value: from }));
  }
  if (issues.length > countBefore) return unchanged;
  const old = [...changed.map(({ component }) => component), ...staying];
  const drafts = [...old, ...added.map(({ component }) => component)];
  const components = mergeDrafts({ current: plan.components, drafts, drop: [] }, "component", issues);
  const drafted = { ...plan, version, metrics: metrics.items, components: components.items };
  const { previous, next } = succeedPlan({ previous: inForce, next: drafted }, { effective, from });
  const isMade = applied.length + staying.length > 0;
  if (isSameData({ ...inForce, version, effective: next.effective }, next)) {
    return { ...unchanged, made: isMade ? inForce : undefined };
  }
  if (given.change === undefined && isWithinMonth(from)) issues.push(firstOfMonth(from));
  const placeOf = (list: "metrics" | "components", at: number): IssuePath | undefined => {
    const origin = (list === "metrics" ? metrics : components).origins[at];
    if (list === "metrics") return origin && ["plan", ...(origin.isDraft ? [] : ["plan"]), list, origin.at];
    return origin?.isDraft === true ? added[origin.at - old.length]?.path : undefined;
  };
  if (issues.length > countBefore) return unchanged;
  issues.push(...nextPlanIssues(next, { plan: ["plan", "plan"], placeOf }));

  return {
    ...unchanged,
    plan: { previous, next, changes: planChanges(previous, next) },
    made: isMade ? next : undefined,
  };
}

/** What a bonus measures is swapped first; tilts ask for the metrics that its lines have then. */
function draftBonus(
  component: BonusComponent,
  { swaps, tilts }: Pick<PlanEffects, "swaps" | "tilts">,
  scale: number,
): SwappedBonus {
  const swapped = swapBonusMetrics(component, (metric) => swaps.get(metric));
  const tilted = tiltScorecard(swapped.component, { tilts, scale });

  return { ...swapped, component: tilted.component, applied: [...swapped.applied, ...tilted.applied] };
}

function takenIds(added: readonly PlacedComponent[], components: readonly Component[]): Issue[] {
  const ids = new Set(components.map(({ id }) => id));

  return added.flatMap(({ component: { id }, path }) => {
    const isTaken = ids.has(id);
    ids.add(id);
    const expected = "an id that no component of the plan has";
    return isTaken ? [createIssue({ code: "id_duplicate", path: [...path, "id"], expected, value: id })] : [];
  });
}

/** Whether the next version has the metrics that swaps lead to, and counts of a level what the swap says. */
function metricIssues(swaps: readonly PlacedSwap[], { plan, metrics }: ReadAdjustedPlan): Issue[] {
  const known = new Map([...plan.metrics, ...metrics].map((metric) => [metric.id, metric]));

  return swaps.flatMap(({ to, counts, path }) => {
    const metric = known.get(to);
    if (metric === undefined) {
      const nearest = nearestKey(to, [...known.keys()]);
      const hint = nearest === undefined ? undefined : `did you mean "${nearest}"?`;
      const expected = "the id of a metric of the plan, or of one that joins it";
      return [createIssue({ code: "metric_unknown", path: [...path, "to"], expected, value: to, hint })];
    }
    if (metric.kind !== "level") return [];
    const value = levelCountOf({ counts: ownValue(metric, "counts"), signed: ownValue(metric, "signed") });
    if (value === counts) return [];
    const expected = `${value}, which the level ${to} counts`;
    return [createIssue({ code: "counts_mismatch", path: [...path, "counts"], expected, value: counts })];
  });
}
