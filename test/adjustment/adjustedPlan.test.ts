import {
  applyAdjustment,
  explainRealignment,
  type Fact,
  type Goal,
  type IncentivePlan,
  lintPlan,
  type Metric,
  type PlanUndoInput,
  settlePlan,
  type Trigger,
  undoAdjustment,
  undoPlanAdjustment,
} from "incentive-rules";
import { parseAdjustmentUndo } from "incentive-rules/schema";
import { describe, expect, test } from "vitest";
import { callUntyped } from "../support/callUntyped.js";
import { refusalOf } from "../support/refusalOf.js";

const asked = { kind: "compare", value: { metric: "days" }, is: "at_least", to: "45" } as const;
const swap: Trigger = {
  id: "long-cycle",
  version: "1",
  fire: { when: asked, consecutive: 1 },
  recover: { when: { kind: "not", of: asked }, consecutive: 1 },
  life: { max: 6 },
  effects: [{ kind: "swap_metric", from: "contracts", to: "held", target: "4" }],
  reason: { en: "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" },
};
/** Its keys stand in an order of its own, and it has an end. */
const plan: IncentivePlan = {
  version: "2027-1",
  id: "sales",
  currency: "CNY",
  effective: { end: "2027-06-30", start: "2027-01-01" },
  metrics: [
    { id: "contracts", kind: "count", facts: "deal" },
    { id: "signed", kind: "sum", of: "amount", facts: "deal" },
  ],
  components: [
    {
      id: "commission",
      kind: "commission",
      metric: "signed",
      table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
    },
    {
      id: "monthly",
      kind: "bonus",
      targetIncentive: "1000",
      measure: {
        kind: "curve",
        metric: "contracts",
        curve: {
          measuredBy: "attainment",
          between: "linear",
          points: [
            { at: "0", pays: "0" },
            { at: "100%", pays: "100%" },
          ],
        },
      },
    },
  ],
};
const held: Metric = {
  id: "held",
  kind: "level",
  enter: { facts: "qualified" },
  leave: { facts: "lost" },
  signed: { facts: "deal" },
  of: "customer",
};
const months = ["2027-01", "2027-02", "2027-03"];
const goals = months.map(
  (period): Goal => ({ id: period, metric: "contracts", owner: { kind: "person", id: "Ann" }, period, target: "2" }),
);
const adjusted = applyAdjustment({
  triggers: [swap],
  goals,
  plan: { plan, version: "2027-2", metrics: [held] },
  decidedOn: "2027-01-11",
  from: "2027-02-01",
  scale: 4,
});
const next = adjusted.plan?.next ?? plan;
const undo = parseAdjustmentUndo(JSON.stringify(adjusted.undo));
const input: PlanUndoInput = { plan: next, undo, version: "2027-3", from: "2027-03-01" };
/** The same of a plan that says what a change within a month does. */
const within = applyAdjustment({
  triggers: [swap],
  goals,
  plan: { plan: { ...plan, goalChange: { kind: "prorate" } }, version: "2027-2", metrics: [held] },
  decidedOn: "2027-01-11",
  from: "2027-02-01",
  scale: 4,
});
const agreeing: PlanUndoInput = { ...input, plan: within.plan?.next ?? plan, undo: within.undo };

describe("a plan that changes with the goals for February", () => {
  const restored = undoPlanAdjustment(input);
  const versions = [adjusted.plan?.previous, restored.previous, restored.next].flatMap((version) => version ?? []);
  const facts: Fact[] = [
    ...["2027-01-20", "2027-02-10", "2027-03-10"].map(
      (on, at): Fact => ({ id: `D-${at}`, kind: "deal", on, participant: "Ann", customer: "X", amount: "5000" }),
    ),
    ...["A", "B", "C"].map(
      (customer): Fact => ({ id: `Q-${customer}`, kind: "qualified", on: "2027-02-08", participant: "Ann", customer }),
    ),
  ];
  const targets = [
    ...months.map((period) => ({ participant: "Ann", metric: "contracts", period, target: "2" })),
    { participant: "Ann", metric: "held", period: "2027-02", target: "4" },
  ];
  const linesOf = (period: string) =>
    settlePlan({ versions, period, participants: [{ id: "Ann" }], targets, facts }).statements[0]?.lines.map(
      ({ component, amount }) => [component, amount],
    );

  test("pays 1 contract of 2 in January", () => {
    expect(linesOf("2027-01")).toEqual([
      ["commission", "50.00"],
      ["monthly", "500.00"],
    ]);
  });

  test("pays 3 customers held of 4 in February, and commission as before", () => {
    expect(linesOf("2027-02")).toEqual([
      ["commission", "50.00"],
      ["monthly", "750.00"],
    ]);
  });

  test("pays contracts again in March", () => {
    expect(linesOf("2027-03")).toEqual([
      ["commission", "50.00"],
      ["monthly", "500.00"],
    ]);
  });
});

describe("the note on a change of goals and plan", () => {
  const february = adjusted.goals.filter(({ period }) => period === "2027-02");

  test("is written from what the adjustment gives", () => {
    if (adjusted.plan === null) throw new Error("no plan was changed");
    const note = explainRealignment(adjusted.plan, {
      locale: "en",
      format: "text",
      goals: february,
      reason: swap.reason,
    });
    expect(note).toContain("version 2027-2 takes the place of version 2027-1");
    expect(note).toContain('Changed bonus "monthly"');
    expect(note).toContain("Customers take longer to decide.");
    expect(adjusted.plan).toMatchObject({ from: "2027-02-01", missing: [], unmeasured: [], cost: null });
    expect(adjusted.plan.findings).toEqual(lintPlan(adjusted.plan.next));
  });

  test("names metrics of goals that joined which the plan does not measure", () => {
    const effects: Trigger["effects"] = [
      ...swap.effects,
      { kind: "add_dimension", metric: "proposals", target: "3", weight: "10%" },
    ];
    const { plan: changed } = applyAdjustment({
      triggers: [{ ...swap, effects }],
      goals: goals.map((goal) => ({ ...goal, weight: "100%" })),
      plan: { plan, version: "2027-2", metrics: [held] },
      decidedOn: "2027-01-11",
      from: "2027-02-01",
      scale: 4,
    });
    expect(changed?.unmeasured).toEqual(["proposals"]);
  });
});

describe("undoing the change of a plan", () => {
  test("that was followed by another goes from the last to the first", () => {
    const award: Trigger = {
      ...swap,
      id: "award",
      effects: [
        {
          kind: "add_component",
          component: {
            id: "extra",
            kind: "commission",
            metric: "signed",
            table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "2%" }] },
          },
        },
      ],
    };
    const second = applyAdjustment({
      triggers: [award],
      goals,
      plan: { plan: next, version: "2027-3" },
      decidedOn: "2027-02-08",
      from: "2027-03-01",
      scale: 4,
    });
    const latest = second.plan?.next ?? next;
    const first = undoPlanAdjustment({ plan: latest, undo: second.undo, version: "2027-4", from: "2027-04-01" });
    const back = undoPlanAdjustment({ plan: first.next, undo: adjusted.undo, version: "2027-5", from: "2027-05-01" });
    expect(latest.components.map(({ id }) => id)).toContain("extra");
    expect(JSON.stringify({ ...first.next, version: next.version, effective: next.effective })).toBe(
      JSON.stringify(next),
    );
    expect(JSON.stringify({ ...back.next, version: plan.version, effective: plan.effective })).toBe(
      JSON.stringify(plan),
    );
  });

  test("gives the document back byte for byte but for version and effective", () => {
    const restored = undoPlanAdjustment(input);
    expect(JSON.stringify({ ...restored.next, version: plan.version, effective: plan.effective })).toBe(
      JSON.stringify(plan),
    );
    expect(restored.next.effective).toEqual({ start: "2027-03-01", end: "2027-06-30" });
    expect(restored.previous).toEqual({ ...next, effective: { start: "2027-02-01", end: "2027-02-28" } });
  });

  test("leaves the goals to undoAdjustment, by the same document", () => {
    expect(JSON.stringify(undoAdjustment({ goals: adjusted.goals, undo, from: "2027-02-01" }))).toBe(
      JSON.stringify(goals),
    );
  });

  test("on the very day of the change leaves out what was never in force", () => {
    const { previous, next: back } = undoPlanAdjustment({ ...input, from: "2027-02-01" });
    expect(previous).toBeNull();
    expect(JSON.stringify(back)).toBe(JSON.stringify(plan));
  });

  test("within a month is refused where the plan says nothing of it", () => {
    expect(refusalOf(() => undoPlanAdjustment({ ...input, from: "2027-02-02" }))).toMatchObject([
      { code: "date_out_of_range", path: ["from"], expected: expect.stringContaining("goalChange") },
    ]);
  });

  test("on the day after keeps the one day", () => {
    expect(undoPlanAdjustment({ ...agreeing, from: "2027-02-02" }).previous?.effective).toEqual({
      start: "2027-02-01",
      end: "2027-02-01",
    });
  });

  test("may leave the last day of the plan to the version before", () => {
    expect(undoPlanAdjustment({ ...agreeing, from: "2027-06-30" }).next.effective).toEqual({
      start: "2027-06-30",
      end: "2027-06-30",
    });
  });

  test("does not mind in which order a store keeps keys", () => {
    const { components, metrics, effective, currency, id, version } = next;
    const turned: IncentivePlan = { components, metrics, effective, currency, id, version, caps: undefined };
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(next));
    expect(undoPlanAdjustment({ ...input, plan: turned }).next).toEqual(undoPlanAdjustment(input).next);
  });

  test.each<[string, object, string, readonly (string | number)[]]>([
    ["the day before the change", { from: "2027-01-31" }, "date_out_of_range", ["from"]],
    ["the day after the end", { from: "2027-07-01" }, "date_out_of_range", ["from"]],
    ["the version of the plan again", { version: "2027-2" }, "id_duplicate", ["version"]],
    ["the version before again", { version: "2027-1" }, "id_duplicate", ["version"]],
    ["a plan that was changed by hand", { plan: { ...next, currency: "USD" } }, "state_mismatch", ["plan"]],
    [
      "a plan whose end was changed",
      { plan: { ...next, effective: { start: "2027-02-01" } } },
      "state_mismatch",
      ["plan"],
    ],
    ["the plan before in place of the one after", { plan }, "state_mismatch", ["plan"]],
    ["an adjustment that changed no plan", { undo: { goals: undo.goals } }, "key_missing", ["undo", "plan"]],
    [
      "a plan before of another id",
      { undo: { ...undo, plan: { ...undo.plan, before: { ...plan, id: "other" } } } },
      "state_mismatch",
      ["plan"],
    ],
    [
      "a plan before that cannot be settled by",
      { undo: { ...undo, plan: { ...undo.plan, before: { ...plan, currency: "RMB" } } } },
      "currency_unknown",
      ["undo", "plan", "before", "currency"],
    ],
    ["no fingerprint", { undo: { ...undo, plan: { before: plan } } }, "key_missing", ["undo", "plan", "after"]],
    ["no day", { from: undefined }, "key_missing", ["from"]],
    ["a key that there is not", { decidedOn: "2027-02-01" }, "unknown_key", ["decidedOn"]],
  ])("by %s is refused", (_, change, code, path) => {
    const call = () => callUntyped(undoPlanAdjustment, { ...input, ...change });
    expect(refusalOf(call)).toMatchObject([{ code, path }]);
  });
});
