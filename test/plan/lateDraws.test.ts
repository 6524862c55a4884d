import { type Fact, type IncentivePlan, type Participant, type Statement, settlePlan } from "incentive-rules";
import { describe, expect, test } from "vitest";

const plan: IncentivePlan = {
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics: [{ id: "signed", kind: "sum", of: "amount" }],
  components: [
    {
      id: "commission",
      kind: "commission",
      metric: "signed",
      table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
    },
  ],
};
const guaranteed: IncentivePlan = {
  ...plan,
  draw: { terms: { kind: "non_recoverable", amounts: [{ amount: "2000" }] } },
};
const deal = (id: string, on: string, amount: string): Fact => ({ id, kind: "deal", on, participant: "Bo", amount });

/** Somebody of whom nobody knows in January, though he was there. */
function settleBo(own: IncentivePlan, ...months: readonly (readonly Fact[])[]): readonly (string | null)[] {
  const statements: Statement[] = [];
  for (const [at, facts] of months.entries()) {
    const participants: readonly Participant[] = [{ id: "Ann" }, ...(at === 0 ? [] : [{ id: "Bo" }])];
    const prior = { statements: [...statements] };
    statements.push(...settlePlan({ plan: own, period: `2026-0${at + 1}`, participants, facts, prior }).statements);
  }

  return statements.filter(({ participant }) => participant === "Bo").map(({ total }) => total);
}

describe("the draw of a month in which somebody was not known", () => {
  test("is paid once he is, and never again", () => {
    expect(settleBo(guaranteed, [], [], [], [])).toEqual(["4000.00", "2000.00", "2000.00"]);
  });

  test("is settled once: what comes later for that month counts in the open one", () => {
    const january = deal("D-1", "2026-01-10", "50000");
    const late = deal("D-2", "2026-01-20", "100000");
    expect(settleBo(guaranteed, [], [january], [january, late])).toEqual(["4000.00", "2000.00"]);
  });

  test("leaves no total below zero where that is carried, also where the month was paid without a draw", () => {
    const january = deal("D-1", "2026-01-10", "50000");
    const cancelled = deal("D-2", "2026-01-20", "-60000");
    const march = deal("D-3", "2026-03-05", "30000");
    const april = deal("D-4", "2026-04-05", "90000");
    const known = [january, cancelled, march];
    expect(settleBo({ ...plan, negative: "carry" }, [], [january], known, [...known, april])).toEqual([
      "500.00",
      "0.00",
      "600.00",
    ]);
  });
});
