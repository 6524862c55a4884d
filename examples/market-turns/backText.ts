import { goalsOf } from "./goalsOf.js";
import { PLAN } from "./salesPlan.js";
import { GOALS, PEOPLE } from "./salesTeam.js";
import type { Story } from "./tellStory.js";

/** Whether all is again as it was, compared as text, and what held in June and July stays what held then. */
export function backText({ turned: { goals, changes, versions }, signed }: Story): readonly string[] {
  const last = versions.at(-1);
  const inMonth = (all: typeof goals, month: string) => PEOPLE.flatMap(({ id }) => goalsOf(all, id, month));
  const held = (month: string) => inMonth(changes.get(`${month}-01`)?.goals ?? [], month);
  const targetsOf = (month: string) =>
    signed.flatMap(({ participant, period, target }) => (period === month ? [[participant, target]] : []));
  const isSame = (now: unknown, before: unknown) => (JSON.stringify(now) === JSON.stringify(before) ? "yes" : "no");
  const june = [inMonth(goals, "2026-06"), inMonth(goals, "2026-07")];

  return [
    `Goals are again as they were agreed: ${isSame(inMonth(goals, "2026-08"), inMonth(GOALS, "2026-08"))}`,
    `Those of June and July are what held then: ${isSame(june, [held("2026-06"), held("2026-07")])}`,
    `The plan pays again what it paid: ${isSame(last, { ...PLAN, version: last?.version, effective: last?.effective })}`,
    `Targets are again what they were: ${isSame(targetsOf("2026-08"), targetsOf("2026-03"))}`,
  ];
}
