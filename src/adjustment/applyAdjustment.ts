import type { Goal } from "../goal/goal.js";
import { ownerKey } from "../goal/partsOf.js";
import type { ReadGoal } from "../goal/readGoal.js";
import { readGoals } from "../goal/readGoals.js";
import { weightIssues } from "../goal/weightIssues.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { type Rounding, readRounding } from "../money/rounding.js";
import type { Calendar } from "../period/calendar.js";
import type { PlainDate } from "../period/plainDate.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { readDate } from "../period/readDate.js";
import { adjustedDocument, type DraftWeight, goalChanges } from "./adjustedDocument.js";
import type { AdjustedGoals, GoalChange } from "./adjustedGoals.js";
import { adjustWeights } from "./adjustWeights.js";
import { draftGoal, type GoalDraft } from "./draftGoal.js";
import { type JoiningGoal, joiningGoals } from "./joiningGoals.js";
import { coversScope, keyScope } from "./keyedScope.js";
import { type ActiveTrigger, readActiveTriggers } from "./readActiveTriggers.js";
import { readSwapTargets } from "./readSwapTargets.js";
import { changesGoals, placesOf, sortEffects } from "./sortEffects.js";
import type { Trigger } from "./trigger.js";
import { undoOf } from "./undoOf.js";

/** What {@link applyAdjustment} takes. */
export interface AdjustmentInput {
  /** The triggers whose effects hold, all of them at once; at most 1,000. */
  readonly triggers: readonly Trigger[];
  /** The goals as they were agreed, without any of these changes. */
  readonly goals: readonly Goal[];
  /** The first day of the change. Goals whose period begins on it or later change. */
  readonly from: PlainDate;
  /** Digits of the new weights, 1 to 10: at 4 they are hundredths of a percent. */
  readonly scale: number;
  /** What is to be reached where a swap does not say it. */
  readonly targets?: readonly SwapTarget[] | undefined;
  /** Fiscal year, for labels of periods. Default: the calendar year. */
  readonly calendar?: Calendar | undefined;
  /** The currency of scaled targets, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** How scaled targets are rounded, once. */
  readonly rounding?: Rounding | undefined;
}

/** What is to be reached in a goal whose metric is swapped. */
export interface SwapTarget {
  /** The goal's id. */
  readonly goal: string;
  /** The target in the metric that takes the place, above 0. */
  readonly target: DecimalInput;
}

/**
 * Applies what triggers propose to goals (目标调整落地): within the scope of each, from a day on, and never to a period that
 * has begun.
 *
 * A goal is within a scope that covers all of its own. Swaps come first; what scales and tilts asks for the metric that the
 * goal has then. Factors multiply. The weights of an owner and period are brought back to exactly 1 once: what joins has
 * the weight that it is given, goals beyond the scopes of what changes weights keep theirs, and the others share the rest
 * in proportion, cut to `scale` digits, units left to those who lost most by the cut, ties to the smaller id. A swapped
 * goal keeps its weight, and loses its unit and its start, which were the other metric's. It is always applied to the goals
 * as they were agreed; goals to which it was applied before are refused where one was added.
 *
 * Effects on a plan, swaps without a target, `conserve: "team"` and requests for a review are not applied: they are in
 * `proposed`.
 *
 * @throws {@link RulesError} `swap_conflict` (two triggers swap one metric where their scopes meet), `weights_not_one` (of
 * the goals as they are given, or where what joins leaves nothing for the others), `weights_all_zero` (nobody is left to
 * take over a weight), `total_off_scale` (a weight that stays is finer than `scale`), `key_missing` (also a weight where
 * weights change), `parent_unknown` (a goal is paused that others serve), `target_not_positive` (also one scaled to 0),
 * `amount_malformed` (also one scaled beyond 15 digits), `id_duplicate`, and whatever {@link checkTrigger},
 * {@link checkGoal} and {@link checkCalendar} find
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
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const triggers = readActiveTriggers(ownValue(input, "triggers"), issues);
  const from = readDate(ownValue(input, "from"), ["from"], issues);
  const scaleRange = { from: 1, to: RATIO_SCALE, code: "scale_out_of_range" } as const;
  const scale = readCount(ownValue(input, "scale"), scaleRange, ["scale"], issues);
  const targets = readSwapTargets(ownValue(input, "targets"), issues);
  const rounding = readRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const forest = readGoals(ownValue(input, "goals"), calendar, issues);
  if (forest === undefined || from === undefined || scale === undefined) return refuse(NAME, issues);
  throwIssues(NAME, [...issues, ...weightIssues(forest)]);
  const coveringOf = coverings(triggers);
  const drafts = forest.goals.map((read, at) =>
    draftGoal(at, read, read.period.start < from ? [] : coveringOf(read), { targets, rounding }),
  );
  const staysOf = (at: number) => (forest.children[at] ?? []).filter((child) => drafts[child]?.paused.length === 0);
  issues.push(...drafts.flatMap((draft) => draftIssues(draft, staysOf(draft.at))));
  const weights = new Map<number, DraftWeight>();
  const joining: JoiningGoal[] = [];
  const ids = new Set(forest.goals.map(({ id }) => id));
  for (const group of groupsOf(drafts)) {
    const added = joiningGoals(group, triggers);
    const adjusted = adjustWeights({ drafts: group, added }, scale, issues);
    for (const [at, weight] of adjusted.weights) weights.set(at, { weight, by: adjusted.by });
    for (const { goal } of added.filter(({ goal: { id } }) => ids.has(id))) {
      const expected = "goals to which it was not applied before";
      issues.push(createIssue({ code: "id_duplicate", path: ["goals"], expected, value: goal.id }));
    }
    joining.push(...added);
  }
  throwIssues(NAME, issues);
  const documents = ownValue(input, "goals") ?? [];
  const rows = documents.flatMap((before, at) => {
    const draft = drafts[at];
    if (draft === undefined) return [];
    const changes = goalChanges(before, draft, weights.get(at) ?? { weight: undefined, by: [] });
    const after = draft.paused.length > 0 ? null : adjustedDocument(before, changes);
    return [{ before, at, after, changes }];
  });
  const added = joining.map(({ goal }) => goal);
  const applied = [...drafts.flatMap(placesOf), ...joining.map(({ place }) => place)];

  return {
    goals: [...rows.flatMap(({ after }) => (after === null ? [] : [after])), ...added],
    changes: [...rows.flatMap(({ changes }) => changes), ...joining.map(joined)],
    ...sortEffects(triggers, drafts, applied),
    running: forest.goals
      .filter((read) => read.period.start < from && from <= read.period.end && coveringOf(read).some(changesGoals))
      .map(({ id }) => id),
    undo: undoOf(rows, added, calendar),
  };
}

const NAME = "applyAdjustment";
const KEYS = ["triggers", "goals", "from", "scale", "targets", "calendar", "currency", "rounding"] as const;

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
