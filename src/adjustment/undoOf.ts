import type { Goal } from "../goal/goal.js";
import { readGoal } from "../goal/readGoal.js";
import { ownValue } from "../issue/readKeys.js";
import type { Calendar } from "../period/calendar.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { UndoneGoal, UndonePlan } from "./adjustedGoals.js";
import type { PlanAdjustment } from "./adjustPlan.js";
import { goalFingerprint } from "./goalFingerprint.js";
import { isSameData } from "./isSameData.js";
import { planFingerprint } from "./planFingerprint.js";
import type { ReadAdjustedPlan } from "./readAdjustedPlan.js";

/** What makes goals again what they are to be when a change is over. */
export function undoOf(
  { lasting, goals }: { readonly lasting: readonly Goal[]; readonly goals: readonly Goal[] },
  calendar: Calendar,
): readonly UndoneGoal[] {
  const now = new Map(goals.map((goal) => [goal.id, goal]));
  const changed = lasting.flatMap((before, at): UndoneGoal[] => {
    const after = now.get(before.id);
    if (after !== undefined && isSameData(after, before)) return [];
    return [{ goal: before.id, at, before, after: after === undefined ? null : fingerprintOf(after, calendar) }];
  });
  const stays = new Set(lasting.map(({ id }) => id));
  const joined = goals
    .filter(({ id }) => !stays.has(id))
    .map((goal) => ({ goal: goal.id, at: null, before: null, after: fingerprintOf(goal, calendar) }));

  return [...changed, ...joined];
}

/**
 * What makes a plan again what it is to be; nothing where no effect has changed it, or all of them last. Of a version that was
 * in force until the day before, its days are kept; one that was not begins with the version that is made.
 */
export function undoOfPlan(
  { made }: PlanAdjustment,
  {
    plan,
    inForce,
    lasting,
  }: { readonly lasting: IncentivePlan | undefined } & Pick<ReadAdjustedPlan, "plan" | "inForce">,
): { readonly plan?: UndonePlan } {
  if (made === undefined) return {};
  const { version, effective } = made;
  const before = lasting ?? (plan === inForce ? plan : { ...plan, effective });

  return isSameData({ ...before, version, effective }, made) ? {} : { plan: { before, after: planFingerprint(made) } };
}

/** The fingerprint of a goal that is well-formed; of another one, none. */
export function fingerprintOf(goal: Goal, calendar: Calendar): string | null {
  const read = readGoal(goal, [], [], calendar);

  return read === undefined ? null : goalFingerprint(read, ownValue(goal, "label"));
}
