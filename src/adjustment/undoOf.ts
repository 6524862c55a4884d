import type { Goal } from "../goal/goal.js";
import { readGoal } from "../goal/readGoal.js";
import { ownValue } from "../issue/readKeys.js";
import type { Calendar } from "../period/calendar.js";
import type { GoalChange, UndoneGoal } from "./adjustedGoals.js";
import { goalFingerprint } from "./goalFingerprint.js";

/** A goal before and after. */
export interface AdjustedRow {
  readonly before: Goal;
  /** Its position before. */
  readonly at: number;
  /** `null` where it left. */
  readonly after: Goal | null;
  readonly changes: readonly GoalChange[];
}

/** What gives the goals that changed back as they were written. */
export function undoOf(
  rows: readonly AdjustedRow[],
  added: readonly Goal[],
  calendar: Calendar,
): readonly UndoneGoal[] {
  const changed = rows.filter(({ changes }) => changes.length > 0);
  const restored = changed.map(({ before, at, after }) => ({
    goal: before.id,
    at,
    before,
    after: after === null ? null : fingerprintOf(after, calendar),
  }));
  const joined = added.map((goal) => ({
    goal: goal.id,
    at: null,
    before: null,
    after: fingerprintOf(goal, calendar),
  }));

  return [...restored, ...joined];
}

/** The fingerprint of a goal that is well-formed; of another one, none. */
export function fingerprintOf(goal: Goal, calendar: Calendar): string | null {
  const read = readGoal(goal, [], [], calendar);

  return read === undefined ? null : goalFingerprint(read, ownValue(goal, "label"));
}
