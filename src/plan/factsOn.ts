import type { ReadFact } from "../metric/readFact.js";
import type { ClosedPeriod } from "../period/period.js";
import type { ReturnsPolicy } from "./incentivePlan.js";

/** A return counts on the date of what it returns, where that is in the period: it takes back what that earned. */
export function dateIn({ on, rest }: ReadFact, { start, end }: ClosedPeriod): string {
  const sold = rest.reversal?.original.on;

  return sold !== undefined && sold >= start && sold <= end ? sold : on;
}

/**
 * The date on which a fact counts for a span of several periods: a return on that of its sale, unless the plan has it count
 * when it comes. At the original rate it is commission's alone where it comes after the period of its sale: `undefined`.
 */
export function dateCounted(
  { on, rest }: ReadFact,
  returns: ReturnsPolicy,
  periods: readonly ClosedPeriod[],
): string | undefined {
  const sold = rest.reversal?.original.on;
  if (sold === undefined || returns === "current_period") return on;
  if (returns === "original_period") return sold;
  const own = periods.find(({ start, end }) => on >= start && on <= end);

  return own === undefined || sold >= own.start ? sold : undefined;
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
