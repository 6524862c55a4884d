import { type Fact, type IncentivePlan, type PaidAmount, reconcile, type Statement, settlePlan } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { heldHarmless } from "../support/changeExplanationCases.js";
import { refusalOf } from "../support/refusalOf.js";

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
const deal = (id: string, on: string, amount: string, reverses?: string): Fact => ({
  id,
  kind: "deal",
  on,
  amount,
  participant: "Ann",
  reverses,
});
const sale = deal("D-1", "2026-10-09", "30000");

/** Ann's November, with what came late for October, what came back from it, and what was decided. */
function november(facts: readonly Fact[], adjusted?: string, returns?: IncentivePlan["returns"]): readonly Statement[] {
  const own = { plan: { ...plan, returns }, participants: [{ id: "Ann" }] };
  const prior = settlePlan({ ...own, period: "2026-10", facts: [sale] });
  const adjustment = { id: "A-1", participant: "Ann", on: "2026-11-30", reason: "referral", approver: "Eve" };
  const adjustments = adjusted === undefined ? [] : [{ ...adjustment, amount: adjusted }];

  return settlePlan({ ...own, period: "2026-11", facts: [sale, ...facts], adjustments, prior }).statements;
}

const causesOf = (statements: readonly Statement[], amount: string, own: Partial<PaidAmount> = {}) =>
  reconcile({ statements, paid: [{ participant: "Ann", amount, ...own }] }).participants[0]?.causes;

const current = deal("D-2", "2026-11-09", "10000");
const late = deal("D-3", "2026-10-20", "5000");
const back = deal("R-1", "2026-11-20", "-3000", "D-1");

describe("what they have not done", () => {
  test("a late entry of October that they have not corrected is a true-up, in one figure and by component", () => {
    const statements = november([current, late]);
    expect(statements[0]?.total).toBe("150.00");
    expect(causesOf(statements, "100")).toEqual([{ kind: "true_up", amount: "50.00" }]);
    expect(causesOf(statements, "100", { component: "commission" })).toEqual([{ kind: "true_up", amount: "50.00" }]);
  });

  test("what we make up for in a change of goals is protection", () => {
    const { statements } = settlePlan(heldHarmless);
    expect(causesOf(statements, "1120", { participant: "张三" })).toEqual([{ kind: "protection", amount: "150.00" }]);
  });

  test("what a cap kept in October and they do not pay is carried", () => {
    const components = plan.components.map((one) =>
      one.kind === "commission" ? { ...one, cap: "200", excess: "carried" as const } : one,
    );
    const own = { plan: { ...plan, components }, participants: [{ id: "Ann" }] };
    const prior = settlePlan({ ...own, period: "2026-10", facts: [sale] });
    const { statements } = settlePlan({ ...own, period: "2026-11", facts: [sale, current], prior });
    expect(statements[0]?.total).toBe("200.00");
    expect(causesOf(statements, "100")).toEqual([{ kind: "carried", amount: "100.00" }]);
    expect(causesOf(statements, "100", { component: "commission" })).toEqual([{ kind: "carried", amount: "100.00" }]);
  });

  test("a return at the original rate that they have not taken back is a return", () => {
    const statements = november([current, back], undefined, "original_rate");
    expect(statements[0]?.total).toBe("70.00");
    expect(causesOf(statements, "100")).toEqual([{ kind: "return", amount: "-30.00" }]);
  });

  test("both a true-up and an adjustment, where only both together are the difference", () => {
    expect(causesOf(november([current, late], "20"), "100")).toEqual([
      { kind: "true_up", amount: "50.00" },
      { kind: "adjustment", amount: "20.00" },
    ]);
  });

  test("the true-up alone, where they have made the adjustment", () => {
    expect(causesOf(november([current, late], "20"), "120")).toEqual([{ kind: "true_up", amount: "50.00" }]);
  });

  test("nothing is claimed where a true-up and an adjustment are each the difference", () => {
    expect(causesOf(november([current, late], "50"), "150")).toEqual([{ kind: "unexplained", amount: "50.00" }]);
  });

  test("by component a true-up and an adjustment of the same amount are told apart", () => {
    expect(causesOf(november([current, late], "50"), "150", { component: "commission" })).toEqual([
      { kind: "adjustment", amount: "50.00" },
    ]);
  });
});

describe("statements", () => {
  const [statement] = november([current]);
  const refused = (...statements: readonly unknown[]) =>
    refusalOf(() => callUntyped(reconcile, { statements, paid: [] })).map(({ code, path }) => [code, ...path]);

  test.each([
    ["twice", [statement, statement], [["id_duplicate", "statements", 1, "participant"]]],
    [
      "of another currency",
      [statement, { ...statement, participant: "Bo", currency: "USD" }],
      [["statements_mismatch", "statements", 1, "currency"]],
    ],
    [
      "of another period",
      [statement, { ...statement, participant: "Bo", period: { start: "2026-11-01", end: "2026-11-29" } }],
      [["statements_mismatch", "statements", 1, "period", "end"]],
    ],
    ["that was changed", [{ ...statement, total: "100.01" }], [["statement_unbalanced", "statements", 0, "total"]]],
    ["that is none", ["Ann"], [["type_mismatch", "statements", 0]]],
  ])("are refused where one is %s", (_, statements, issues) => {
    expect(refused(...statements)).toEqual(issues);
  });

  test("and what was paid belong together by id, however its letters are composed", () => {
    const composed = { ...statement, participant: "Jos\u00e9" };
    const { participants } = callUntyped(reconcile, {
      statements: [composed],
      paid: [{ participant: "Jose\u0301", amount: "100" }],
    });
    expect(participants.map(({ causes }) => causes[0]?.kind)).toEqual(["same"]);
  });
});
