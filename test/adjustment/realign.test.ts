import { type Fact, type Goal, type IncentivePlan, realignPlan, settlePlan } from "incentive-rules";
import { expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { linkageCasesSchema } from "../support/linkageCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const { base, cases } = readCases("realign.cases.json", linkageCasesSchema);

test.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
  const call = () => callUntyped<unknown>(realignPlan, { ...base, ...one.with });
  if ("refused" in one) {
    expect(refusalOf(call).map(({ code, path }) => ({ code, path }))).toEqual(one.refused.issues);
  } else expect(call()).toMatchObject(one.expected);
});

test("Facts before the goals begin are paid by the terms that there were, and from that day on by the new ones", () => {
  const rated = (rate: string) =>
    ({
      id: "commission",
      kind: "commission",
      metric: "signed",
      table: { measuredBy: "amount", method: "marginal", bands: [{ rate }] },
    }) as const;
  const plan: IncentivePlan = {
    id: "sales",
    version: "1",
    currency: "CNY",
    effective: { start: "2026-01-01" },
    metrics: [{ id: "signed", kind: "sum", of: "amount" }],
    components: [rated("1%")],
  };
  const period = { start: "2026-11-16", end: "2026-12-31" };
  const goal: Goal = { id: "g", metric: "signed", owner: { kind: "company" }, period, target: "1" };
  const { previous, next } = realignPlan({
    plan,
    version: "2",
    decidedOn: "2026-11-15",
    goals: [goal],
    components: [rated("2%")],
  });
  const deal = (id: string, on: string): Fact => ({ id, kind: "deal", on, participant: "Ann", amount: "1000" });
  const totalOf = (facts: readonly Fact[]) =>
    settlePlan({ versions: [previous, next], period: "2026-11", participants: [{ id: "Ann" }], facts }).statements[0]
      ?.total;

  expect(totalOf([deal("D-1", "2026-11-15")])).toBe("10.00");
  expect(totalOf([deal("D-2", "2026-11-16")])).toBe("20.00");
  expect(totalOf([deal("D-1", "2026-11-15"), deal("D-2", "2026-11-16")])).toBe("30.00");
});
