import type { Draft } from "./draftStatement.js";
import type { LeftOut } from "./leftOut.js";
import type { SettledEveryone } from "./settleEveryone.js";

/** A prospect that does not count for the participant, and why. */
export interface UncountedProspect {
  /** Its id. */
  readonly fact: string;
  /**
   * `credited_to_others`: to participants other than the one asked for, who may still share a pool with them;
   * `credited_to_nobody`: to none of the participants; the others as {@link LeftOut} has them.
   */
  readonly reason:
    | "credited_to_others"
    | "credited_to_nobody"
    | Extract<LeftOut["reason"], "outside_period" | "plan_not_effective" | "recorded_after_cut_off">;
}

/** Which of the facts from a position on do not count for a participant. */
export function uncountedProspects(
  { settlement, drafts, settled }: SettledEveryone,
  { participant, from }: { readonly participant: string; readonly from: number },
): UncountedProspect[] {
  const { facts } = settlement;
  const own = drafts.find((draft) => draft.participant === participant);
  const known = drafts.filter(({ person }) => person !== undefined);
  const withoutPlan = new Set(settled.leftOut.filter(isWithoutPlan).map(({ id }) => id));
  const reasonOf = (at: number, id: string): UncountedProspect["reason"] | undefined => {
    if (facts.late.has(at)) return "recorded_after_cut_off";
    if (own === undefined || !isCreditedWith(own, at)) {
      return known.some((draft) => isCreditedWith(draft, at)) ? "credited_to_others" : "credited_to_nobody";
    }
    if (own.elsewhere.some((fact) => fact.at === at)) return "outside_period";
    return withoutPlan.has(id) ? "plan_not_effective" : undefined;
  };

  return Array.from({ length: facts.count - from }, (_, place) => {
    const { id } = facts.at(from + place);
    return { fact: id, reason: reasonOf(from + place, id) };
  }).flatMap(({ fact, reason }) => (reason === undefined ? [] : [{ fact, reason }]));
}

function isWithoutPlan({ kind, reason }: LeftOut): boolean {
  return kind === "fact" && reason === "plan_not_effective";
}

/** On whatever day: facts of later days are elsewhere alone. */
function isCreditedWith({ facts, elsewhere }: Draft, at: number): boolean {
  return [facts, elsewhere].some((list) => list.some((fact) => fact.at === at));
}
