import type { ReadGoal } from "../goal/readGoal.js";
import { weightIssues } from "../goal/weightIssues.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { lintPlan } from "../lint/lintPlan.js";
import type { PlainDate } from "../period/plainDate.js";
import type { AdjustedGoals, GoalChange } from "./adjustedGoals.js";
import { adjustGoals, coverings } from "./adjustGoals.js";
import type { AdjustmentInput } from "./adjustmentInput.js";
import { adjustPlan, type PlanAdjustment } from "./adjustPlan.js";
import type { GoalDraft } from "./draftGoal.js";
import type { PlanHold } from "./planEffects.js";
import { type ReadAdjustment, readAdjustment } from "./readAdjustment.js";
import type { RealignedPlan } from "./realignedPlan.js";
import { changesGoals, heldOf, sortEffects, unplanned } from "./sortEffects.js";
import { isWithinMonth } from "./succeedPlan.js";
import { undoOf, undoOfPlan } from "./undoOf.js";
import { unweighedEffects } from "./unweighedEffects.js";

/**
 * Applies what triggers propose to goals (目标调整落地): within the scope of each, from a day on, and to a period that has begun
 * only where `change` says so.
 *
 * A goal is within a scope that covers all of its own. Swaps come first; what scales and tilts asks for the metric that the
 * goal has then. Factors multiply. The weights of an owner and period are brought back to exactly 1 once: what joins has
 * the weight that it is given, goals beyond the scopes of what changes weights keep theirs, and the others share the rest
 * in proportion, cut to `scale` digits, units left to those who lost most by the cut, ties to the smaller id. A swapped
 * goal keeps its weight, and loses its unit and its start, which were the other metric's. A goal that is paused is changed by
 * nothing else. It is always applied to the goals as they were agreed; goals to which it was applied before are refused where
 * one was added.
 *
 * What a swap says is to be reached holds for goals of which no others are parts; of a whole `targets` says it. A dimension
 * joins the goals of those whose goals no others serve.
 *
 * With `conserve: "team"` the goals of the same metric, unit, period and parent take over what is taken off, those that none
 * of these effects is for, in proportion to their targets, at the scale of scaled targets: their sum stays to the minor unit.
 *
 * With a `plan` the triggers for everything change it too, from `from` on: components join it, bonuses that measure a
 * swapped metric by attainment measure the other, and lines of scorecards are tilted as goals are; commission, pools,
 * contests, awards, gates and multipliers stay, since what is sold is still paid for. A plan without a `goalChange` changes
 * with the first day of a month.
 *
 * What is not applied is in `proposed`, by `why`.
 *
 * @throws {@link RulesError} `dates_reversed` (`from` is not after `decidedOn`), `swap_conflict` (two triggers swap one metric
 * where their scopes meet, or a swap leads to a metric that the owner has a goal of in this scope and period), `weights_not_one`
 * (of the goals as they are given, or where what joins leaves nothing for the others), `weight_not_positive` (`scale` leaves
 * nothing of a line of a scorecard), `weights_all_zero` (nobody is left to take over a weight), `total_off_scale` (a weight that
 * stays or joins is finer than `scale`, or a target finer than scaled ones of which something is handed on), `key_missing` (also
 * a weight where weights change), `parent_unknown` (a goal is paused that others serve), `target_not_positive` (also one scaled
 * to 0, or of which others take too much), `amount_malformed` (also one scaled beyond 15 digits), `id_duplicate` (also a
 * component whose id the plan has, and a version of the plan again), `counts_mismatch` (a swap leads to a level of which the
 * plan counts something else), `metric_unknown` (a swap leads to a metric that neither the plan nor `metrics` has),
 * `versions_mismatch` (the version in force is of another plan), `date_out_of_range` (the plan is not in force on `from`, or
 * begins on it, or has to be again what was agreed within a month), and whatever {@link checkTrigger}, {@link checkGoal},
 * {@link checkCalendar} and, of the plan and its next version, {@link checkPlan} find
 *
 * @example A dimension of 10% joins goals of 50%, 30% and 20%
 * ```ts
 * import { applyAdjustment, type Goal, type Trigger } from "incentive-rules";
 *
 * const gap = { kind: "compare", value: { metric: "price-gap" }, is: "above", to: "5%" } as const;
 * const trigger: Trigger = {
 *   id: "price-cut",
 *   version: "1",
 *   fire: { when: gap, consecutive: 1 },
 *   recover: { when: { kind: "not", of: gap }, consecutive: 2 },
 *   life: { max: 6 },
 *   effects: [{ kind: "add_dimension", metric: "proposals", target: "12", weight: "10%" }],
 *   reason: { en: "A competitor has cut prices.", "zh-CN": "竞品降价。" },
 * };
 * const goal = (metric: string, weight: string): Goal =>
 *   ({ id: metric, metric, owner: { kind: "company" }, period: "2027-01", target: "100", weight });
 * const goals = [goal("signed", "50%"), goal("visits", "30%"), goal("margin", "20%")];
 *
 * const change = { triggers: [trigger], goals, decidedOn: "2026-12-07", from: "2027-01-01", scale: 4 };
 * const adjusted = applyAdjustment(change);
 * adjusted.goals.map(({ metric, weight }) => [metric, weight]);
 * // => [["signed", "0.45"], ["visits", "0.27"], ["margin", "0.18"], ["proposals", "0.1"]]
 * ```
 *
 * @see GUIDE G12 and G13
 */
export function applyAdjustment(input: AdjustmentInput): AdjustedGoals {
  const issues: Issue[] = [];
  const read = readAdjustment(input, issues);
  if (read === undefined) return refuse(NAME, issues);
  const { triggers, forest, from, change, calendar } = read;
  throwIssues(NAME, [...issues, ...weightIssues(forest)]);
  const documents = ownValue(input, "goals") ?? [];
  const goals = adjustGoals(read, documents, issues);
  const plan = planOf(read, goals.drafts, issues);
  throwIssues(NAME, issues);
  const changed = new Set(goals.changes.map(({ goal }) => goal));
  const coveringOf = coverings(triggers);
  const isNamed = (goal: ReadGoal) =>
    change === "next_period" ? [...coveringOf(goal).triggers].some(changesGoals) : changed.has(goal.id);
  const applied = [...goals.applied, ...plan.applied];
  const unweighed = read.plan && unweighedEffects(triggers, { agreed: read.plan.plan, made: plan.made }, goals);
  const held = [...plan.held, ...goals.drafts.flatMap(heldOf), ...(unweighed ?? [])];

  return {
    goals: goals.goals,
    changes: goals.changes,
    ...sortEffects(triggers, { applied, held }),
    running: forest.goals.filter((goal) => isRunning(goal, from) && isNamed(goal)).map(({ id }) => id),
    plan: plan.plan === null ? null : realigned(plan.plan, { from, changes: goals.changes }),
    undo: {
      goals: undoOf({ before: documents, after: goals.goals }, calendar),
      ...(read.plan && undoOfPlan(plan, read.plan)),
    },
  };
}

const NAME = "applyAdjustment";

function realigned(
  { previous, next, changes }: NonNullable<PlanAdjustment["plan"]>,
  { from, changes: ofGoals }: { readonly from: PlainDate; readonly changes: readonly GoalChange[] },
): RealignedPlan {
  const measured = new Set(next.metrics.map(({ id }) => id));
  const wanted = ofGoals.flatMap(({ what, to }) => (to !== null && (what === "metric" || what === "goal") ? [to] : []));
  const unmeasured = [...new Set(wanted)].filter((metric) => !measured.has(metric));

  return { from, previous, next, changes, missing: [], leftOver: [], unmeasured, findings: lintPlan(next), cost: null };
}

function isRunning({ period: { start, end } }: ReadGoal, from: PlainDate): boolean {
  return start < from && from <= end;
}

/** What becomes of the plan; a swap or a tilt does not reach it while it has not reached all goals. */
function planOf(
  { triggers, plan, forest, from, change, scale }: ReadAdjustment,
  drafts: readonly GoalDraft[],
  issues: Issue[],
): PlanAdjustment {
  if (plan === undefined) return { plan: null, made: undefined, applied: [], held: unplanned(triggers) };
  const begun = new Set(forest.goals.filter((goal) => isRunning(goal, from)).map(({ metric }) => metric));
  const holdOf: PlanHold = (asked, { trigger, effect }) => {
    if (plan.change === undefined && isWithinMonth(from)) return "running";
    if (asked.kind === "add_component") return undefined;
    const isSwap = asked.kind === "swap_metric";
    const isBegun = (isSwap ? [asked.from] : asked.multiply.map(({ metric }) => metric)).some((one) => begun.has(one));
    if (isBegun && change === "next_period") return "running";
    const progress = (isSwap ? ownValue(asked, "progress") : undefined) ?? "stretch_weighted";
    if (isBegun && progress !== "stretch_weighted") return "plan_progress";
    const isUnsaid = drafts.some(({ unsaid }) => unsaid?.trigger === trigger && unsaid.effect === effect);
    return isUnsaid ? "target_missing" : undefined;
  };

  return adjustPlan(triggers, plan, { from, holdOf, scale }, issues);
}
