import { lowestTerms, NOTHING, type ReadFigure } from "./readFigure.js";

/**
 * All figures together, exactly, not by the smallest numbers.
 *
 * Those of one divisor are added first and the rest in pairs, so that only a few additions are of long numbers; one after
 * the other, thousands of different divisors would take minutes.
 */
export function sumFigures(figures: readonly ReadFigure[]): ReadFigure {
  const byDivisor = new Map<bigint, bigint>();
  for (const figure of figures) {
    const { dividend, divisor } = lowestTerms(figure);
    byDivisor.set(divisor, (byDivisor.get(divisor) ?? 0n) + dividend);
  }
  let sums = Array.from(byDivisor, ([divisor, dividend]) => ({ dividend, divisor }));
  while (sums.length > 1) sums = inPairs(sums);

  return sums[0] ?? NOTHING;
}

function inPairs(figures: readonly ReadFigure[]): ReadFigure[] {
  return figures.flatMap((one, at) => {
    const other = figures[at + 1];
    if (at % 2 === 1) return [];
    return other === undefined ? [one] : [addLong(one, other)];
  });
}

/** Without a common factor, which of long numbers takes longer to find than it saves. */
function addLong(one: ReadFigure, other: ReadFigure): ReadFigure {
  return {
    dividend: one.dividend * other.divisor + other.dividend * one.divisor,
    divisor: one.divisor * other.divisor,
  };
}
