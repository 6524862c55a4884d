import { readGoal } from "../goal/readGoal.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readRuleId } from "../issue/readRuleId.js";
import type { Calendar } from "../period/calendar.js";
import type { ClosedPeriod } from "../period/period.js";
import { readPlan } from "../plan/readPlan.js";
import { readAnyLength } from "./readAnyLength.js";

/** What undoes an adjustment stands here, its labels by this calendar. */
export interface UndoPlace {
  readonly calendar: Calendar;
  readonly path: IssuePath;
}

/** No position before is higher. */
export const UNDO_AT_MAX = 1_000_000;
/** The most goals that are different. */
export const UNDO_ROW_COUNT_MAX = 2_000_000;

/** Reads what undoes an adjustment; gives the period of each goal before, `undefined` of those that were added. */
export function readAdjustmentUndo(
  value: unknown,
  { calendar, path }: UndoPlace,
  issues: Issue[],
): readonly (ClosedPeriod | undefined)[] {
  if (!readKeys(value, ["goals", "plan"], path, issues)) return [];
  const periods = readGoalRows(ownValue(value, "goals"), { calendar, path: [...path, "goals"] }, issues);
  const plan = ownValue(value, "plan");
  if (plan !== undefined) readPlanUndo(plan, [...path, "plan"], issues);

  return periods;
}

/** Reads what undoes the change of a plan. */
export function readPlanUndo(value: unknown, path: IssuePath, issues: Issue[]): void {
  if (!readKeys(value, ["before", "after"], path, issues)) return;
  readPlan(ownValue(value, "before"), [...path, "before"], issues);
  readFingerprint(ownValue(value, "after"), [...path, "after"], issues);
}

function readGoalRows(
  value: unknown,
  { calendar, path }: UndoPlace,
  issues: Issue[],
): readonly (ClosedPeriod | undefined)[] {
  const seen = new Set<string>();

  return readAnyLength(value, { path, lengthMax: UNDO_ROW_COUNT_MAX }, issues).map((item, at) => {
    const place = [...path, at];
    if (!readKeys(item, ["goal", "at", "before", "after"], place, issues)) return undefined;
    const id = readRuleId(ownValue(item, "goal"), [...place, "goal"], issues);
    const [position, before, after] = [ownValue(item, "at"), ownValue(item, "before"), ownValue(item, "after")];
    const range = { from: 0, to: UNDO_AT_MAX, code: "count_out_of_range" } as const;
    if (position !== null) readCount(position, range, [...place, "at"], issues);
    const goal = before === null ? undefined : readGoal(before, [...place, "before"], issues, calendar);
    if (after !== null) readFingerprint(after, [...place, "after"], issues);
    if ((position === null) !== (before === null) || (goal !== undefined && goal.id !== id)) {
      const expected = "a position and a goal of this id, or neither";
      issues.push(createIssue({ code: "state_mismatch", path: place, expected, value: id }));
    }
    if (id !== undefined && seen.has(id)) {
      const expected = "each goal once";
      issues.push(createIssue({ code: "id_duplicate", path: [...place, "goal"], expected, value: id }));
    }
    if (id !== undefined) seen.add(id);
    return goal?.period;
  });
}

function readFingerprint(value: unknown, path: IssuePath, issues: Issue[]): void {
  if (typeof value === "string") return;
  const code = value === undefined ? "key_missing" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: "a fingerprint", value }));
}
