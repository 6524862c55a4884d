import fc from "fast-check";
import { addDays, type Fact, type IncentivePlan, type Statement, settlePlan } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { Rational } from "./oracle.js";
import { settleByRecords } from "./records.js";

const runs = { numRuns: RUNS };
const cents = (amount: string | null): bigint => BigInt((amount ?? "0.00").replace(".", ""));
const sum = (amounts: readonly (string | null)[]): bigint => amounts.reduce((total, one) => total + cents(one), 0n);
const money = (units: number): string => (units / 100).toFixed(2);

const MONTHS = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"] as const;
const ENDS = ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"] as const;
/** The last day by which everything is known. */
const KNOWN = "2026-12-31";
const DAYS = 151;
const PEOPLE = [{ id: "Ann" }, { id: "Bo", end: "2026-03-20" }];
const dayOf = (day: number): string => addDays({ date: "2026-01-01", days: day });

const basic: IncentivePlan = {
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
const facts: fc.Arbitrary<readonly Fact[]> = fc
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
function settleYear(
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

const owedBy = (statements: readonly Statement[], participant: string): string =>
  statements
    .filter((one) => one.participant === participant)
    .flatMap(({ lines }) => lines)
    .flatMap((line) => (line.kind === "draw" ? line.working.balance.after : []))
    .at(-1) ?? "0.00";

const amounts = fc.array(
  fc.record({ amount: fc.nat(150_000).map(money), end: fc.constantFrom(null, "2026-02-10", "2026-04-30") }),
  { minLength: 1, maxLength: 2 },
);
const owedDraw: fc.Arbitrary<Pick<IncentivePlan, "draw" | "negative">> = fc.record({
  draw: fc.option(
    fc.record({
      terms: fc.oneof(
        fc.record({
          kind: fc.constantFrom("recoverable", "advance_first"),
          amounts,
          recovery: fc.option(
            fc.record({
              share: fc.constantFrom("10%", "50%", "100%"),
              start: fc.constantFrom("2026-01-01", "2026-03-15"),
            }),
            {
              nil: undefined,
            },
          ),
        }),
        fc.record({ kind: fc.constant("repaid_next_period"), amounts }),
      ),
    }),
    { nil: undefined },
  ),
  negative: fc.constantFrom(undefined, "carry"),
});
const holdback: fc.Arbitrary<Pick<IncentivePlan, "holdback">> = fc.record({
  holdback: fc.record({
    share: fc.constantFrom("20%", "100%"),
    afterMonths: fc.constantFrom(1, 2),
    leavers: fc.constantFrom("as_scheduled", "released", "forfeited"),
  }),
});
const caps: fc.Arbitrary<Pick<IncentivePlan, "caps">> = fc.record({
  caps: fc.record({ total: fc.nat(150_000).map(money), excess: fc.constantFrom("withheld", "carried") }),
});

describe("draws in settlements", () => {
  test("what was paid beyond what was earned is owed, to the cent, through late entries and returns", () => {
    fc.assert(
      fc.property(facts, owedDraw, fc.oneof(fc.constant({}), caps, holdback), (own, terms, limit) => {
        const paid = settleYear({ ...basic, ...terms, ...limit }, own, "in time");
        const earned = settleYear({ ...basic, ...limit }, own, "in time");
        for (const { id } of PEOPLE) {
          const totals = (statements: readonly Statement[]) =>
            sum(statements.filter(({ participant }) => participant === id).map(({ total }) => total));
          expect(totals(paid)).toBe(totals(earned) + cents(owedBy(paid, id)));
        }
      }),
      runs,
    );
  });

  test("and caps come to the same bytes after records of statements", () => {
    fc.assert(
      fc.property(facts, owedDraw, fc.option(caps, { nil: {} }), (own, terms, limit) => {
        settleYear({ ...basic, ...terms, ...limit }, own, "in time", settleByRecords);
      }),
      { numRuns: RUNS / 4 },
    );
  });

  test("nobody is paid less than nothing where what is below zero is carried or forgiven", () => {
    fc.assert(
      fc.property(facts, fc.constantFrom("carry" as const, "forgive" as const), (own, negative) => {
        for (const { total } of settleYear({ ...basic, negative }, own, "in time")) {
          expect(cents(total)).toBeGreaterThanOrEqual(0n);
        }
      }),
      runs,
    );
  });
});

/** The commission held to a cap, and each of its facts to a floor and a cap of their own. */
const heldCommission: fc.Arbitrary<Pick<IncentivePlan, "components">> = fc
  .record({
    cap: fc.option(fc.nat(150_000).map(money), { nil: undefined }),
    perFact: fc.option(
      fc
        .tuple(fc.nat(30_000), fc.nat(60_000))
        .map(([floor, more]) => ({ floor: money(floor), cap: money(floor + more) })),
      { nil: undefined },
    ),
  })
  .map((limits) => ({
    components: basic.components.map((one) => (one.kind === "commission" ? { ...one, ...limits } : one)),
  }));

describe("limits of a commission", () => {
  test("leave parts that add up to it, none of more than its cap, and working that adds up too", () => {
    fc.assert(
      fc.property(facts, heldCommission, (own, held) => {
        const [component] = held.components;
        const most = component?.kind === "commission" ? component.cap : undefined;
        for (const { lines } of settleYear({ ...basic, ...held }, own, "at once")) {
          for (const line of lines) {
            if (line.kind !== "commission") continue;
            const { parts, bands, rounding, byFacts = "0.00", limited } = line.working;
            expect(sum(parts.map(({ amount }) => amount))).toBe(cents(line.amount));
            if (most !== undefined) expect(cents(line.amount)).toBeLessThanOrEqual(cents(most));
            const exact = [...bands.map(({ amount }) => amount), rounding].map(Rational.of);
            const whole = exact.reduce((total, one) => total.plus(one), Rational.of(byFacts));
            expect(whole.compare(Rational.of(limited?.earned ?? line.amount))).toBe(0);
          }
        }
      }),
      runs,
    );
  });

  test("come to the same whether facts are known in time or late", () => {
    fc.assert(
      fc.property(facts, heldCommission, (own, held) => {
        const plan = { ...basic, ...held };
        const totals = (statements: readonly Statement[]) => sum(statements.map(({ total }) => total));
        expect(totals(settleYear(plan, own, "in time"))).toBe(totals(settleYear(plan, own, "at once")));
      }),
      runs,
    );
  });
});

describe("caps in settlements", () => {
  test("come to the same whether facts are known in time or late", () => {
    fc.assert(
      fc.property(facts, caps, (own, limit) => {
        const plan = { ...basic, ...limit };
        const [late, atOnce] = [settleYear(plan, own, "in time"), settleYear(plan, own, "at once")];
        for (const { id } of PEOPLE) {
          const totals = (statements: readonly Statement[]) =>
            sum(statements.filter(({ participant }) => participant === id).map(({ total }) => total));
          // May is settled by what is known at its end, which is everything.
          expect(totals(late)).toBe(totals(atOnce));
        }
      }),
      runs,
    );
  });

  test("hold each month to the cap, and what they carry is paid in the end or still there", () => {
    fc.assert(
      fc.property(facts, caps, (all, { caps: limit }) => {
        // Returns change what earlier months had too much of.
        const own = all.filter(({ reverses }) => reverses === undefined);
        const statements = settleYear({ ...basic, caps: limit }, own, "at once");
        const uncapped = settleYear(basic, own, "at once");
        for (const { id } of PEOPLE) {
          const mine = statements.filter(({ participant }) => participant === id);
          const lines = mine.flatMap((one) => one.lines).filter((line) => line.kind === "plan_cap");
          for (const one of mine) {
            const now = one.lines.filter(({ kind }) => kind === "commission" || kind === "plan_cap");
            expect(sum(now.map(({ amount }) => amount))).toBeLessThanOrEqual(cents(limit?.total ?? null));
          }
          const lost = limit?.excess === "withheld" ? sum(lines.map(({ working }) => working.withheld)) : 0n;
          const kept = cents(lines.at(-1)?.working.carried.after ?? null);
          const totals = (settled: readonly Statement[]) =>
            sum(settled.filter(({ participant }) => participant === id).map(({ total }) => total));
          expect(totals(statements) + lost + kept).toBe(totals(uncapped));
        }
      }),
      runs,
    );
  });
});
