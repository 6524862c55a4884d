import type { Goal } from "../goal/goal.js";
import { readGoals } from "../goal/readGoals.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { Calendar } from "../period/calendar.js";
import type { PlainDate } from "../period/plainDate.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import { readDate } from "../period/readDate.js";
import type { GoalChangeKind } from "../plan/goalChange.js";
import { GOAL_CHANGE_KINDS } from "../plan/readGoalChange.js";
import type { AdjustmentUndo, UndoneGoal } from "./adjustedGoals.js";
import { goalFingerprint } from "./goalFingerprint.js";
import { readAdjustmentUndo } from "./readAdjustmentUndo.js";

/** What {@link undoAdjustment} takes. */
export interface UndoInput {
  /** The goals as they were adjusted; others may have joined them since. */
  readonly goals: readonly Goal[];
  /** What {@link applyAdjustment} gave to undo it by. */
  readonly undo: AdjustmentUndo;
  /** The first day on which the goals are again what they were. Those whose period begins on it or later are given back. */
  readonly from: PlainDate;
  /**
   * What happens to goals whose period has begun before `from` and is not over: by `next_period` they stay as they were
   * adjusted, by any other name they are given back too. Default: what the `goalChange` of the plan names that changed with
   * them; without one `next_period`.
   */
  readonly change?: GoalChangeKind | undefined;
  /** Fiscal year, the same as when it was applied. Default: the calendar year. */
  readonly calendar?: Calendar | undefined;
}

/**
 * Gives the goals back as they were before {@link applyAdjustment} (恢复原目标), from a day on, when a trigger recovers or expires:
 * each as it was written, its keys in their order. {@link undoPlanAdjustment} does the same for the plan.
 *
 * Goals whose period was over by then stay as they were adjusted: what was promised for them is what they are settled by.
 * Goals that were added leave, goals that were paused are back at their old positions, and the others stay where they are.
 * A goal that is gone stays gone; one that was changed since then is never overwritten: it is refused. Adjustments that follow
 * each other are undone from the last to the first.
 *
 * @throws {@link RulesError} `state_mismatch` (a goal that is to be given back was changed since, or one that was paused is there
 * again), `date_malformed` and whatever else {@link checkGoal} finds, `id_duplicate`, `list_empty`,
 * `list_too_long`, `count_out_of_range`, `unknown_key`, `key_missing`, `type_mismatch`, and whatever
 * {@link checkCalendar} and, of the plan before, {@link checkPlan} find
 *
 * @example A target that was scaled for a quarter
 * ```ts
 * import { applyAdjustment, type Goal, type Trigger, undoAdjustment } from "incentive-rules";
 *
 * const small = { kind: "compare", value: { metric: "market" }, is: "below", to: "90%" } as const;
 * const trigger: Trigger = {
 *   id: "market-falls",
 *   version: "1",
 *   fire: { when: small, consecutive: 1 },
 *   recover: { when: { kind: "not", of: small }, consecutive: 2 },
 *   life: { max: 6 },
 *   effects: [{ kind: "scale_target", metric: "signed", factor: "90%" }],
 *   reason: { en: "The market has shrunk.", "zh-CN": "市场容量收缩。" },
 * };
 * const goals: Goal[] = [
 *   { id: "q1", metric: "signed", owner: { kind: "company" }, period: "2027-Q1", target: "1200000.00" },
 * ];
 *
 * const change = { triggers: [trigger], goals, decidedOn: "2026-12-07", from: "2027-01-01", scale: 4 };
 * const adjusted = applyAdjustment(change);
 * adjusted.goals[0]?.target; // => "1080000"
 * const undone = { goals: adjusted.goals, undo: JSON.parse(JSON.stringify(adjusted.undo)) };
 * undoAdjustment({ ...undone, from: "2027-01-01" }); // => goals
 * undoAdjustment({ ...undone, from: "2027-04-01" })[0]?.target; // => "1080000"
 * ```
 *
 * @see GUIDE G12
 */
export function undoAdjustment(input: UndoInput): readonly Goal[] {
  const issues: Issue[] = [];
  if (!readKeys(input, ["goals", "undo", "from", "change", "calendar"], [], issues)) return refuse(NAME, issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const from = readDate(ownValue(input, "from"), ["from"], issues);
  const undo = ownValue(input, "undo");
  const named = ownValue(input, "change");
  const change = named === undefined ? changeOf(undo) : readOneOf(named, GOAL_CHANGE_KINDS, ["change"], issues);
  const countOfUndo = issues.length;
  const periods = readAdjustmentUndo(undo, { calendar, path: ["undo"] }, issues);
  const goals = ownValue(input, "goals");
  const isEmptied = Array.isArray(goals) && goals.length === 0;
  const forest = isEmptied || issues.length > countOfUndo ? undefined : readGoals(goals, calendar, issues);
  throwIssues(NAME, issues);
  if (undo === undefined || from === undefined) return refuse(NAME, issues);
  const given = goals ?? [];
  const now = new Map((forest?.goals ?? []).map((read, at) => [read.id, { read, label: labelOf(given[at]) }]));
  const rows = (ownValue(undo, "goals") ?? []).map((row, at): UndoneRow => {
    const period = periods[at] ?? now.get(row.goal)?.read.period;
    const isGivenBack =
      period !== undefined && (period.start >= from || (change !== "next_period" && period.end >= from));
    return { ...row, isGivenBack };
  });
  for (const [at, { goal: id, after, isGivenBack }] of rows.entries()) {
    const goal = now.get(id);
    // What is gone stays gone.
    if (goal === undefined || !isGivenBack || goalFingerprint(goal.read, goal.label) === after) continue;
    const expected = after === null ? `no goal ${id}` : `the goal ${id} as the adjustment left it`;
    issues.push(createIssue({ code: "state_mismatch", path: ["undo", "goals", at], expected, value: id }));
  }
  throwIssues(NAME, issues);

  return restore(given, rows);
}

const NAME = "undoAdjustment";

/** What the plan says that changed with the goals; it is checked where the undo is. */
function changeOf(undo: AdjustmentUndo | undefined): GoalChangeKind {
  const plan = undo && ownValue(undo, "plan");
  const before = plan && ownValue(plan, "before");

  return (before && ownValue(before, "goalChange"))?.kind ?? "next_period";
}

function labelOf(goal: Goal | undefined): string | undefined {
  return goal && ownValue(goal, "label");
}

interface UndoneRow extends UndoneGoal {
  /** Else it stays as it was adjusted. */
  readonly isGivenBack: boolean;
}

function restore(goals: readonly Goal[], rows: readonly UndoneRow[]): readonly Goal[] {
  const byId = new Map(rows.flatMap((row) => (row.isGivenBack ? [[row.goal, row]] : [])));
  const kept = goals.flatMap((goal) => {
    const row = byId.get(goal.id);
    if (row === undefined) return [goal];
    return row.before === null ? [] : [row.before];
  });
  const paused = rows
    .flatMap(({ at, before, after, isGivenBack }) =>
      at !== null && before !== null && after === null ? [{ at, before, isGivenBack }] : [],
    )
    .sort((one, other) => one.at - other.at);
  let away = 0;
  // A position counts those before it, of which some stay away.
  const back = paused.flatMap(({ at, before, isGivenBack }) => {
    if (isGivenBack) return [{ at: at - away, before }];
    away++;
    return [];
  });
  const restored: Goal[] = [];
  let rank = 0;
  for (const goal of kept) {
    for (let next = back[rank]; next !== undefined && next.at <= restored.length; next = back[++rank]) {
      restored.push(next.before);
    }
    restored.push(goal);
  }

  return [...restored, ...back.slice(rank).map(({ before }) => before)];
}
