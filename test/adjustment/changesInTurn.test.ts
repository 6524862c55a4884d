import {
  type AdjustmentInput,
  applyAdjustment,
  type BonusComponent,
  type Goal,
  type IncentivePlan,
  settlePlan,
  type Trigger,
  type TriggerEffect,
  undoAdjustment,
  undoPlanAdjustment,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { activeTrigger } from "../support/activeTrigger.js";
import { refusalOf } from "../support/refusalOf.js";

const triggerOf = (id: string, effects: readonly TriggerEffect[], terms: Partial<Trigger> = {}): Trigger =>
  activeTrigger(effects, { id, ...terms });
const SWAP = triggerOf("long-cycle", [{ kind: "swap_metric", from: "contracts", to: "visits", target: "30" }]);
const CUT = triggerOf("market-falls", [{ kind: "scale_target", metric: "contracts", factor: "90%" }]);

const MONTHS = ["2027-05", "2027-06", "2027-07", "2027-08", "2027-09"];
const goalOf = (period: string, terms: Partial<Goal> = {}): Goal => ({
  id: `ann-${period}`,
  metric: "contracts",
  owner: { kind: "person", id: "Ann" },
  period,
  target: "20",
  ...terms,
});
const GOALS = MONTHS.map((period) => goalOf(period));
const apply = (terms: Pick<AdjustmentInput, "triggers" | "from"> & Partial<AdjustmentInput>) =>
  applyAdjustment({ goals: GOALS, decidedOn: "2027-05-10", scale: 4, ...terms });
const metricsOf = (goals: readonly Goal[]) => goals.map(({ metric, target }) => `${metric} ${target}`);

describe("goals that are given back from August on", () => {
  const adjusted = apply({ triggers: [SWAP], from: "2027-06-01" });

  test("stay in June and July what was promised for these months", () => {
    const back = undoAdjustment({ goals: adjusted.goals, undo: adjusted.undo, from: "2027-08-01" });
    expect(metricsOf(back)).toEqual(["contracts 20", "visits 30", "visits 30", "contracts 20", "contracts 20"]);
    expect(back.slice(3)).toEqual(GOALS.slice(3));
  });

  test("stay for the month that has begun, and are given back within it by agreement", () => {
    const undone = { goals: adjusted.goals, undo: adjusted.undo, from: "2027-08-16" };
    expect(metricsOf(undoAdjustment(undone))[3]).toBe("visits 30");
    expect(metricsOf(undoAdjustment({ ...undone, change: "prorate" }))[3]).toBe("contracts 20");
    // Exactly on its last day a month is not over.
    const last = { ...undone, from: "2027-08-31", change: "prorate" } as const;
    expect(metricsOf(undoAdjustment(last))[3]).toBe("contracts 20");
    expect(metricsOf(undoAdjustment({ ...last, from: "2027-09-01" }))[3]).toBe("visits 30");
  });

  test("may have been put right in a month that is over, and not in one that is given back", () => {
    const goals = adjusted.goals.map((goal) => (goal.id === "ann-2027-06" ? { ...goal, target: "25" } : goal));
    const back = undoAdjustment({ goals, undo: adjusted.undo, from: "2027-08-01" });
    expect(metricsOf(back)[1]).toBe("visits 25");
    const issues = refusalOf(() => undoAdjustment({ goals, undo: adjusted.undo, from: "2027-06-01" }));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["state_mismatch", ["undo", "goals", 0]]]);
  });

  test("come back to their positions, though a paused one of a month that is over stays away", () => {
    const pauses = ["2027-05", "2027-06", "2027-09"].map(
      (month): TriggerEffect => ({ kind: "pause_goal", goal: `ann-${month}` }),
    );
    const { goals, undo } = apply({ triggers: [triggerOf("pause", pauses)], from: "2027-05-11", change: "prorate" });
    expect(goals.map(({ period }) => period)).toEqual(["2027-07", "2027-08"]);
    const idsAfter = (from: string) => undoAdjustment({ goals, undo, from }).map(({ period }) => period);
    expect(idsAfter("2027-05-11")).toEqual(["2027-06", "2027-07", "2027-08", "2027-09"]);
    expect(idsAfter("2027-05-01")).toEqual(MONTHS);
    expect(idsAfter("2027-07-01")).toEqual(["2027-07", "2027-08", "2027-09"]);
  });

  test("and a dimension that was added stays for what is over", () => {
    const effect: TriggerEffect = { kind: "add_dimension", metric: "visits", target: "12", weight: "10%" };
    const goals = GOALS.map((goal) => ({ ...goal, weight: "1" }));
    const added = apply({ triggers: [triggerOf("price-cut", [effect])], goals, from: "2027-06-01" });
    expect(added.goals.length).toBe(9);
    const back = undoAdjustment({ goals: added.goals, undo: added.undo, from: "2027-08-01" });
    expect(back.map(({ metric, period, weight }) => `${metric} ${period} ${weight}`)).toEqual([
      "contracts 2027-05 1",
      "contracts 2027-06 0.9",
      "contracts 2027-07 0.9",
      "contracts 2027-08 1",
      "contracts 2027-09 1",
      "visits 2027-06 0.1",
      "visits 2027-07 0.1",
    ]);
  });
});

describe("what a trigger changes for good (afterwards: keep)", () => {
  const kept = { ...CUT, afterwards: "keep" } as const;
  const half = triggerOf("half", [{ kind: "scale_target", metric: "contracts", factor: "50%" }]);

  test("is applied again with what holds, to the agreed goals, and counts once", () => {
    const first = apply({ triggers: [kept, half], from: "2027-06-01" });
    const agreed = undoAdjustment({ goals: first.goals, undo: first.undo, from: "2027-07-01" });
    const second = apply({ triggers: [kept], goals: agreed, from: "2027-07-01" });
    const again = undoAdjustment({ goals: second.goals, undo: second.undo, from: "2027-09-01" });
    const third = apply({ triggers: [kept], goals: again, from: "2027-09-01" });
    expect(metricsOf(third.goals)).toEqual([20, 9, 18, 18, 18].map((target) => `contracts ${target}`));
  });

  test("is left as it is where it is alone", () => {
    expect(metricsOf(apply({ triggers: [kept], from: "2027-08-01" }).goals).slice(2)).toEqual([
      "contracts 20",
      "contracts 18",
      "contracts 18",
    ]);
  });
});

const bonusOf = (metric: string): BonusComponent => ({
  id: "monthly",
  kind: "bonus",
  targetIncentive: "1000",
  measure: {
    kind: "curve",
    metric,
    curve: {
      measuredBy: "attainment",
      between: "linear",
      points: [
        { at: "0", pays: "0" },
        { at: "100%", pays: "100%" },
      ],
    },
  },
});
const PLAN: IncentivePlan = {
  id: "sales",
  version: "v1",
  currency: "CNY",
  effective: { start: "2027-01-01" },
  metrics: ["contracts", "visits"].map((id) => ({ id, kind: "count", facts: id })),
  components: [bonusOf("contracts")],
};
const EXTRA = triggerOf("extra", [
  {
    kind: "add_component",
    component: {
      id: "extra",
      kind: "commission",
      metric: "visits",
      table: { measuredBy: "amount", method: "marginal", bands: [{ perUnit: "10" }] },
    },
  },
]);

describe("two changes of a plan that hold for a time together", () => {
  const first = apply({ triggers: [SWAP], plan: { plan: PLAN, version: "v2" }, from: "2027-06-01" });
  const one = first.plan;
  const agreed = undoAdjustment({ goals: first.goals, undo: first.undo, from: "2027-07-01" });
  const both = apply({
    triggers: [SWAP, EXTRA],
    goals: agreed,
    plan: { plan: PLAN, inForce: one?.next ?? PLAN, version: "v3" },
    from: "2027-07-01",
  });
  const two = both.plan;
  const again = undoAdjustment({ goals: both.goals, undo: both.undo, from: "2027-08-01" });
  const last = apply({
    triggers: [EXTRA],
    goals: again,
    plan: { plan: PLAN, inForce: two?.next ?? PLAN, version: "v4" },
    from: "2027-08-01",
  });
  const three = last.plan;
  const restored = undoPlanAdjustment({
    plan: three?.next ?? PLAN,
    undo: last.undo,
    version: "v5",
    from: "2027-09-01",
  });
  const versions = [one?.previous, two?.previous, three?.previous, restored.previous, restored.next].flatMap(
    (version) => version ?? [],
  );

  test("are made of the agreed one, and take the place of each other", () => {
    expect(versions.map(({ version, effective }) => [version, effective.start, effective.end])).toEqual([
      ["v1", "2027-01-01", "2027-05-31"],
      ["v2", "2027-06-01", "2027-06-30"],
      ["v3", "2027-07-01", "2027-07-31"],
      ["v4", "2027-08-01", "2027-08-31"],
      ["v5", "2027-09-01", undefined],
    ]);
    expect([one, two, three].map((change) => change?.changes.map(({ kind, id }) => `${kind} ${id}`))).toEqual([
      ["replaced monthly"],
      ["added extra"],
      ["replaced monthly"],
    ]);
    expect(restored.next).toEqual({ ...PLAN, version: "v5", effective: { start: "2027-09-01" } });
  });

  test("pay each month by what held", () => {
    const goals = undoAdjustment({ goals: last.goals, undo: last.undo, from: "2027-09-01" });
    const facts = MONTHS.flatMap((month) => [
      { id: `C-${month}`, kind: "contracts", on: `${month}-10`, participant: "Ann" },
      ...["a", "b", "c"].map((id) => ({ id: `${id}-${month}`, kind: "visits", on: `${month}-12`, participant: "Ann" })),
    ]);
    const targets = goals.map(({ metric, period, target }) => ({ participant: "Ann", metric, period, target }));
    const paid = MONTHS.map((period) => {
      const [statement] = settlePlan({ versions, period, participants: [{ id: "Ann" }], targets, facts }).statements;
      return statement?.lines.map(({ amount }) => amount);
    });
    // One contract of 20 is 50.00, three visits of 30 are 100.00; 10 a visit beside it.
    expect(paid).toEqual([["50.00"], ["100.00"], ["100.00", "30.00"], ["50.00", "30.00"], ["50.00"]]);
  });

  test("leave the version in force where nothing of the plan is another", () => {
    const regional = { ...CUT, scope: { regions: ["South"] } };
    const change = {
      goals: agreed,
      plan: { plan: PLAN, inForce: one?.next ?? PLAN, version: "v3" },
      from: "2027-07-01",
    };
    const same = apply({ ...change, triggers: [SWAP, regional] });
    expect(same.plan).toBeNull();
    // What undoes it undoes the version in force too.
    const back = undoPlanAdjustment({ plan: one?.next ?? PLAN, undo: same.undo, version: "v3", from: "2027-08-01" });
    expect(back.next.components).toEqual(PLAN.components);
  });

  test("give the agreed plan by a name of its own on the first day of the second, since the first was in force between", () => {
    const back = undoPlanAdjustment({ plan: two?.next ?? PLAN, undo: both.undo, version: "v4", from: "2027-07-01" });
    expect(back).toEqual({
      previous: null,
      next: { ...PLAN, version: "v4", effective: { start: "2027-07-01" } },
    });
  });

  test("give the agreed plan where the one that is left is not about it", () => {
    const change = {
      goals: agreed,
      plan: { plan: PLAN, inForce: one?.next ?? PLAN, version: "v3" },
      from: "2027-07-01",
    };
    const { plan, undo } = apply({ ...change, triggers: [CUT] });
    expect(plan?.next).toEqual({ ...PLAN, version: "v3", effective: { start: "2027-07-01" } });
    expect(plan?.changes).toEqual([{ kind: "replaced", of: "component", id: "monthly" }]);
    expect(undo.plan).toBeUndefined();
  });

  test("and none are left at last, of which the plan is told like any change", () => {
    const agreedAgain = undoAdjustment({ goals: last.goals, undo: last.undo, from: "2027-09-01" });
    const none = apply({
      triggers: [],
      goals: agreedAgain,
      plan: { plan: PLAN, inForce: three?.next ?? PLAN, version: "v5", metrics: [{ id: "held", kind: "count" }] },
      from: "2027-09-01",
    });
    expect([none.goals, none.changes, none.undo]).toEqual([agreedAgain, [], { goals: [] }]);
    // Metrics join with what asks for them.
    expect(none.plan?.next).toEqual(restored.next);
    expect(none.plan?.previous).toEqual(restored.previous);
    expect(none.plan?.changes).toEqual([{ kind: "dropped", of: "component", id: "extra" }]);
    expect(apply({ triggers: [], from: "2027-09-01" })).toMatchObject({ goals: GOALS, changes: [], plan: null });
  });

  test("are refused beside another plan, by the name of either version, and from its own first day", () => {
    const codes = (plan: Partial<NonNullable<AdjustmentInput["plan"]>>, from = "2027-07-01") =>
      refusalOf(() => apply({ triggers: [SWAP], plan: { plan: PLAN, version: "v3", ...plan }, from })).map(
        ({ code, path }) => `${code} ${path.join(".")}`,
      );
    const inForce = one?.next ?? PLAN;
    expect(codes({ inForce: { ...inForce, id: "other" } })).toEqual(["versions_mismatch plan.inForce.id"]);
    expect(codes({ inForce, version: "v2" })).toEqual(["id_duplicate plan.version"]);
    expect(codes({ inForce, version: "v1" })).toEqual(["id_duplicate plan.version"]);
    expect(codes({ inForce }, "2027-06-01")).toEqual(["date_out_of_range from"]);
  });
});

test("A change begins after the day on which it is decided", () => {
  const from = (decidedOn: string) => refusalOf(() => apply({ triggers: [CUT], from: "2027-06-01", decidedOn }));
  expect(from("2027-05-31")).toEqual([]);
  expect(from("2027-06-01").map(({ code, path }) => [code, path])).toEqual([["dates_reversed", ["from"]]]);
});

describe("a component that joins within a month", () => {
  const plan: IncentivePlan = { ...PLAN, components: [bonusOf("contracts")] };
  const facts = Array.from({ length: 20 }, (_, at) => ({
    id: `D-${at}`,
    kind: "contracts",
    on: "2027-06-09",
    participant: "Ann",
  }));
  const totalOf = (versions: readonly IncentivePlan[]) =>
    settlePlan({
      versions,
      period: "2027-06",
      participants: [{ id: "Ann" }],
      targets: [{ participant: "Ann", metric: "contracts", period: "2027-06", target: "20" }],
      facts,
    }).statements[0]?.total;
  const within = (goalChange: IncentivePlan["goalChange"]) =>
    apply({ triggers: [EXTRA], plan: { plan: { ...plan, goalChange }, version: "v2" }, from: "2027-06-16" });

  test("waits where the plan does not say what becomes of the month", () => {
    const { plan: changed, proposed } = within(undefined);
    expect([changed, proposed]).toEqual([null, [{ trigger: "extra", effect: 0, goal: null, why: "running" }]]);
  });

  test("begins with the next month where the plan says so, and takes nothing of the bonus", () => {
    const { plan: changed } = within({ kind: "next_period" });
    const versions = [changed?.previous, changed?.next].flatMap((version) => version ?? []);
    expect(totalOf(versions)).toBe("1000.00");
  });

  test("and is taken back on the same day was never there", () => {
    const { plan: changed, undo } = within({ kind: "prorate" });
    const back = undoPlanAdjustment({ plan: changed?.next ?? PLAN, undo, version: "v3", from: "2027-06-16" });
    expect(back).toEqual({ previous: null, next: { ...plan, goalChange: { kind: "prorate" } } });
    expect(totalOf([back.next])).toBe("1000.00");
  });
});

test("Goals are given back within a month by what the plan says that changed with them", () => {
  const goalChange = { kind: "prorate" } as const;
  const plan = { plan: { ...PLAN, goalChange }, version: "v2" };
  const { goals, undo } = apply({ triggers: [SWAP], plan, from: "2027-06-01" });
  const at = (terms: { readonly change?: "next_period" | "prorate" }) =>
    metricsOf(undoAdjustment({ goals, undo, from: "2027-07-16", ...terms })).slice(1, 4);
  expect(at({})).toEqual(["visits 30", "contracts 20", "contracts 20"]);
  expect(at({ change: "next_period" })).toEqual(["visits 30", "visits 30", "contracts 20"]);
});

test("A day after the plan has ended is refused by its days", () => {
  const plan = { plan: { ...PLAN, effective: { start: "2027-01-01", end: "2027-05-31" } }, version: "v2" };
  expect(refusalOf(() => apply({ triggers: [SWAP], plan, from: "2027-06-01" }))).toMatchObject([
    { code: "date_out_of_range", path: ["from"], expected: expect.stringContaining("2027-01-01 to 2027-05-31") },
  ]);
});

describe("a goal that is paused", () => {
  const goal = (metric: string, weight: string, terms: Partial<Goal> = {}): Goal =>
    goalOf("2027-06", { id: metric, metric, weight, ...terms });
  const east = { scope: { regions: ["East"] } };
  const pause = triggerOf("pause", [{ kind: "pause_goal", goal: "contracts" }], east);
  const weightsOf = (triggers: readonly Trigger[], goals: readonly Goal[]) =>
    apply({ triggers, goals, from: "2027-06-01" }).goals.map(({ metric, weight }) => `${metric} ${weight}`);

  test("is changed by nothing else, nor are others for its sake", () => {
    const goals = [goal("contracts", "30%", east), goal("margin", "30%", east), goal("visits", "40%")];
    const tilt = triggerOf("tilt", [{ kind: "tilt_weights", multiply: [{ metric: "contracts", factor: "2" }] }]);
    expect(weightsOf([pause], goals)).toEqual(["margin 0.6", "visits 40%"]);
    expect(weightsOf([pause, tilt], goals)).toEqual(["margin 0.6", "visits 40%"]);
    expect(apply({ triggers: [pause, tilt], goals, from: "2027-06-01" }).idle).toEqual([
      { trigger: "tilt", effect: 0 },
    ]);
    expect(apply({ triggers: [pause, SWAP], goals, from: "2027-06-01" }).proposed).toEqual([]);
  });

  test("leaves its owner without goals where it is the only one, and is refused where nobody takes over its weight", () => {
    expect(weightsOf([pause], [goal("contracts", "1", east)])).toEqual([]);
    const goals = [goal("contracts", "30%", east), goal("visits", "70%")];
    const issues = refusalOf(() => weightsOf([pause], goals));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["weights_all_zero", ["goals", 0, "weight"]]]);
  });
});

describe("pay that was tilted with goals of a quarter", () => {
  const tilt = triggerOf("tilt", [{ kind: "tilt_weights", multiply: [{ metric: "visits", factor: "1.5" }] }]);
  const lineOf = (metric: string, weight: string) =>
    ({ id: metric, metric, weight, score: { kind: "attainment" } }) as const;
  const lines = [lineOf("contracts", "60%"), lineOf("visits", "40%")];
  const scorecard: BonusComponent = {
    id: "monthly",
    kind: "bonus",
    targetIncentive: "1000",
    measure: { kind: "scorecard", missing: "unknown", lines },
  };
  const plan: IncentivePlan = { ...PLAN, components: [scorecard] };
  const goals = lines.map(({ metric, weight }) => goalOf("2027-Q3", { id: metric, metric, weight }));
  const first = apply({ triggers: [tilt], goals, plan: { plan, version: "v2" }, from: "2027-07-01" });
  const inForce = first.plan?.next ?? plan;
  const then = (triggers: readonly Trigger[], from: string) =>
    apply({
      triggers,
      goals: undoAdjustment({ goals: first.goals, undo: first.undo, from }),
      plan: { plan, inForce, version: "v3" },
      from,
    });

  test("stays so within it, as the goals do, when something else joins", () => {
    const { plan: changed, goals: now, undo } = then([tilt, EXTRA], "2027-08-01");
    expect(now.map(({ weight }) => weight)).toEqual(["0.5", "0.5"]);
    expect(changed?.changes).toEqual([{ kind: "added", of: "component", id: "extra" }]);
    expect(changed?.next.components[0]).toEqual(inForce.components[0]);
    expect(undo.plan?.before.components).toEqual(plan.components);
  });

  test("so that what is to change it otherwise waits too", () => {
    const other = triggerOf("other", [{ kind: "swap_metric", from: "contracts", to: "calls", target: "5" }]);
    const monthly = [...goals.slice(1), goalOf("2027-08", { id: "month", weight: "1" })];
    const { plan: changed, proposed } = apply({
      triggers: [tilt, other],
      goals: monthly.map((goal) => ({ ...goal, weight: "1" })),
      plan: { plan, inForce, version: "v3" },
      from: "2027-08-01",
    });
    expect(changed).toBeNull();
    expect(proposed.map(({ trigger, why }) => [trigger, why])).toEqual([
      ["other", "running"],
      ["tilt", "running"],
    ]);
  });

  test("with the metrics that a swap brought in, whether something else joins or not", () => {
    const swap = activeTrigger([...tilt.effects, { kind: "swap_metric", from: "contracts", to: "calls", target: "5" }]);
    const terms = { plan, version: "v2", metrics: [{ id: "calls", kind: "count", facts: "call" }] } as const;
    const before = apply({ triggers: [swap], goals, plan: terms, from: "2027-07-01" });
    const held = before.plan?.next ?? plan;
    const onAugust = (triggers: readonly Trigger[], metrics?: typeof terms.metrics) =>
      apply({
        triggers,
        goals: undoAdjustment({ goals: before.goals, undo: before.undo, from: "2027-08-01" }),
        plan: { plan, inForce: held, version: "v3", metrics },
        from: "2027-08-01",
      }).plan;
    expect(onAugust([swap], terms.metrics)).toBeNull();
    for (const joined of [onAugust([swap, EXTRA], terms.metrics), onAugust([swap, EXTRA])]) {
      expect(joined?.changes).toEqual([{ kind: "added", of: "component", id: "extra" }]);
      expect(joined?.next.metrics).toEqual(held.metrics);
      expect(joined?.next.components[0]).toEqual(held.components[0]);
    }
  });

  test("and its version goes on where nothing joins, within a month too", () => {
    for (const from of ["2027-08-01", "2027-08-16"]) {
      const { plan: changed, undo } = then([tilt], from);
      expect(changed).toBeNull();
      expect(undo.plan?.before.components).toEqual(plan.components);
    }
  });
});
