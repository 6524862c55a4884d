import type { Deal } from "./readDeals.js";
import type { Person } from "./readPeople.js";

/** Everybody who is credited with one of the deals, each with the same target. */
export function peopleOf(deals: readonly Deal[], target: string | undefined): readonly Person[] {
  const ids = deals.flatMap(({ fact: { participant, credits = [] } }) => [
    ...(participant === undefined ? [] : [participant]),
    ...credits.map((credit) => credit.participant),
  ]);

  return [...new Set(ids)].map((id) => ({ participant: { id }, target }));
}
