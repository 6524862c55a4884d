import {
  type AdjustmentInput,
  applyAdjustment,
  type BonusComponent,
  explainRealignment,
  type Fact,
  type Goal,
  type IncentivePlan,
  type LevelMetric,
  type ScorecardLine,
  settlePlan,
  type Trigger,
  type TriggerEffect,
  undoPlanAdjustment,
} from "incentive-rules";
import { parseAdjustmentUndo } from "incentive-rules/schema";
import { describe, expect, test } from "vitest";
import { activeTrigger } from "../support/activeTrigger.js";
import { refusalOf } from "../support/refusalOf.js";

const WEIGHTS = [
  ["contracts", "50%"],
  ["conversion", "20%"],
  ["visits", "15%"],
  ["proposals", "15%"],
] as const;
const SWAP: TriggerEffect = { kind: "swap_metric", from: "contracts", to: "held", target: "4" };
const tiltOf = (factors: Readonly<Record<string, string>>): TriggerEffect => ({
  kind: "tilt_weights",
  multiply: Object.entries(factors).map(([metric, factor]) => ({ metric, factor })),
});
const TILT = tiltOf({ visits: "1.5", proposals: "1.5" });

const lineOf = (metric: string, weight: string): ScorecardLine => ({
  id: `line-${metric}`,
  metric,
  weight,
  score: { kind: "attainment", cap: "100%" },
});
const scorecardOf = (lines: readonly ScorecardLine[]): BonusComponent => ({
  id: "monthly",
  kind: "bonus",
  targetIncentive: "1000",
  measure: { kind: "scorecard", missing: "unknown", lines },
});
const planOf = (component: BonusComponent): IncentivePlan => ({
  id: "sales",
  version: "2027-1",
  currency: "CNY",
  effective: { start: "2027-01-01" },
  metrics: WEIGHTS.map(([id]) => ({ id, kind: "count", facts: id })),
  components: [component],
});
const PLAN = planOf(scorecardOf(WEIGHTS.map(([metric, weight]) => lineOf(metric, weight))));
const HELD: LevelMetric = {
  id: "held",
  kind: "level",
  enter: { facts: "qualified" },
  leave: { facts: "lost" },
  signed: { facts: "contracts" },
  of: "customer",
};
const goalOf = (metric: string, weight: string, period = "2027-02"): Goal => ({
  id: `${period}-${metric}`,
  metric,
  owner: { kind: "person", id: "Ann" },
  period,
  target: "10",
  weight,
});
const GOALS = WEIGHTS.map(([metric, weight]) => goalOf(metric, weight));

const apply = (triggers: readonly Trigger[], terms: Partial<AdjustmentInput> = {}) =>
  applyAdjustment({
    triggers,
    goals: GOALS,
    plan: { plan: PLAN, version: "2027-2", metrics: [HELD] },
    decidedOn: "2027-01-11",
    from: "2027-02-01",
    scale: 4,
    ...terms,
  });
const linesOf = (plan: IncentivePlan | undefined) =>
  plan?.components.flatMap((one) =>
    one.kind === "bonus" && one.measure.kind === "scorecard"
      ? one.measure.lines.map(({ metric, weight }) => [metric, weight])
      : [],
  );

describe("a swap and a tilt change what is paid as they change goals", () => {
  const adjusted = apply([activeTrigger([SWAP, TILT])]);

  test("by the same weights", () => {
    const weights = [
      ["held", "0.4348"],
      ["conversion", "0.1739"],
      ["visits", "0.1956"],
      ["proposals", "0.1957"],
    ];
    expect(linesOf(adjusted.plan?.next)).toEqual(weights);
    expect(adjusted.goals.map(({ metric, weight }) => [metric, weight])).toEqual(weights);
    expect([adjusted.proposed, adjusted.idle, adjusted.running]).toEqual([[], [], []]);
  });

  test("in February, and in January nothing", () => {
    const { previous, next } = adjusted.plan ?? {};
    const factOf = (kind: string, count: number): readonly Fact[] =>
      ["2027-01", "2027-02"].flatMap((month) =>
        Array.from({ length: count }, (_, at) => ({
          id: `${kind}-${month}-${at}`,
          kind,
          on: `${month}-10`,
          participant: "Ann",
          customer: `${kind} ${at}`,
        })),
      );
    const rows = [...WEIGHTS.map(([metric]) => metric), "held"].flatMap((metric) =>
      ["2027-01", "2027-02"].map((period) => ({ participant: "Ann", metric, period, target: "4" })),
    );
    const paid = (period: string) =>
      settlePlan({
        versions: [previous, next].flatMap((one) => one ?? []),
        period,
        participants: [{ id: "Ann" }],
        targets: rows,
        facts: [
          ...factOf("conversion", 4),
          ...factOf("visits", 4),
          ...factOf("proposals", 2),
          ...factOf("qualified", 2),
        ],
      }).statements[0]?.total;
    // 20% and 15% of 1,000 in full, half of 15%.
    expect(paid("2027-01")).toBe("425.00");
    // Half of 434.80, 173.90 and 195.60 in full, half of 195.70.
    expect(paid("2027-02")).toBe("684.75");
  });

  test("and is told in the note", () => {
    if (adjusted.plan === null) throw new Error("no plan was changed");
    const note = explainRealignment(adjusted.plan, { locale: "en", format: "text", goals: adjusted.goals });
    expect(note).toContain("by a scorecard: held 43.48%, conversion 17.39%, visits 19.56%, proposals 19.57%.");
    expect(note).toContain("Before: target incentive of CNY 1,000, by a scorecard: contracts 50%,");
  });

  test("until it is undone", () => {
    const undo = parseAdjustmentUndo(JSON.stringify(adjusted.undo));
    const restored = undoPlanAdjustment({
      plan: adjusted.plan?.next ?? PLAN,
      undo,
      version: "2027-3",
      from: "2027-05-01",
    });
    expect(restored.next).toEqual({ ...PLAN, version: "2027-3", effective: { start: "2027-05-01" } });
  });
});

test("Factors of several triggers multiply, and are brought back to 1 once", () => {
  const other = activeTrigger([tiltOf({ visits: "2" })], { id: "other" });
  const { plan } = apply([activeTrigger([TILT]), other]);
  // 50, 20, 45 and 22.5 are 137.5.
  expect(linesOf(plan?.next)).toEqual([
    ["contracts", "0.3636"],
    ["conversion", "0.1455"],
    ["visits", "0.3273"],
    ["proposals", "0.1636"],
  ]);
});

test("What a unit is short of goes to the smaller id of the lines, whatever their order", () => {
  const lines = ["b", "a"].map((id) => ({ ...lineOf("visits", "30%"), id }));
  const plan = planOf(scorecardOf([lineOf("contracts", "40%"), ...lines]));
  // 40, 45 and 45 are 130: at two digits 30.77, 34.61 and 34.61, of which the first takes one unit and the two have one between them.
  const tilted = apply([activeTrigger([tiltOf({ visits: "1.5" })])], { plan: { plan, version: "2027-2" }, scale: 2 });
  expect(linesOf(tilted.plan?.next)?.map(([, weight]) => weight)).toEqual(["0.31", "0.34", "0.35"]);
});

describe("a tilt does not reach the plan", () => {
  test("where its trigger is for a region", () => {
    const scoped = { ...activeTrigger([TILT]), scope: { regions: ["East"] } };
    const goals = GOALS.map((goal) => ({ ...goal, scope: { regions: ["East"] } }));
    const adjusted = apply([scoped], { goals });
    expect(adjusted.plan).toBeNull();
    expect(adjusted.proposed).toEqual([{ trigger: "long-cycle", effect: 0, goal: null, why: "plan_scope" }]);
    expect(adjusted.goals[2]?.weight).toBe("0.1956");
  });

  test("while a goal that it tilts is running, so that goals and pay change on the same day", () => {
    const adjusted = apply([activeTrigger([TILT])], { from: "2027-02-16" });
    expect(adjusted.plan).toBeNull();
    expect(adjusted.proposed).toEqual([{ trigger: "long-cycle", effect: 0, goal: null, why: "running" }]);
    const plan: IncentivePlan = { ...PLAN, goalChange: { kind: "prorate" } };
    const prorated = apply([activeTrigger([TILT])], { from: "2027-02-16", plan: { plan, version: "2027-2" } });
    expect(prorated.plan?.previous?.effective.end).toBe("2027-02-15");
    expect(prorated.proposed).toEqual([]);
  });

  test("where nothing in it weighs less or more by it", () => {
    const all = tiltOf(Object.fromEntries(WEIGHTS.map(([metric]) => [metric, "3"])));
    expect(apply([activeTrigger([all])]).plan).toBeNull();
    const plan = planOf({
      ...scorecardOf([]),
      measure: {
        kind: "curve",
        metric: "visits",
        curve: {
          measuredBy: "attainment",
          between: "linear",
          points: [
            { at: "0", pays: "0" },
            { at: "1", pays: "1" },
          ],
        },
      },
    });
    const curve = apply([activeTrigger([TILT])], { plan: { plan, version: "2027-2" } });
    expect([curve.plan, curve.proposed, curve.idle]).toEqual([null, [], []]);
  });
});

test("A line of which the digits leave nothing is refused, where it is", () => {
  const plan = planOf(scorecardOf([lineOf("visits", "97%"), lineOf("contracts", "3%")]));
  const issues = refusalOf(() => apply([activeTrigger([TILT])], { plan: { plan, version: "2027-2" }, scale: 1 }));
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ["weight_not_positive", ["plan", "plan", "components", 0, "measure", "lines", 1, "weight"]],
  ]);
});

test("Lines called by their metrics go on to be, unless two would be called alike", () => {
  const lines = ["contracts", "visits"].map((metric) => ({ ...lineOf(metric, "50%"), id: metric }));
  const plan = planOf(scorecardOf(lines));
  const swap = (from: string, to: string): TriggerEffect => ({ kind: "swap_metric", from, to, target: "4" });
  const idsAfter = (...effects: readonly TriggerEffect[]) => {
    const triggers = effects.map((effect, at) => activeTrigger([effect], { id: `t-${at}` }));
    const goals = [
      goalOf("contracts", "1"),
      { ...goalOf("visits", "1"), owner: { kind: "person", id: "Bo" } as const },
    ];
    const [component] = apply(triggers, { goals, plan: { plan, version: "2027-2" } }).plan?.next.components ?? [];
    return component?.kind === "bonus" && component.measure.kind === "scorecard"
      ? component.measure.lines.map(({ id, metric }) => `${id}: ${metric}`)
      : [];
  };
  expect(idsAfter(swap("contracts", "visits"), swap("visits", "proposals"))).toEqual([
    "visits: visits",
    "proposals: proposals",
  ]);
  expect(idsAfter(swap("contracts", "proposals"), swap("visits", "proposals"))).toEqual([
    "contracts: proposals",
    "visits: proposals",
  ]);
});
