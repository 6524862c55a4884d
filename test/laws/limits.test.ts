import fc from "fast-check";
import type { IncentivePlan, Statement } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { Rational } from "./oracle.js";
import { settleByRecords } from "./records.js";
import { basic, cents, facts, money, PEOPLE, settleYear, sum } from "./years.js";

const runs = { numRuns: RUNS };
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

/** The commission held to a floor and a cap, what is above it lost or carried, and each of its facts to a floor and a cap of their own. */
const heldCommission: fc.Arbitrary<Pick<IncentivePlan, "components">> = fc
  .record({
    held: fc.oneof(
      fc.record({ floor: fc.nat(90_000).map(money) }),
      fc
        .tuple(fc.option(fc.nat(90_000), { nil: undefined }), fc.nat(90_000), fc.constantFrom("withheld", "carried"))
        .map(([floor, more, excess]) => ({
          ...(floor === undefined ? {} : { floor: money(floor) }),
          cap: money((floor ?? 0) + more),
          excess,
        })),
      fc.constant({}),
    ),
    perFact: fc.option(
      fc
        .tuple(fc.nat(30_000), fc.nat(60_000))
        .map(([floor, more]) => ({ floor: money(floor), cap: money(floor + more) })),
      { nil: undefined },
    ),
  })
  .map(({ held, ...limits }) => ({
    components: basic.components.map((one) => (one.kind === "commission" ? { ...one, ...held, ...limits } : one)),
  }));

describe("limits of a commission", () => {
  test("leave parts that add up to it with its floor, no more than its cap, and working that adds up too", () => {
    fc.assert(
      fc.property(facts, heldCommission, (own, held) => {
        const [component] = held.components;
        const most = component?.kind === "commission" ? component.cap : undefined;
        for (const { lines } of settleYear({ ...basic, ...held }, own, "at once")) {
          for (const line of lines) {
            if (line.kind !== "commission") continue;
            const { parts, bands, rounding, byFacts = "0.00", floor = "0.00", limited } = line.working;
            expect(sum([floor, ...parts.map(({ amount }) => amount)])).toBe(cents(line.amount));
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

  test("come to the same bytes after records of statements", () => {
    fc.assert(
      fc.property(facts, heldCommission, owedDraw, fc.option(caps, { nil: {} }), (own, held, terms, limit) => {
        settleYear({ ...basic, ...held, ...terms, ...limit }, own, "in time", settleByRecords);
      }),
      { numRuns: RUNS / 4 },
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
