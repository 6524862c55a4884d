import { compareText } from "../issue/compareText.js";
import type { ReadStatement } from "../plan/readStatementFields.js";
import { sumOf } from "../plan/statedLine.js";
import type { ComparedFigures, KnownAmounts } from "./causesOf.js";
import type { PaidParticipant } from "./readPaid.js";

/** What is compared of a participant: component by component where it was paid so, else everything at once. */
export function figuresOf(statement: ReadStatement, { amounts }: PaidParticipant): readonly ComparedFigures[] {
  const isWhole = amounts.has(null);
  const figures = new Map<string | null, { ours: bigint; readonly known: Record<keyof KnownAmounts, bigint> }>();
  const figureOf = (component: string | null) => {
    const figure = figures.get(component) ?? { ours: 0n, known: { ...NOTHING_KNOWN } };
    figures.set(component, figure);
    return figure;
  };
  for (const { component, kind, period, parts } of statement.lines) {
    const figure = figureOf(isWhole ? null : component);
    const amount = sumOf(parts);
    figure.ours += amount;
    if (period !== undefined) figure.known.true_up += amount;
    else if (isKnown(kind)) figure.known[kind] += amount;
  }
  for (const component of [...amounts.keys()].sort((one, other) => compareText(one ?? "", other ?? ""))) {
    figureOf(component);
  }

  return [...figures].map(([component, own]) => ({ component, ...own, theirs: amounts.get(component) ?? 0n }));
}

const NOTHING_KNOWN: KnownAmounts = {
  true_up: 0n,
  adjustment: 0n,
  return: 0n,
  payment: 0n,
  carried: 0n,
  protection: 0n,
  plan_cap: 0n,
  holdback: 0n,
  draw: 0n,
  hold: 0n,
};

function isKnown(kind: string): kind is keyof KnownAmounts {
  return Object.hasOwn(NOTHING_KNOWN, kind);
}
