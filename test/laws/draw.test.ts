import fc from "fast-check";
import { type Draw, type DrawRecovery, type NegativePolicy, type SettledDraw, settleDraw } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";

const runs = { numRuns: RUNS };
const cents = (amount: string): bigint => BigInt(amount.replace(".", ""));
const money = (units: number): string => (units / 100).toFixed(2);

const months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"] as const;
const date = fc.constantFrom("2025-12-31", "2026-01-15", "2026-02-01", "2026-03-31", "2026-06-30", "2026-07-01");
const amount = fc.record({ amount: fc.nat(3_000).map(money), start: date }, { requiredKeys: ["amount"] });
const amounts = fc.array(amount, { minLength: 1, maxLength: 3 });
const recovery: fc.Arbitrary<DrawRecovery | undefined> = fc.option(
  fc.record(
    {
      start: date,
      share: fc.nat(100).map((percent) => `${percent}%`),
      most: fc.nat(2_000).map(money),
      leaves: fc.nat(2_000).map(money),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);
const draw: fc.Arbitrary<Draw> = fc.oneof(
  fc.record({ kind: fc.constantFrom("recoverable", "advance_first", "non_recoverable"), amounts, recovery }),
  fc.record({ kind: fc.constant("forgivable"), amounts, recovery, forgivenOn: date }),
  fc.record({ kind: fc.constant("repaid_next_period"), amounts }),
);
const negative = fc.constantFrom(undefined, "carry", "forgive");
const earned = fc.integer({ min: -3_000, max: 6_000 });

/** Each month by the draw that is in force in it: contracts change, debts stay. */
const year = fc.tuple(...months.map((period) => fc.record({ draw, negative, earned, period: fc.constant(period) })));

interface DrawnPeriod {
  readonly draw: Draw;
  readonly negative: NegativePolicy | undefined;
  readonly earned: number;
  readonly period: string;
}

function settleAll(periods: readonly DrawnPeriod[]): readonly SettledDraw[] {
  const settled: SettledDraw[] = [];
  for (const { draw, negative, earned, period } of periods) {
    const owed = settled.at(-1)?.balance.after;
    settled.push(settleDraw({ draw, negative, earned: money(earned), period, owed }));
  }

  return settled;
}

describe("draws", () => {
  test("balances never lose a cent: what was paid and not earned is owed, or was given away", () => {
    fc.assert(
      fc.property(year, (periods) => {
        let given = 0n;
        let [paidInAll, earnedInAll, last] = [0n, 0n, 0n];
        for (const { earned, advanced, recovered, paid, paidFirst, paidLast, balance } of settleAll(periods)) {
          expect(cents(earned) + cents(advanced) - cents(recovered)).toBe(cents(paid));
          expect(cents(paidFirst) + cents(paidLast)).toBe(cents(paid));
          expect(cents(balance.before)).toBe(last);
          last = cents(balance.after);
          expect(cents(balance.before) + cents(balance.lent) - cents(balance.recovered) - cents(balance.forgiven)).toBe(
            last,
          );
          expect(balance.recovered).toBe(recovered);
          for (const part of [advanced, recovered, paidFirst, ...Object.values(balance)]) {
            expect(cents(part)).toBeGreaterThanOrEqual(0n);
          }
          expect(cents(balance.lent)).toBeLessThanOrEqual(cents(advanced));
          given += cents(advanced) - cents(balance.lent) + cents(balance.forgiven);
          paidInAll += cents(paid);
          earnedInAll += cents(earned);
        }
        expect(paidInAll).toBe(earnedInAll + last + given);
      }),
      runs,
    );
  });

  test("the draw is paid at least, whatever was earned and is owed, but for one that is repaid at once", () => {
    fc.assert(
      fc.property(year, (periods) => {
        for (const { kind, drawn, paid } of settleAll(periods)) {
          if (kind !== "repaid_next_period" && cents(drawn) > 0n)
            expect(cents(paid)).toBeGreaterThanOrEqual(cents(drawn));
        }
      }),
      runs,
    );
  });

  test("who earns more is not paid less, and does not owe more", () => {
    fc.assert(
      fc.property(draw, negative, earned, fc.nat(2_000), fc.nat(3_000), (own, policy, less, more, debt) => {
        const terms = { draw: own, negative: policy, period: "2026-03", owed: money(debt) };
        const [low, high] = [less, less + more].map((units) => settleDraw({ ...terms, earned: money(units) }));
        expect(cents(high?.paid ?? "")).toBeGreaterThanOrEqual(cents(low?.paid ?? "0"));
        expect(cents(high?.balance.after ?? "")).toBeLessThanOrEqual(cents(low?.balance.after ?? "0"));
      }),
      runs,
    );
  });

  test("a debt is gone once enough was earned, and then all that was earned has been paid", () => {
    const contracts = fc.record({ kind: fc.constantFrom("recoverable", "advance_first"), amounts });
    fc.assert(
      fc.property(contracts, fc.array(fc.nat(6_000), { minLength: 5, maxLength: 5 }), (own, earnings) => {
        const periods = [...earnings, 100_000].map((units, at) => ({
          draw: own,
          negative: undefined,
          earned: units,
          period: months[at] ?? "",
        }));
        const settled = settleAll(periods);
        const sum = (key: "paid" | "earned") => settled.reduce((total, one) => total + cents(one[key]), 0n);
        expect(settled.at(-1)?.balance.after).toBe("0.00");
        expect(sum("paid")).toBe(sum("earned"));
      }),
      runs,
    );
  });
});
