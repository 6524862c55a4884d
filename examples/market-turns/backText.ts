import { PLAN } from "./salesPlan.js";
import { GOALS } from "./salesTeam.js";
import type { Story } from "./tellStory.js";

/** Whether all is again as it was, compared as text. */
export function backText({ goals, plan, signed }: Pick<Story, "goals" | "plan" | "signed">): readonly string[] {
  const { version, effective } = plan.restored;
  const targetsOf = (month: string) =>
    signed.flatMap(({ participant, period, target }) => (period === month ? [[participant, target]] : []));
  const isSame = (now: unknown, before: unknown) => (JSON.stringify(now) === JSON.stringify(before) ? "yes" : "no");

  return [
    `Goals are again as they were agreed: ${isSame(goals.restored, GOALS)}`,
    `The plan pays again what it paid: ${isSame(plan.restored, { ...PLAN, version, effective })}`,
    `Targets are again what they were: ${isSame(targetsOf("2026-08"), targetsOf("2026-03"))}`,
  ];
}
