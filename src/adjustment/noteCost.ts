import { type ExplanationBlock, paragraph } from "../plan/explanation.js";
import { groupedText } from "../plan/localeText.js";
import type { PlanComparison } from "../rollout/planComparison.js";
import { listRows, type NoteTeller, nameIn } from "./noteTeller.js";

/** What the people and facts of a period cost by either version. */
export function noteCost(cost: PlanComparison, teller: NoteTeller): ExplanationBlock[] {
  const { words, note, next, previous } = teller;
  const { currency, totals, counts, components } = cost;
  const days = cost.settlements.next.statements[0]?.period;
  const money = (amount: string) => words.money(groupedText(amount), currency);
  const rows = components.map(({ component, previous: before, next: after, difference }) => [
    nameIn(next.components.has(component) ? next.components : previous.components, component),
    before === null ? note.notThere : groupedText(before),
    after === null ? note.notThere : groupedText(after),
    groupedText(difference),
  ]);
  const total = {
    previous: money(totals.previous),
    next: money(totals.next),
    difference: money(totals.difference),
  };

  return [
    paragraph(note.settled(days === undefined ? undefined : words.period(days))),
    ...listRows(note.costHeader, rows, teller),
    paragraph(note.total(total)),
    paragraph(note.people(counts)),
    ...(counts.undecided === 0 ? [] : [paragraph(note.undecided(counts.undecided))]),
  ];
}
