import type { Goal } from "../goal/goal.js";
import { readGoal } from "../goal/readGoal.js";
import { ownValue } from "../issue/readKeys.js";
import type { Calendar } from "../period/calendar.js";
import type { UndoneGoal, UndonePlan } from "./adjustedGoals.js";
import type { PlanAdjustment } from "./adjustPlan.js";
import { goalFingerprint } from "./goalFingerprint.js";
import { planFingerprint } from "./planFingerprint.js";
import type { ReadAdjustedPlan } from "./readAdjustedPlan.js";

/** What gives the goals that changed back as they were written. */
export function undoOf(
  { before, after }: { readonly before: readonly Goal[]; readonly after: readonly Goal[] },
  calendar: Calendar,
): readonly UndoneGoal[] {
  const now = new Map(after.map((goal) => [goal.id, goal]));
  const changed = before.flatMap((goal, at): UndoneGoal[] => {
    const made = now.get(goal.id);
    // What did not change is the same object.
    if (made === goal) return [];
    return [{ goal: goal.id, at, before: goal, after: made === undefined ? null : fingerprintOf(made, calendar) }];
  });
  const known = new Set(before.map(({ id }) => id));
  const joined = after
    .filter(({ id }) => !known.has(id))
    .map((goal) => ({ goal: goal.id, at: null, before: null, after: fingerprintOf(goal, calendar) }));

  return [...changed, ...joined];
}

/**
 * What gives the agreed plan back; nothing where no effect has changed it. Where it was in force until the day before, its days
 * are kept; else it begins with the version that is made.
 */
export function undoOfPlan(
  { made }: PlanAdjustment,
  { plan, inForce }: Pick<ReadAdjustedPlan, "plan" | "inForce">,
): { readonly plan?: UndonePlan } {
  if (made === undefined) return {};
  const before = plan === inForce ? plan : { ...plan, effective: made.effective };

  return { plan: { before, after: planFingerprint(made) } };
}

/** The fingerprint of a goal that is well-formed; of another one, none. */
export function fingerprintOf(goal: Goal, calendar: Calendar): string | null {
  const read = readGoal(goal, [], [], calendar);

  return read === undefined ? null : goalFingerprint(read, ownValue(goal, "label"));
}
