import { checkPlan, type IncentivePlan, lintPlan, type Metric } from "incentive-rules";
import { type GuidePlanTerms, guidePlan } from "incentive-rules/template";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { type LintCase, lintCasesSchema } from "../support/lintCases.js";
import { readCases } from "../support/readCases.js";
import { refusalOf } from "../support/refusalOf.js";

const { cases } = readCases("lint.cases.json", lintCasesSchema);
const signed: Metric = { id: "signed", kind: "sum", of: "amount", facts: "deal" };
const planOf = ({
  metrics = [signed],
  components,
  ...terms
}: Pick<LintCase, "metrics" | "components" | "caps" | "ramp" | "zeroTarget">): IncentivePlan => ({
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics,
  components,
  caps: terms.caps,
  ramp: terms.ramp,
  zeroTarget: terms.zeroTarget,
});
const messagesOf = (id: string): readonly string[] => {
  const one = cases.find((own) => own.id === id);
  return one === undefined ? [] : lintPlan(planOf(one)).map(({ message }) => message);
};

describe("what a plan is found to say", () => {
  for (const one of cases) {
    test(`${one.id}: ${one.name}`, () => {
      const plan = planOf(one);
      expect(checkPlan(plan)).toEqual([]);
      expect(lintPlan(plan).map(({ code, path, received }) => ({ code, path, received }))).toEqual(one.expected);
    });
  }

  test("every finding has a case", () => {
    const codes = new Set(cases.flatMap(({ expected }) => expected.map(({ code }) => code)));
    expect([...codes].sort()).toEqual([
      "band_unpaid",
      "bound_redundant",
      "condition_impossible",
      "fact_paid_twice",
      "gates_contradictory",
      "metric_unused",
      "newcomers_blocked",
      "pay_falling",
      "pay_impossible",
      "pay_jumping",
      "pay_uncapped",
      "rate_falling",
    ]);
  });
});

describe("messages say", () => {
  test.each([
    [
      "whole-falling",
      'components[0].table.bands[1]: expected pay that does not fall at 120% of the target, received "-0.0036 × target"; 1.2% instead of 1.5% on everything so far',
    ],
    [
      "kicker-against-rate",
      'components[0].table.bands[1]: expected pay that does not jump at 100% of the target, received "-0.01 × target + 500"; 1% instead of 2% on everything so far, and a kicker of 500; a fall where target is above 50000',
    ],
    [
      "scorecard-jump",
      'components[0].measure.lines[0].score.curve.points[0]: expected a payout that does not jump at 80% of the target, received "50%"; that is 200 of the target incentive',
    ],
    [
      "pool-fixed",
      'components[0].funding.opensAbove: expected a pool that begins with nothing above 110% of the target, received "5000"; up to the cap of 4000',
    ],
    [
      "paid-twice-perhaps",
      'components[0].metric: expected facts that no other commission pays for, received "signed"; each is paid for by other too',
    ],
    [
      "gates-contradictory",
      'components[0].gates[1].condition: expected a condition that can be true beside the gate a, received "attainment of signed: above 80%, at most 0.8"',
    ],
  ])("%s", (id, message) => {
    expect(messagesOf(id)).toContain(message);
  });

  test("what may be paid twice, and by how many others", () => {
    const where = { kind: "compare", value: { attribute: "channel" }, is: "equal", to: "partner" } as const;
    const table = { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] } as const;
    const components = ["e", "d", "c", "b", "a"].map(
      (id) => ({ id, kind: "commission", metric: "signed", table, ...(id === "a" ? { where } : {}) }) as const,
    );
    const hints = lintPlan(planOf({ components })).map(({ message }) => message.split("; ")[1]);
    expect(hints[0]).toBe("each is paid for by b, c, d too, some may be paid for by a too");
    expect(hints[4]).toBe("each is paid for by b, c, d and 1 more too");
  });
});

describe("the guide's plan", () => {
  const terms: GuidePlanTerms = {
    version: "2026",
    currency: "CNY",
    effective: { start: "2026-01-01" },
    lightningAward: "500",
    breakthroughAward: "1000",
    poolFund: { kind: "rate_of_excess", rate: "5%", over: "opening" },
  };
  const uncapped = ["pay_uncapped", ["components", 0, "table", "bands", 2], '"2%"'];
  const found = (changes: Partial<GuidePlanTerms>) =>
    lintPlan(guidePlan({ ...terms, ...changes })).map(({ code, path, received }) => [code, path, received]);

  test("has one finding: above 120% the highest rate goes on without a limit", () => {
    expect(found({})).toEqual([uncapped]);
    expect(found({ locale: "zh-CN", breakthroughBy: "opening", breakthroughWeek: "natural_week" })).toEqual([uncapped]);
  });

  test("has those that its terms make", () => {
    expect(found({ lightningAward: "0", poolFund: { kind: "fixed", amount: "5000" } })).toEqual([
      uncapped,
      ["pay_impossible", ["components", 1, "pays", "amount"], '"0"'],
      ["pay_jumping", ["components", 3, "funding", "opensAbove"], '"5000"'],
    ]);
  });
});

describe("a plan that is broken", () => {
  test.each([
    [{}, "key_missing", ["components", 0, "kind"]],
    [{ id: "c", kind: "commission", metric: "sined" }, "metric_unknown", ["components", 0, "metric"]],
  ])("is refused with what checkPlan finds: %j", (component, code, path) => {
    const plan = { ...planOf({ components: [] }), components: [component] };
    const issues = refusalOf(() => callUntyped(lintPlan, plan));
    expect(issues).toEqual(checkPlan(plan));
    expect(issues[0]).toMatchObject({ code, path });
  });

  test.each([undefined, null, "{}", 5, []])("is refused where it is none: %j", (plan) => {
    expect(refusalOf(() => callUntyped(lintPlan, plan))[0]).toMatchObject({ code: "type_mismatch", path: [] });
  });
});
