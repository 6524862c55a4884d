import { checkPlan, type Fact, type Participant, type SettlementInput, settlePlan, type Target } from "incentive-rules";
import { parsePlan } from "incentive-rules/schema";
import { type GuidePlanTerms, guidePlan } from "incentive-rules/template";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { refusalOf } from "../support/refusalOf.js";

const terms: GuidePlanTerms = {
  version: "2026",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  lightningAward: "500",
  breakthroughAward: "1000",
  poolFund: { kind: "rate_of_excess", rate: "5%", over: "opening" },
};
const ann: Participant = { id: "Ann" };
const target = (participant: string, figure: string): Target => ({
  participant,
  metric: "signed",
  period: "2026-11",
  target: figure,
});
const deal = (id: string, on: string, amount: string, customer: string): Fact => ({
  id,
  kind: "deal",
  on,
  participant: "Ann",
  amount,
  customer,
});
const leading = ["C-1", "C-2", "C-3"].map((customer) => ({ list: "leading", customer }));

/** What each component pays Ann. */
function paid(facts: readonly Fact[], changes: Partial<GuidePlanTerms & Pick<SettlementInput, "targets">> = {}) {
  const { targets = [target("Ann", "100000")], ...own } = changes;
  const input = { period: "2026-11", participants: [ann], targets, facts, customers: leading };
  const [statement] = settlePlan({ plan: guidePlan({ ...terms, ...own }), ...input }).statements;

  return Object.fromEntries(statement?.lines.map(({ component, amount }) => [component, amount]) ?? []);
}

describe("the guide's plan", () => {
  test.each([
    ["80000", "800.00"],
    ["120000", "1400.00"],
    ["150000", "2000.00"],
  ])("pays for %s of 100,000 a commission of %s (G14)", (signed, commission) => {
    const half = String(Number(signed) / 2);
    const facts = [deal("D-1", "2026-11-03", half, "C-8"), deal("D-2", "2026-11-24", half, "C-9")];
    expect(paid(facts)).toEqual({ commission });
  });

  test("pays for more than 100,000 on a day, and not for 100,000 (G15)", () => {
    const first = deal("D-1", "2026-11-09", "60000", "C-8");
    expect(paid([first, deal("D-2", "2026-11-09", "40000", "C-9")])).not.toHaveProperty("lightning");
    expect(paid([first, deal("D-2", "2026-11-09", "40000.01", "C-9")])).toHaveProperty("lightning", "500.00");
    expect(paid([first, deal("D-2", "2026-11-10", "60000", "C-9")])).not.toHaveProperty("lightning");
  });

  const across = [
    deal("D-1", "2026-11-05", "100", "C-1"),
    deal("D-2", "2026-11-06", "100", "C-2"),
    deal("D-3", "2026-11-09", "100", "C-3"),
  ];

  test("pays for three leading customers in seven days, or in a week from Monday (G16)", () => {
    expect(paid(across)).toHaveProperty("breakthrough", "1000.00");
    expect(paid(across, { breakthroughWeek: "natural_week" })).not.toHaveProperty("breakthrough");
    expect(paid(across.slice(1))).not.toHaveProperty("breakthrough");
  });

  test("takes the first contract for opening up a customer, or a fact of its own (G16)", () => {
    const before = deal("D-0", "2026-10-05", "100", "C-3");
    expect(paid([before, ...across])).not.toHaveProperty("breakthrough");
    expect(paid(across, { breakthroughBy: "opening" })).not.toHaveProperty("breakthrough");
    const openings = across.map(({ amount: _, ...fact }) => ({ ...fact, kind: "opening" }));
    expect(paid(openings, { breakthroughBy: "opening" })).toHaveProperty("breakthrough", "1000.00");
  });

  test("opens the pool above 110% of the team's targets, on top of the commission (G18)", () => {
    const participants = ["Ann", "Bo"].map((id) => ({ id, team: "north" }));
    const settle = (amount: string) =>
      settlePlan({
        plan: guidePlan(terms),
        period: "2026-11",
        participants,
        targets: [target("Ann", "600000"), target("Bo", "400000")],
        facts: [deal("D-1", "2026-11-09", amount, "C-9")],
      }).pools.map(({ status, funded }) => [status, funded?.amount]);
    expect(settle("1100000")).toEqual([["closed", "0.00"]]);
    expect(settle("1100000.01")).toEqual([["open", "0.00"]]);
    expect(settle("1200000")).toEqual([["open", "5000.00"]]);
  });

  test("is a document like any other, with the guide's own names in Chinese", () => {
    for (const locale of ["en", "zh-CN"] as const) {
      const plan = guidePlan({ ...terms, locale });
      expect(checkPlan(plan)).toEqual([]);
      expect(parsePlan(JSON.stringify(plan))).toEqual(plan);
    }
    const { components } = guidePlan({ ...terms, locale: "zh-CN" });
    expect(components.map(({ label }) => label)).toEqual(["阶梯式提成", "闪电签单红包", "行业攻坚奖", "团队奖金池"]);
  });

  test("keeps what is done to its terms out of it", () => {
    const poolSplit = { kind: "equal" };
    const plan = callUntyped(guidePlan, { ...terms, poolSplit });
    poolSplit.kind = "points";
    expect(checkPlan(plan)).toEqual([]);
  });

  test.each([
    [{ lightningAward: "-1" }, "amount_negative", ["lightningAward"]],
    [{ lightningAward: 500 }, "type_mismatch", ["lightningAward"]],
    [{ poolFund: { kind: "per_head", amount: 5 } }, "type_mismatch", ["poolFund", "amount"]],
    [{ breakthroughAward: "1,000" }, "amount_malformed", ["breakthroughAward"]],
    [{ breakthroughAward: undefined }, "key_missing", ["breakthroughAward"]],
    [{ currency: "RMB" }, "currency_unknown", ["currency"]],
    [{ version: "" }, "id_malformed", ["version"]],
    [{ effective: { start: "2026" } }, "date_malformed", ["effective", "start"]],
    [{ poolFund: { kind: "fixed" } }, "key_missing", ["poolFund", "amount"]],
    [{ poolSplit: { kind: "blend", parts: [] } }, "list_empty", ["poolSplit", "parts"]],
    [{ poolSplit: { kind: "points" } }, "key_missing", ["poolSplit"]],
    [{ poolMargin: { of: "share", ratio: "2" } }, "rate_out_of_range", ["poolMargin", "ratio"]],
    [{ locale: "de" }, "value_unknown", ["locale"]],
    [{ breakthroughBy: "visit" }, "value_unknown", ["breakthroughBy"]],
    [{ breakthroughWeek: "week" }, "value_unknown", ["breakthroughWeek"]],
    [{ lightingAward: "500" }, "unknown_key", ["lightingAward"]],
  ])("refuses %o", (change, code, path) => {
    const [issue] = refusalOf(() => callUntyped(guidePlan, { ...terms, ...change }));
    expect(issue).toMatchObject({ code, path });
    expect(issue?.message).toContain(String(path[0]));
  });
});
