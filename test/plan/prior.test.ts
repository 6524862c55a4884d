import { type Fact, type IncentivePlan, settlePlan } from "incentive-rules";
import { expect, test } from "vitest";

const october: IncentivePlan = {
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01", end: "2026-10-31" },
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
const november: IncentivePlan = { ...october, version: "2", effective: { start: "2026-11-01" } };
const sale = (participant: string): Fact => ({
  id: "D-1",
  kind: "deal",
  on: "2026-10-12",
  participant,
  amount: "130000",
});
const ann = { id: "Ann" };

test("closed months need the version of the plan that paid them", () => {
  const prior = settlePlan({ plan: october, period: "2026-10", participants: [ann], facts: [sale("Ann")] });
  const input = { period: "2026-11", participants: [ann], facts: [sale("Ann")], prior };
  const [blocked] = settlePlan({ ...input, plan: november }).statements;
  expect(blocked).toMatchObject({ status: "blocked", issues: [{ code: "version_missing", path: ["versions"] }] });
  const [settled] = settlePlan({ ...input, versions: [october, november] }).statements;
  expect(settled).toMatchObject({ status: "settled", total: "0.00" });
});

test("a deal that turns out to be another's is taken from one and given to the other, statement or not", () => {
  const prior = settlePlan({ plan: october, period: "2026-10", participants: [ann], facts: [sale("Ann")] });
  const participants = [ann, { id: "Bo" }];
  const versions = [october, november];
  const { statements, leftOut } = settlePlan({ versions, period: "2026-11", participants, facts: [sale("Bo")], prior });
  expect(statements.map(({ participant, total }) => [participant, total])).toEqual([
    ["Ann", "-1300.00"],
    ["Bo", "1300.00"],
  ]);
  expect(leftOut).toEqual([]);
});

test("an adjustment that was paid and is no longer given blocks the statement", () => {
  const adjustment = {
    id: "A-1",
    participant: "Ann",
    on: "2026-10-30",
    amount: "50",
    reason: "Goodwill",
    approver: "Li",
  };
  const input = { versions: [october, november], participants: [ann], facts: [] };
  const prior = settlePlan({ ...input, period: "2026-10", adjustments: [adjustment] });
  const [blocked] = settlePlan({ ...input, period: "2026-11", prior }).statements;
  expect(blocked).toMatchObject({ status: "blocked", issues: [{ code: "prior_fact_missing", path: ["adjustments"] }] });
  const [settled] = settlePlan({ ...input, period: "2026-11", prior, adjustments: [adjustment] }).statements;
  expect(settled).toMatchObject({ status: "settled", total: "0.00" });
});

test("an accessor that throws is refused as what it is", () => {
  const facts = [
    {
      ...sale("Ann"),
      get amount(): string {
        throw new Error("boo");
      },
    },
  ];
  expect(() => settlePlan({ plan: october, period: "2026-10", participants: [ann], facts })).toThrow(/plain data/);
});
