import { createIssue, moveIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { nearestKey } from "../issue/nearestKey.js";
import { ownValue } from "../issue/readKeys.js";
import { type LevelCount, levelCountOf } from "../metric/levelCount.js";
import type { PlainDate } from "../period/plainDate.js";
import type { Component } from "../plan/component.js";
import type { EffectPlace, ProposedChange, UndonePlan } from "./adjustedGoals.js";
import { uniquePlaces } from "./adjustWeights.js";
import { placedEffects } from "./draftGoal.js";
import { keyScope } from "./keyedScope.js";
import { mergeDrafts } from "./mergeDrafts.js";
import { nextPlanIssues } from "./nextPlanIssues.js";
import { planFingerprint } from "./planFingerprint.js";
import type { ActiveTrigger } from "./readActiveTriggers.js";
import type { ReadAdjustedPlan } from "./readAdjustedPlan.js";
import type { RealignedPlan } from "./realignedPlan.js";
import { succeedPlan } from "./succeedPlan.js";
import { type BonusSwap, swapBonusMetrics } from "./swapBonusMetrics.js";
import type { SwapMetricEffect } from "./triggerEffect.js";

/** What effects make of a plan. */
export interface PlanAdjustment {
  readonly plan: Pick<RealignedPlan, "previous" | "next" | "changes"> | null;
  readonly applied: readonly EffectPlace[];
  readonly held: readonly ProposedChange[];
  readonly undo: UndonePlan | undefined;
}

/** Why a swap does not reach the plan yet: goals run, which `proposed` says, or lack a target, which their rows say. */
export type SwapHold = (swap: SwapMetricEffect, place: EffectPlace) => "running" | "target_missing" | undefined;

/** A plan pays everyone, so only triggers for everything change it; where nothing changes there is no next version. */
export function adjustPlan(
  triggers: readonly ActiveTrigger[],
  given: ReadAdjustedPlan,
  { from, holdOf }: { readonly from: PlainDate; readonly holdOf: SwapHold },
  issues: Issue[],
): PlanAdjustment {
  const countBefore = issues.length;
  const { plan, version, effective } = given;
  const held: ProposedChange[] = [];
  const hold = (place: EffectPlace, why: ProposedChange["why"]) => held.push({ ...place, goal: null, why });
  const swaps = new Map<string, PlacedSwap>();
  const added: PlacedComponent[] = [];
  for (const trigger of triggers) {
    const isForAll = keyScope(trigger.scope) === undefined;
    for (const { effect, place } of placedEffects(trigger)) {
      const path = ["triggers", trigger.at, "effects", place.effect];
      if (effect.kind === "add_component") {
        if (isForAll) added.push({ component: effect.component, place, path: [...path, "component"] });
        else hold(place, "plan_scope");
      }
      if (effect.kind !== "swap_metric") continue;
      const why = isForAll ? holdOf(effect, place) : "plan_scope";
      if (why === undefined) swaps.set(effect.from, placeSwap(effect, place, path));
      else if (why !== "target_missing" && isMeasured(effect.from, plan.components)) hold(place, why);
    }
  }
  const bonuses = plan.components.flatMap((component) =>
    component.kind === "bonus" ? [swapBonusMetrics(component, (metric) => swaps.get(metric))] : [],
  );
  for (const place of uniquePlaces(bonuses.flatMap(({ amounts }) => amounts))) hold(place, "plan_amount");
  const swapped = bonuses.filter((bonus) => bonus.applied.length > 0);
  const applied = uniquePlaces([...swapped.flatMap((bonus) => bonus.applied), ...added.map(({ place }) => place)]);
  if (applied.length === 0) return { plan: null, applied, held, undo: undefined };
  const reached = [...swaps.values()].filter(({ place }) => applied.includes(place));
  issues.push(...takenIds(added, plan.components), ...metricIssues(reached, given));
  const merged: Issue[] = [];
  const metrics = mergeDrafts({ current: plan.metrics, drafts: given.metrics, drop: [] }, "metric", merged);
  issues.push(...merged.map((issue) => moveIssue(issue, ["plan", ...issue.path])));
  if (from <= effective.start || (typeof effective.end === "string" && from > effective.end)) {
    const expected = `a day on which the plan is in force, after ${effective.start}`;
    issues.push(createIssue({ code: "date_out_of_range", path: ["from"], expected, value: from }));
  }
  if (issues.length > countBefore) return { plan: null, applied, held, undo: undefined };
  const drafts = [...swapped.map(({ component }) => component), ...added.map(({ component }) => component)];
  const components = mergeDrafts({ current: plan.components, drafts, drop: [] }, "component", issues);
  const drafted = { ...plan, version, metrics: metrics.items, components: components.items };
  const { previous, next } = succeedPlan({ previous: plan, next: drafted }, { effective, from });
  const placeOf = (list: "metrics" | "components", at: number): IssuePath | undefined => {
    const origin = (list === "metrics" ? metrics : components).origins[at];
    if (list === "metrics") return origin && ["plan", ...(origin.isDraft ? [] : ["plan"]), list, origin.at];
    return origin?.isDraft === true ? added[origin.at - swapped.length]?.path : undefined;
  };
  issues.push(...nextPlanIssues(next, { plan: ["plan", "plan"], placeOf }));

  return {
    plan: { previous, next, changes: [...metrics.changes, ...components.changes] },
    applied,
    held,
    undo: { before: plan, after: planFingerprint(next) },
  };
}

interface PlacedSwap extends BonusSwap {
  readonly counts: LevelCount;
  readonly path: IssuePath;
}

function placeSwap(effect: SwapMetricEffect, place: EffectPlace, path: IssuePath): PlacedSwap {
  return { to: effect.to, counts: ownValue(effect, "counts") ?? "stock_plus_signed", place, path };
}

interface PlacedComponent {
  readonly component: Component;
  readonly place: EffectPlace;
  readonly path: IssuePath;
}

/** Whether a swap would find a bonus to change, or one whose amounts are in its way. */
function isMeasured(metric: string, components: readonly Component[]): boolean {
  let count = 0;
  for (const component of components) {
    if (component.kind !== "bonus") continue;
    swapBonusMetrics(component, (measured) => {
      if (measured === metric) count++;
      return undefined;
    });
  }

  return count > 0;
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
