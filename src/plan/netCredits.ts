import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, millionthsOf } from "../money/readAmount.js";
import type { CollectedCredits } from "./collectCredits.js";

/**
 * Credits in which each fact has with it what reverses it in the same period, so that it adds what is left of it. What
 * reverses a fact of another period stands alone.
 */
export function netCredits(credits: CollectedCredits): CollectedCredits {
  const { facts, figures, units, bases } = credits;
  const places = new Map(facts.map(({ id }, at) => [id, at]));
  const placeOf = facts.map(({ rest }, at) => places.get(rest.reversal?.original.id ?? "") ?? at);

  return {
    ...credits,
    figures: netted(figures, placeOf),
    // What is not known to be a whole number of minor units is added up exactly instead.
    units: units.map(() => Number.NaN),
    bases: bases === undefined ? undefined : netted(bases, placeOf),
  };
}

function netted(figures: readonly string[], placeOf: readonly number[]): string[] {
  const sums = figures.map(() => 0n);
  for (const [at, figure] of figures.entries()) {
    const place = placeOf[at] ?? at;
    sums[place] = (sums[place] ?? 0n) + millionthsOf(figure);
  }

  return sums.map((sum) => formatExact(sum, AMOUNT_SCALE));
}
