import { comparePlans, type SettlementInput, simulatePlan } from "incentive-rules";
import { type GuidePlanTerms, guidePlan } from "incentive-rules/template";
import { describe, expect, test } from "vitest";

const terms: GuidePlanTerms = {
  version: "2026",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  lightningAward: "500",
  breakthroughAward: "1000",
  poolFund: { kind: "rate_of_excess", rate: "5%", over: "opening" },
};
const ids = ["Ann", "Bo", "Cy"];
const team: Omit<SettlementInput, "plan" | "versions"> = {
  period: "2026-11",
  participants: ids.map((id) => ({ id, team: "north" })),
  targets: ids.map((participant) => ({ participant, metric: "signed", period: "2026-11", target: "100000" })),
  facts: ["80000", "120000", "150000"].map((amount, at) => ({
    id: `D-${at}`,
    kind: "deal",
    on: "2026-11-09",
    participant: ids[at],
    amount,
    customer: "C-1",
  })),
  customers: [],
};

describe("the guide's plan", () => {
  test("at 80%, 120% and 150% costs its commission; awards and the pool are left out by name", () => {
    const { rows, overall, leftOut } = simulatePlan({
      kind: "attainments",
      plan: guidePlan(terms),
      period: "2026-11",
      metric: "signed",
      target: "100000",
      attainments: ["80%", "120%", "150%"],
    });
    expect(rows.map(({ pay }) => pay)).toEqual(["800.00", "1400.00", "2000.00"]);
    expect(overall).toMatchObject({ total: "4200.00", distribution: { median: "1400.00", mean: "1400.00" } });
    expect(leftOut.map(({ component, kind }) => [component, kind])).toEqual([
      ["lightning", "award"],
      ["breakthrough", "award"],
      ["team-pool", "pool"],
    ]);
  });

  test("for a team that does the same on one day costs two lightning awards and the pool too", () => {
    const { components, overall } = simulatePlan({
      kind: "people",
      plan: guidePlan(terms),
      creditedBy: "signed",
      ...team,
    });
    expect(components).toEqual([
      { component: "commission", total: "4200.00" },
      { component: "lightning", total: "1000.00" },
      { component: "breakthrough", total: "0.00" },
      { component: "team-pool", total: "1000.00" },
    ]);
    expect(overall).toMatchObject({ total: "6200.00", credited: "350000.00", costOfSales: "0.0177142857" });
  });

  test("with half the lightning award takes from those who have one", () => {
    const { participants, counts, biggestLoss } = comparePlans({
      previous: guidePlan(terms),
      next: guidePlan({ ...terms, version: "2027", lightningAward: "250" }),
      ...team,
    });
    expect(participants.map(({ difference }) => difference)).toEqual(["0.00", "-250.00", "-250.00"]);
    expect(counts).toEqual({ gains: 0, loses: 2, same: 1, undecided: 0 });
    expect(biggestLoss).toEqual({ participant: "Bo", difference: "-250.00" });
  });
});
