import {
  type AdjustmentInput,
  applyAdjustment,
  type BonusComponent,
  type Goal,
  type IncentivePlan,
  type Trigger,
  type TriggerEffect,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { activeTrigger } from "../support/activeTrigger.js";
import { refusalOf } from "../support/refusalOf.js";

const triggerOf = (...effects: readonly TriggerEffect[]): Trigger => activeTrigger(effects);
const SWAP: TriggerEffect = { kind: "swap_metric", from: "contracts", to: "held", target: "5" };
const DIMENSION: TriggerEffect = { kind: "add_dimension", metric: "visits", target: "12", weight: "10%" };

const goalOf = (id: string, target: string, terms: Partial<Goal> = {}): Goal => ({
  id,
  metric: "contracts",
  owner: { kind: "person", id },
  period: "2027-02",
  target,
  weight: "1",
  ...terms,
});
/** A company's 40 are a team's 40, of which Ann has 25 and Bo 15. */
const TREE = [
  goalOf("company", "40", { owner: { kind: "company" } }),
  goalOf("team", "40", { owner: { kind: "team", id: "East" }, parent: "company" }),
  goalOf("ann", "25", { parent: "team" }),
  goalOf("bo", "15", { parent: "team" }),
];
const apply = (terms: Partial<AdjustmentInput>) =>
  applyAdjustment({
    triggers: [triggerOf(SWAP)],
    goals: TREE,
    decidedOn: "2027-01-11",
    from: "2027-02-01",
    scale: 4,
    ...terms,
  });
const rowsOf = (goals: readonly Goal[]) => goals.map(({ id, metric, target }) => `${id}: ${metric} ${target}`);

describe("what a swap says is to be reached", () => {
  test("is for those of whose goals no others are parts; what the parts come to has to be said", () => {
    const adjusted = apply({});
    expect(rowsOf(adjusted.goals)).toEqual([
      "company: contracts 40",
      "team: contracts 40",
      "ann: held 5",
      "bo: held 5",
    ]);
    expect(adjusted.proposed.map(({ goal, why }) => [goal, why])).toEqual([
      ["company", "target_missing"],
      ["team", "target_missing"],
    ]);
  });

  test("gives way to what is said of a goal", () => {
    const said = { company: "11", team: "11", ann: "6" };
    const targets = Object.entries(said).map(([goal, target]) => ({ goal, target }));
    const adjusted = apply({ targets });
    expect(rowsOf(adjusted.goals)).toEqual(["company: held 11", "team: held 11", "ann: held 6", "bo: held 5"]);
    expect(adjusted.proposed).toEqual([]);
  });

  test("is for a whole too of which no parts are added up, such as a rate", () => {
    const rates = TREE.map((goal) => ({ ...goal, rollup: "none" as const }));
    expect(rowsOf(apply({ goals: rates }).goals)).toEqual([
      "company: held 5",
      "team: held 5",
      "ann: held 5",
      "bo: held 5",
    ]);
  });
});

test("A dimension joins the goals of those whose goals no others serve", () => {
  const { goals } = apply({ triggers: [triggerOf(DIMENSION)] });
  const joined = goals.filter(({ metric }) => metric === "visits");
  expect(joined.map(({ owner }) => owner)).toEqual(["ann", "bo"].map((id) => ({ kind: "person", id })));
  expect(goals.slice(0, 4).map(({ weight }) => weight)).toEqual(["1", "1", "0.9", "0.9"]);
});

describe("a swap to what the owner has a goal of", () => {
  const own = (id: string, terms: Partial<Goal>) =>
    goalOf(id, "25", { owner: { kind: "person", id: "Ann" }, weight: "50%", ...terms });
  const codesOf = (terms: Partial<Goal>) =>
    refusalOf(() => apply({ goals: [own("a", {}), own("b", { metric: "held", ...terms })] })).map(
      ({ code, path }) => `${code} ${path.join(".")}`,
    );

  test("is refused", () => {
    expect(codesOf({})).toEqual(["swap_conflict goals.0.metric"]);
    expect(codesOf({ scope: {} })).toEqual(["swap_conflict goals.0.metric"]);
  });

  test("is refused in whatever order the scope names its parts", () => {
    const goals = [
      ["East", "South"],
      ["South", "East"],
    ].map((regions, at) => own(`${at}`, { metric: at === 0 ? "contracts" : "held", scope: { regions } }));
    expect(refusalOf(() => apply({ goals })).map(({ code }) => code)).toEqual(["swap_conflict"]);
  });

  test("is not where that one is of another scope", () => {
    expect(codesOf({ scope: { regions: ["South"] } })).toEqual([]);
  });
});

const cardOf = (metrics: readonly string[]): BonusComponent => ({
  id: "monthly",
  kind: "bonus",
  targetIncentive: "1000",
  measure: {
    kind: "scorecard",
    missing: "zero",
    lines: metrics.map((metric) => ({
      id: metric,
      metric,
      weight: metrics.length === 1 ? "1" : "50%",
      score: { kind: "attainment" },
    })),
  },
});
const PLAN: IncentivePlan = {
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2027-01-01" },
  metrics: ["contracts", "margin", "visits", "held"].map((id) => ({ id, kind: "count", facts: id })),
  components: [cardOf(["contracts", "margin"])],
};
const FLAT = ["contracts", "margin"].map((metric) =>
  goalOf(metric, "10", { metric, owner: { kind: "person", id: "Ann" }, weight: "50%" }),
);
const proposedOf = (terms: Partial<AdjustmentInput>, plan: IncentivePlan = PLAN) =>
  apply({ goals: FLAT, plan: { plan, version: "2" }, ...terms }).proposed.map(({ effect, goal, why }) => [
    effect,
    goal,
    why,
  ]);

describe("goals weigh something else than a scorecard pays for", () => {
  test("where a dimension joins that nobody is paid for", () => {
    expect(proposedOf({ triggers: [triggerOf(DIMENSION)] })).toEqual([[0, null, "plan_weights"]]);
    const bonus = cardOf(["visits"]);
    const paid = { ...PLAN, components: [...PLAN.components, { ...bonus, id: "more" }] };
    expect(proposedOf({ triggers: [triggerOf(DIMENSION)] }, paid)).toEqual([]);
    const effect: TriggerEffect = { kind: "add_component", component: { ...bonus, id: "more" } };
    expect(proposedOf({ triggers: [triggerOf(DIMENSION, effect)] })).toEqual([]);
  });

  test("where a goal is paused that has a line", () => {
    const pause = (goal: string) => triggerOf({ kind: "pause_goal", goal });
    expect(proposedOf({ triggers: [pause("margin")] })).toEqual([[0, "margin", "plan_weights"]]);
    const curve = { ...PLAN, components: [cardOf(["contracts"])] };
    expect(proposedOf({ triggers: [pause("margin")] }, curve)).toEqual([]);
  });

  test("and is not looked at where no plan is given, or it has no scorecard", () => {
    expect(proposedOf({ triggers: [triggerOf(DIMENSION)], plan: undefined })).toEqual([]);
    const plain: IncentivePlan = {
      ...PLAN,
      components: [
        {
          id: "commission",
          kind: "commission",
          metric: "contracts",
          table: { measuredBy: "amount", method: "marginal", bands: [{ perUnit: "10" }] },
        },
      ],
    };
    expect(proposedOf({ triggers: [triggerOf(DIMENSION)] }, plain)).toEqual([]);
  });
});

describe("a swap within a period by which what was reached counts on", () => {
  const within = (progress: "reset" | "carry" | "stretch_weighted") =>
    apply({
      goals: FLAT,
      triggers: [triggerOf({ ...SWAP, progress })],
      plan: { plan: { ...PLAN, goalChange: { kind: "prorate" } }, version: "2" },
      from: "2027-02-16",
    });

  test("changes goals and not the plan, which settles each stretch by itself", () => {
    for (const progress of ["reset", "carry"] as const) {
      const { plan, proposed, goals } = within(progress);
      expect([plan, proposed.map(({ why }) => why), goals[0]?.metric]).toEqual([null, ["plan_progress"], "held"]);
    }
  });

  test("changes the plan where the stretches count by their lengths, and where no period has begun", () => {
    expect(within("stretch_weighted").plan?.next.version).toBe("2");
    const carried = triggerOf({ ...SWAP, progress: "carry" });
    expect(apply({ goals: FLAT, triggers: [carried], plan: { plan: PLAN, version: "2" } }).plan?.next.version).toBe(
      "2",
    );
  });
});

test("An effect that changes nothing is idle, and one of two that does is not", () => {
  const scale = (factor: string): TriggerEffect => ({ kind: "scale_target", metric: "contracts", factor });
  const alone: TriggerEffect = { kind: "tilt_weights", multiply: [{ metric: "contracts", factor: "2" }] };
  const idleOf = (...effects: readonly TriggerEffect[]) =>
    apply({ triggers: [triggerOf(...effects)], goals: [goalOf("a", "20")] }).idle.map(({ effect }) => effect);
  expect(idleOf(scale("1"), alone)).toEqual([0, 1]);
  expect(idleOf(scale("0.5"), alone)).toEqual([1]);
});
