import { ownerKey } from "../goal/partsOf.js";
import type { ReadGoal } from "../goal/readGoal.js";
import { weightIssues } from "../goal/weightIssues.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { lintPlan } from "../lint/lintPlan.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import type { PlainDate } from "../period/plainDate.js";
import { adjustedDocument, type DraftWeight, goalChanges } from "./adjustedDocument.js";
import type { AdjustedGoals, GoalChange } from "./adjustedGoals.js";
import type { AdjustmentInput } from "./adjustmentInput.js";
import { adjustPlan, type PlanAdjustment } from "./adjustPlan.js";
import { adjustWeights } from "./adjustWeights.js";
import { conserveTeams } from "./conserveTeams.js";
import { draftGoal, type GoalDraft } from "./draftGoal.js";
import { type JoiningGoal, joiningGoals } from "./joiningGoals.js";
import { coversScope, keyScope } from "./keyedScope.js";
import type { PlanHold } from "./planEffects.js";
import type { ActiveTrigger } from "./readActiveTriggers.js";
import { type ReadAdjustment, readAdjustment } from "./readAdjustment.js";
import type { RealignedPlan } from "./realignedPlan.js";
import { changesGoals, heldOf, placesOf, sortEffects, unplanned } from "./sortEffects.js";
import { undoOf } from "./undoOf.js";

/**
 * Applies what triggers propose to goals (目标调整落地): within the scope of each, from a day on, and to a period that has begun
 * only where `change` says so.
 *
 * A goal is within a scope that covers all of its own. Swaps come first; what scales and tilts asks for the metric that the
 * goal has then. Factors multiply. The weights of an owner and period are brought back to exactly 1 once: what joins has
 * the weight that it is given, goals beyond the scopes of what changes weights keep theirs, and the others share the rest
 * in proportion, cut to `scale` digits, units left to those who lost most by the cut, ties to the smaller id. A swapped
 * goal keeps its weight, and loses its unit and its start, which were the other metric's. It is always applied to the goals
 * as they were agreed; goals to which it was applied before are refused where one was added.
 *
 * With `conserve: "team"` the goals of the same metric, unit, period and parent take over what is taken off, those that none
 * of these effects is for, in proportion to their targets, at the scale of scaled targets: their sum stays to the minor unit.
 *
 * With a `plan` the triggers for everything change it too, from `from` on: components join it, bonuses that measure a
 * swapped metric by attainment measure the other, and lines of scorecards are tilted as goals are; commission, pools,
 * contests, awards, gates and multipliers stay, since what is sold is still paid for.
 *
 * What is not applied is in `proposed`, by `why`.
 *
 * @throws {@link RulesError} `swap_conflict` (two triggers swap one metric where their scopes meet), `weights_not_one` (of
 * the goals as they are given, or where what joins leaves nothing for the others), `weight_not_positive` (`scale` leaves nothing of a line of a scorecard), `weights_all_zero` (nobody is left to
 * take over a weight), `total_off_scale` (a weight that stays is finer than `scale`, or a target finer than scaled ones of
 * which something is handed on), `key_missing` (also a weight where weights change), `parent_unknown` (a goal is paused that
 * others serve), `target_not_positive` (also one scaled to 0, or of which others take too much), `amount_malformed` (also one
 * scaled beyond 15 digits), `id_duplicate` (also a component whose id the plan has, and the version of the plan again),
 * `counts_mismatch` (a swap leads to a level of which the plan counts something else), `metric_unknown` (a swap leads to a metric that neither the plan nor `metrics` has), `date_out_of_range` (the plan is not in
 * force on `from`, or begins on it), and whatever {@link checkTrigger}, {@link checkGoal}, {@link checkCalendar} and, of the
 * plan and its next version, {@link checkPlan} find
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
 * const adjusted = applyAdjustment({ triggers: [trigger], goals, from: "2027-01-01", scale: 4 });
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
  const { triggers, forest, from, change, scale, targets, rounding, calendar } = read;
  throwIssues(NAME, [...issues, ...weightIssues(forest)]);
  const coveringOf = coverings(triggers);
  const isReached = ({ period: { start, end } }: ReadGoal) =>
    start >= from || (change !== "next_period" && end >= from);
  const drafted = forest.goals.map((goal, at) =>
    draftGoal(at, goal, isReached(goal) ? coveringOf(goal) : [], { targets, rounding }),
  );
  const drafts = conserveTeams(drafted, rounding.scale, issues);
  const staysOf = (at: number) => (forest.children[at] ?? []).filter((child) => drafts[child]?.paused.length === 0);
  issues.push(...drafts.flatMap((draft) => draftIssues(draft, staysOf(draft.at))));
  const documents = ownValue(input, "goals") ?? [];
  const weights = new Map<number, DraftWeight>();
  const joining: JoiningGoal[] = [];
  const ids = new Set(forest.goals.map(({ id }) => id));
  for (const group of groupsOf(drafts)) {
    const added = joiningGoals({ drafts: group, goals: documents }, triggers);
    const adjusted = adjustWeights({ drafts: group, added }, scale, issues);
    for (const [at, weight] of adjusted.weights) weights.set(at, { weight, by: adjusted.by });
    for (const { goal } of added.filter(({ goal: { id } }) => ids.has(id))) {
      const expected = "goals to which it was not applied before";
      issues.push(createIssue({ code: "id_duplicate", path: ["goals"], expected, value: goal.id }));
    }
    joining.push(...added);
  }
  const plan = planOf(read, drafts, issues);
  throwIssues(NAME, issues);
  const rows = documents.flatMap((before, at) => {
    const draft = drafts[at];
    if (draft === undefined) return [];
    const changes = goalChanges(before, draft, weights.get(at) ?? { weight: undefined, by: [] });
    const after = draft.paused.length > 0 ? null : adjustedDocument(before, changes);
    return [{ before, at, after, changes }];
  });
  const added = joining.map(({ goal }) => goal);
  const applied = [...drafts.flatMap(placesOf), ...joining.map(({ place }) => place), ...plan.applied];
  const changes = [...rows.flatMap((row) => row.changes), ...joining.map(joined)];
  const changed = new Set(changes.map(({ goal }) => goal));
  const isNamed = (goal: ReadGoal) =>
    change === "next_period" ? coveringOf(goal).some(changesGoals) : changed.has(goal.id);
  const undone = undoOf(rows, added, calendar);

  return {
    goals: [...rows.flatMap(({ after }) => (after === null ? [] : [after])), ...added],
    changes,
    ...sortEffects(triggers, { applied, held: [...plan.held, ...drafts.flatMap(heldOf)] }),
    running: forest.goals.filter((goal) => isRunning(goal, from) && isNamed(goal)).map(({ id }) => id),
    plan: plan.plan === null ? null : realigned(plan.plan, { from, changes }),
    undo: plan.undo === undefined ? { goals: undone } : { goals: undone, plan: plan.undo },
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

  return { from, previous, next, changes, missing: [], unmeasured, findings: lintPlan(next), cost: null };
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
  if (plan === undefined) return { plan: null, applied: [], held: unplanned(triggers), undo: undefined };
  const running = new Set(
    change === "next_period" ? forest.goals.filter((goal) => isRunning(goal, from)).map(({ metric }) => metric) : [],
  );
  const holdOf: PlanHold = (asked, { trigger, effect }) => {
    const metrics = asked.kind === "swap_metric" ? [asked.from] : asked.multiply.map(({ metric }) => metric);
    if (metrics.some((metric) => running.has(metric))) return "running";
    const isUnsaid = drafts.some(({ unsaid }) => unsaid?.trigger === trigger && unsaid.effect === effect);
    return isUnsaid ? "target_missing" : undefined;
  };

  return adjustPlan(triggers, plan, { from, holdOf, scale }, issues);
}

function coverings(triggers: readonly ActiveTrigger[]): (goal: ReadGoal) => readonly ActiveTrigger[] {
  const keyed = triggers.map((trigger) => ({ trigger, scope: keyScope(trigger.scope) }));

  return ({ scope }) => {
    const own = keyScope(scope);
    return keyed.flatMap(({ trigger, scope: covering }) => (coversScope(covering, own) ? [trigger] : []));
  };
}

function joined({ goal: { id, metric }, place }: JoiningGoal): GoalChange {
  return { goal: id, what: "goal", from: null, to: metric, by: [place] };
}

function draftIssues({ at, target, scaled, paused, read }: GoalDraft, children: readonly number[]): Issue[] {
  const issues: Issue[] = [];
  const value = formatExact(target, AMOUNT_SCALE);
  if (scaled.length > 0) readAmount(value, ["goals", at, "target"], issues);
  if (target <= 0n) {
    const expected = "a target above 0 once it is scaled";
    issues.push(createIssue({ code: "target_not_positive", path: ["goals", at, "target"], expected, value }));
  }
  for (const child of paused.length > 0 ? children : []) {
    const expected = "a goal that is not paused";
    issues.push(createIssue({ code: "parent_unknown", path: ["goals", child, "parent"], expected, value: read.id }));
  }

  return issues;
}

function groupsOf(drafts: readonly GoalDraft[]): readonly (readonly GoalDraft[])[] {
  const groups = new Map<string, GoalDraft[]>();
  for (const draft of drafts) {
    const { period, owner } = draft.read;
    const key = `${period.start} ${period.end} ${ownerKey(owner)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [draft]);
    else group.push(draft);
  }

  return [...groups.values()];
}
