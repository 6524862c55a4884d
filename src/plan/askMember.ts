import type { Issue } from "../issue/issue.js";
import { factsOn } from "./factsOn.js";
import { PersonFigures } from "./personFigures.js";
import type { AskedPerson } from "./personLookup.js";
import type { SharedStretch } from "./sharedStretch.js";
import type { TeamMember } from "./teamsOf.js";

/** What is asked about somebody on the days on which the person is a member. */
export function askMember(
  { settlement, plan, period }: Pick<SharedStretch<unknown>, "settlement" | "plan" | "period">,
  { draft, person, days }: TeamMember,
  issues: Issue[],
): AskedPerson {
  const placed = draft.periods.find((one) => one.period.start === period.start);
  const measured = {
    plan,
    days,
    facts: factsOn(days, placed?.credited ?? [], period),
    history: draft.facts,
    periods: draft.periods.map((one) => one.period),
    targets: settlement.targets.participant.get(draft.participant),
    terms: settlement.terms,
    firstFacts: settlement.firstFacts,
  };

  return { person, measured, figures: new PersonFigures(measured, issues) };
}
