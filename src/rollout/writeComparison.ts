import { formatMoney } from "../money/formatMoney.js";
import type { ComparedPair, Pair } from "./compareStatements.js";
import type { ComparedComponent, ComparedParticipant, ExtremeDifference, PlanComparison } from "./planComparison.js";

/** Adds up who gains and who loses. */
export function writeComparison(
  compared: readonly ComparedPair[],
  components: Pair<readonly string[]>,
  scale: number,
): Omit<PlanComparison, "currency" | "settlements"> {
  const ids = [...new Set([...components.previous, ...components.next])];
  const participants = compared.map((pair) => writeParticipant(pair, ids, scale));
  const decided = compared.filter(({ issues }) => issues.length === 0);
  const [previous, next] = (["previous", "next"] as const).map((side) =>
    sum(decided.map(({ totals }) => totals[side])),
  );
  const counts = { gains: 0, loses: 0, same: 0, undecided: 0 };
  for (const { outcome } of participants) counts[outcome]++;

  return {
    participants,
    totals: {
      previous: formatMoney(previous ?? 0n, scale),
      next: formatMoney(next ?? 0n, scale),
      difference: formatMoney((next ?? 0n) - (previous ?? 0n), scale),
    },
    components: writeComponents(addAmounts(decided, components), ids, scale),
    counts,
    ...extremesOf(decided, scale),
  };
}

function writeParticipant(
  { participant, totals, amounts, issues }: ComparedPair,
  ids: readonly string[],
  scale: number,
): ComparedParticipant {
  const money = (millionths: bigint | undefined) => (millionths === undefined ? null : formatMoney(millionths, scale));
  const difference = issues.length === 0 ? differenceOf(totals) : undefined;

  return {
    participant,
    previous: money(totals.previous),
    next: money(totals.next),
    difference: money(difference),
    outcome: difference === undefined ? "undecided" : difference > 0n ? "gains" : difference < 0n ? "loses" : "same",
    components: difference === undefined ? [] : writeComponents(amounts, ids, scale),
    issues,
  };
}

function writeComponents(
  amounts: ComparedPair["amounts"],
  ids: readonly string[],
  scale: number,
): readonly ComparedComponent[] {
  return ids.map((component) => {
    const pair = { previous: amounts.previous.get(component), next: amounts.next.get(component) };
    return {
      component,
      previous: pair.previous === undefined ? null : formatMoney(pair.previous, scale),
      next: pair.next === undefined ? null : formatMoney(pair.next, scale),
      difference: formatMoney(differenceOf(pair), scale),
    };
  });
}

function addAmounts(decided: readonly ComparedPair[], components: Pair<readonly string[]>): ComparedPair["amounts"] {
  const add = (side: keyof Pair<unknown>) =>
    new Map(components[side].map((id) => [id, sum(decided.map(({ amounts }) => amounts[side].get(id)))]));

  return { previous: add("previous"), next: add("next") };
}

function extremesOf(
  decided: readonly ComparedPair[],
  scale: number,
): Pick<PlanComparison, "biggestGain" | "biggestLoss"> {
  const most = (sign: bigint): ExtremeDifference | null => {
    let found: ComparedPair | undefined;
    for (const pair of decided) {
      if (sign * differenceOf(pair.totals) > (found === undefined ? 0n : sign * differenceOf(found.totals)))
        found = pair;
    }
    return found === undefined
      ? null
      : { participant: found.participant, difference: formatMoney(differenceOf(found.totals), scale) };
  };

  return { biggestGain: most(1n), biggestLoss: most(-1n) };
}

function differenceOf({ previous = 0n, next = 0n }: Pair<bigint | undefined>): bigint {
  return next - previous;
}

function sum(figures: readonly (bigint | undefined)[]): bigint {
  return figures.reduce<bigint>((together, figure = 0n) => together + figure, 0n);
}
