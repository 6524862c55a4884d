import fc from "fast-check";
import { addDays, type Fact, type IncentivePlan, type Statement, settlePlan } from "incentive-rules";

/** An amount of whole cents, in cents. */
export const cents = (amount: string | null | undefined): bigint => BigInt((amount ?? "0.00").replace(".", ""));
/** What amounts are together, in cents. */
export const sum = (amounts: readonly (string | null)[]): bigint =>
  amounts.reduce((total, one) => total + cents(one), 0n);
/** Cents as an amount. */
export const money = (units: number): string => (units / 100).toFixed(2);

/** The periods of a year that ends in May. */
export const MONTHS = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"] as const;
/** Their last days. */
export const ENDS = ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"] as const;
/** The last day by which everything is known. */
export const KNOWN = "2026-12-31";
/** How many days they have. */
export const DAYS = 151;
/** One who stays and one who leaves. */
export const PEOPLE = [{ id: "Ann" }, { id: "Bo", end: "2026-03-20" }];
/** A date by the days since the first of January. */
export const dayOf = (day: number): string => addDays({ date: "2026-01-01", days: day });

/** Commission by three bands. */
export const basic: IncentivePlan = {
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics: [{ id: "signed", kind: "sum", of: "amount", facts: "deal" }],
  components: [
    {
      id: "commission",
      kind: "commission",
      metric: "signed",
      table: {
        measuredBy: "amount",
        method: "marginal",
        bands: [{ upTo: "30000", rate: "1%" }, { upTo: "60000", rate: "3.3%" }, { rate: "5%" }],
      },
    },
  ],
};

/** Deals that become known up to four months late, some of them returned in part or whole, also before they are known. */
export const facts: fc.Arbitrary<readonly Fact[]> = fc
  .array(
    fc.record({
      who: fc.constantFrom("Ann", "Bo"),
      day: fc.nat(DAYS - 1),
      amount: fc.integer({ min: 1, max: 4_000_000 }),
      late: fc.option(fc.nat(120), { nil: 0 }),
      returned: fc.option(fc.record({ part: fc.integer({ min: 1, max: 100 }), after: fc.nat(120) }), {
        nil: undefined,
      }),
    }),
    { maxLength: 8 },
  )
  .map((deals) =>
    deals.flatMap(({ who, day, amount, late, returned }, at) => {
      // Nobody signs anything after leaving.
      const on = who === "Bo" ? day % 79 : day;
      const known = Math.min(on + (late ?? 0), DAYS - 1);
      const sold: Fact = {
        id: `D-${at}`,
        kind: "deal",
        on: dayOf(on),
        recordedOn: dayOf(known),
        participant: who,
        amount: money(amount),
      };
      if (returned === undefined) return [sold];
      const back = dayOf(Math.min(known + returned.after, DAYS - 1));
      const units = Math.max(1, Math.floor((amount * returned.part) / 100));
      return [sold, { id: `R-${at}`, kind: "deal", on: back, amount: money(-units), reverses: sold.id }];
    }),
  );

/** Month by month, each by what is known at its end, or all by what is known in the end. */
export function settleYear(
  plan: IncentivePlan,
  own: readonly Fact[],
  isKnownAtOnce: "at once" | "in time",
  settle = settlePlan,
): Statement[] {
  const statements: Statement[] = [];
  for (const [at, period] of MONTHS.entries()) {
    const cutOff = isKnownAtOnce === "at once" ? KNOWN : ENDS[at];
    // What a return takes back has to be known before the return is.
    const known = own.filter((fact) => (fact.recordedOn ?? fact.on) <= (cutOff ?? KNOWN));
    statements.push(
      ...settle({
        plan,
        period,
        participants: PEOPLE,
        facts: known,
        cutOff,
        prior: { statements: [...statements] },
      }).statements,
    );
  }

  return statements;
}
