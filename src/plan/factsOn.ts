import type { ReadFact } from "../metric/readFact.js";
import type { ClosedPeriod } from "../period/period.js";

/** A return counts on the date of what it returns, where that is in the period: it takes back what that earned. */
export function dateIn({ on, rest }: ReadFact, { start, end }: ClosedPeriod): string {
  const sold = rest.reversal?.original.on;

  return sold !== undefined && sold >= start && sold <= end ? sold : on;
}

/** The facts of a period that count on some of its days. */
export function factsOn(
  days: readonly ClosedPeriod[],
  facts: readonly ReadFact[],
  period: ClosedPeriod,
): readonly ReadFact[] {
  const [only] = days;
  if (only !== undefined && only.start === period.start && only.end === period.end) return facts;

  return facts.filter((fact) => {
    const date = dateIn(fact, period);
    return days.some(({ start, end }) => date >= start && date <= end);
  });
}
