import type { Goal } from "../goal/goal.js";
import { readGoals } from "../goal/readGoals.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { Calendar } from "../period/calendar.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import type { AdjustmentUndo, UndoneGoal } from "./adjustedGoals.js";
import { readAdjustmentUndo } from "./readAdjustmentUndo.js";
import { fingerprintOf } from "./undoOf.js";

/** What {@link undoAdjustment} takes. */
export interface UndoInput {
  /** The goals as they were adjusted; others may have joined them since. */
  readonly goals: readonly Goal[];
  /** What {@link applyAdjustment} gave to undo it by. */
  readonly undo: AdjustmentUndo;
  /** Fiscal year, the same as when it was applied. Default: the calendar year. */
  readonly calendar?: Calendar | undefined;
}

/**
 * Gives the goals back as they were before {@link applyAdjustment} (恢复原目标), when a trigger recovers or expires: each as it
 * was written, its keys in their order. {@link undoPlanAdjustment} does the same for the plan.
 *
 * Goals that were added leave, goals that were paused are back at their old positions, and the others stay where they are.
 * A goal that was changed since then is never overwritten: it is refused. Adjustments that follow each other are undone
 * from the last to the first.
 *
 * @throws {@link RulesError} `state_mismatch` (a goal that is to be undone is not there, or was changed since, or one that
 * was paused is there again), `date_malformed` and whatever else {@link checkGoal} finds, `id_duplicate`, `list_empty`,
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
 * const adjusted = applyAdjustment({ triggers: [trigger], goals, from: "2027-01-01", scale: 4 });
 * adjusted.goals[0]?.target; // => "1080000"
 * const stored = JSON.parse(JSON.stringify(adjusted.undo));
 * JSON.stringify(undoAdjustment({ goals: adjusted.goals, undo: stored })) === JSON.stringify(goals); // => true
 * ```
 *
 * @see GUIDE G12
 */
export function undoAdjustment(input: UndoInput): readonly Goal[] {
  const issues: Issue[] = [];
  if (!readKeys(input, ["goals", "undo", "calendar"], [], issues)) return refuse(NAME, issues);
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const undo = ownValue(input, "undo");
  const countOfUndo = issues.length;
  readAdjustmentUndo(undo, { calendar, path: ["undo"] }, issues);
  const goals = ownValue(input, "goals");
  const isEmptied = Array.isArray(goals) && goals.length === 0;
  if (!isEmptied && issues.length === countOfUndo) readGoals(goals, calendar, issues);
  throwIssues(NAME, issues);
  const rows = undo === undefined ? [] : (ownValue(undo, "goals") ?? []);
  const given = goals ?? [];
  const now = new Map(given.map((goal) => [goal.id, goal]));
  for (const [at, { goal: id, after }] of rows.entries()) {
    const goal = now.get(id);
    const found = goal === undefined ? null : fingerprintOf(goal, calendar);
    if (found === after) continue;
    const expected = after === null ? "a goal that is not there" : "the goal as the adjustment left it";
    issues.push(createIssue({ code: "state_mismatch", path: ["undo", "goals", at], expected, value: goal?.id }));
  }
  throwIssues(NAME, issues);

  return restore(given, rows);
}

const NAME = "undoAdjustment";

function restore(goals: readonly Goal[], rows: readonly UndoneGoal[]): readonly Goal[] {
  const byId = new Map(rows.map((row) => [row.goal, row]));
  const kept = goals.flatMap((goal) => {
    const row = byId.get(goal.id);
    if (row === undefined) return [goal];
    return row.before === null ? [] : [row.before];
  });
  const back = rows
    .flatMap(({ at, before, after }) => (at !== null && before !== null && after === null ? [{ at, before }] : []))
    .sort((one, other) => one.at - other.at);
  // From the first on, since each position counts those before it.
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
