import fc from "fast-check";
import {
  applyAdjustment,
  checkGoal,
  checkPlan,
  type Goal,
  type GoalChangeKind,
  type IncentivePlan,
  RulesError,
  type Trigger,
  type TriggerEffect,
  undoAdjustment,
  undoPlanAdjustment,
} from "incentive-rules";
import { parseAdjustmentUndo } from "incentive-rules/schema";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";

const SCALE = 4;
const METRICS = ["signed", "visits", "proposals", "margin"] as const;
const REGIONS = [undefined, "East", "North"] as const;

const seen = { kind: "compare", value: { metric: "signal" }, is: "at_least", to: "45" } as const;
const scopeOf = (region: string | undefined) => (region === undefined ? {} : { scope: { regions: [region] } });

const metrics = fc.constantFrom(...METRICS);
const factors = fc.integer({ min: 1, max: 40 }).map((tenths) => String(tenths / 10));
const conserving = fc
  .record({ metric: metrics, factor: factors })
  .map((row): TriggerEffect => ({ kind: "scale_target", ...row, conserve: "team" }));
const commission = {
  id: "commission",
  kind: "commission",
  metric: "signed",
  table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
} as const;
/** It measures two of the metrics that may be swapped. */
const plan: IncentivePlan = {
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01", end: "2027-12-31" },
  metrics: ["visits", "signed", "held"].map((id) => ({ id, kind: "count" })),
  components: [
    {
      id: "card",
      kind: "bonus",
      targetIncentive: "1000",
      measure: {
        kind: "scorecard",
        lines: ["signed", "visits"].map((metric) => ({
          id: metric,
          metric,
          weight: "50%",
          score: { kind: "attainment" },
        })),
        missing: "zero",
      },
    },
    commission,
  ],
};
const effects: fc.Arbitrary<TriggerEffect> = fc.oneof(
  fc
    .record({ from: metrics, target: fc.option(fc.constant("60"), { nil: undefined }) })
    .map(({ from, target }): TriggerEffect => ({ kind: "swap_metric", from, to: "held", target })),
  fc
    .record({ metric: metrics, factor: factors })
    .map((row): TriggerEffect => ({ kind: "tilt_weights", multiply: [row] })),
  fc.record({ metric: metrics, factor: factors }).map((row): TriggerEffect => ({ kind: "scale_target", ...row })),
  fc
    .integer({ min: 1, max: 30 })
    .map((percent): TriggerEffect => ({ kind: "add_dimension", metric: "new", target: "9", weight: `${percent}%` })),
  fc.integer({ min: 0, max: 5 }).map((at): TriggerEffect => ({ kind: "pause_goal", goal: `g${at}` })),
  conserving,
  fc
    .integer({ min: 0, max: 3 })
    .map((at): TriggerEffect => ({ kind: "add_component", component: { ...commission, id: `more-${at}` } })),
  fc.constant<TriggerEffect>({ kind: "propose_review" }),
);
const triggersOf = (effect: fc.Arbitrary<TriggerEffect>): fc.Arbitrary<readonly Trigger[]> =>
  fc
    .array(fc.record({ effect, region: fc.constantFrom(...REGIONS), priority: fc.nat(3) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((rows) =>
      rows.map(({ effect, region, priority }, at) => ({
        id: `t${at}`,
        version: "1",
        priority,
        ...scopeOf(region),
        fire: { when: seen, consecutive: 1 },
        recover: { when: { kind: "not", of: seen }, consecutive: 1 },
        life: { max: 2 },
        effects: [effect],
        reason: { en: "Why", "zh-CN": "原因" },
      })),
    );
/** The goals of two people for two months; weights of each are 10,000 parts cut in pieces. */
const goalLists: fc.Arbitrary<readonly Goal[]> = fc
  .array(
    fc.record({
      cuts: fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 3 }),
      rows: fc.array(
        fc.record({
          metric: metrics,
          region: fc.constantFrom(...REGIONS),
          target: fc.integer({ min: 1, max: 900 }),
          parent: fc.constantFrom(undefined, "top", "top", "half"),
        }),
        {
          minLength: 4,
          maxLength: 4,
        },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((groups) =>
    groups.flatMap(({ cuts, rows }, group) => {
      const bounds = [0, ...[...cuts].sort((one, other) => one - other), 10_000];
      return bounds.slice(1).map((end, at): Goal => {
        const { metric = "signed", region, target = 1, parent } = rows[at] ?? {};
        const weight = String((end - (bounds[at] ?? 0)) / 10_000);
        const owner = { kind: "person", id: `P${group % 2}` } as const;
        const period = group < 2 ? "2027-01" : "2027-02";
        const above = parent === undefined ? {} : { parent };
        const id = `g${group * 4 + at}`;
        return { id, target: String(target), weight, metric, owner, ...scopeOf(region), period, ...above };
      });
    }),
  );
const changes = fc.constantFrom<GoalChangeKind | undefined>(undefined, "prorate", "keep_bands", "close_stretch");
const inputsOf = (effect: fc.Arbitrary<TriggerEffect>) =>
  fc
    .record({
      triggers: triggersOf(effect),
      goals: goalLists,
      decidedOn: fc.constant("2026-12-20"),
      from: fc.constantFrom("2027-01-01", "2027-01-15"),
      change: changes,
      hasPlan: fc.boolean(),
    })
    .map(({ hasPlan, ...input }) => {
      const goalChange = input.change && { kind: input.change };
      return { ...input, plan: hasPlan ? { plan: { ...plan, goalChange }, version: "2" } : undefined, scale: SCALE };
    });
const inputs = inputsOf(effects);

/** The result, or nothing where the changes contradict each other or leave nobody a weight. */
function adjusted(input: Parameters<typeof applyAdjustment>[0]): ReturnType<typeof applyAdjustment> | undefined {
  try {
    return applyAdjustment(input);
  } catch (error) {
    if (error instanceof RulesError) return undefined;
    throw error;
  }
}

const plainTrigger: Trigger = {
  id: "t",
  version: "1",
  fire: { when: seen, consecutive: 1 },
  recover: { when: { kind: "not", of: seen }, consecutive: 1 },
  life: { max: 2 },
  effects: [{ kind: "propose_review" }],
  reason: { en: "Why", "zh-CN": "原因" },
};

/** A target in hundredths. */
function centsOf(goal: Goal | undefined): bigint {
  const [whole = "0", part = ""] = (goal?.target ?? "").split(".");
  return BigInt(whole + part.padEnd(2, "0"));
}

/** What goals that serve one add up to, by its id, their metric and their period. */
function sumsOf(goals: readonly Goal[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const goal of goals.filter(({ parent }) => parent !== undefined)) {
    const key = JSON.stringify([goal.parent, goal.metric, goal.period]);
    sums.set(key, (sums.get(key) ?? 0n) + centsOf(goal));
  }

  return sums;
}

const byId = (goals: readonly Goal[]) => new Map(goals.map((goal) => [goal.id, goal]));

describe("changes of goals", () => {
  test("are undone to the byte, from what was stored", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = adjusted(input);
        if (result === undefined) return;
        const { goals, undo } = JSON.parse(JSON.stringify(result));
        expect(JSON.stringify(undoAdjustment({ goals, undo, from: "2027-01-01" }))).toBe(JSON.stringify(input.goals));
      }),
      { numRuns: RUNS },
    );
  });

  test("give a plan that can be settled by, and the document back when it is undone", () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom("2027-02", "2027-06", "2027-12"), (input, month) => {
        const day = input.change === undefined ? `${month}-01` : `${month}-15`;
        const result = adjusted(input);
        expect(result?.undo.plan === undefined).toBe((result?.plan ?? null) === null);
        if (result === undefined || result.plan === null || input.plan === undefined) return;
        const { next } = result.plan;
        expect([next, result.plan.previous].flatMap(checkPlan)).toEqual([]);
        expect(next.effective.start).toBe(input.from);
        expect(JSON.stringify({ ...next, components: plan.components })).not.toBe(JSON.stringify(next));
        const undo = parseAdjustmentUndo(JSON.stringify(result.undo));
        const back = undoPlanAdjustment({ plan: next, undo, version: "3", from: day });
        const { version, effective } = plan;
        expect(JSON.stringify({ ...back.next, version, effective })).toBe(JSON.stringify(input.plan.plan));
        expect(JSON.stringify(undoAdjustment({ goals: result.goals, undo, from: "2027-01-01" }))).toBe(
          JSON.stringify(input.goals),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test("leave what goals that serve one add up to, in their metric and period, where a team takes over", () => {
    fc.assert(
      fc.property(inputsOf(conserving), (input) => {
        const result = adjusted(input);
        if (result === undefined) return;
        expect(sumsOf(result.goals)).toEqual(sumsOf(input.goals));
      }),
      { numRuns: RUNS },
    );
  });

  test("share what is taken off to less than one unit from exact", () => {
    const one = fc.record({
      factor: fc.integer({ min: 1, max: 20 }),
      own: fc.integer({ min: 1, max: 90_000 }),
      others: fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(one, ({ factor, own, others }) => {
        const goals = [own, ...others].map((target, at): Goal => {
          const region = at === 0 ? "East" : "North";
          const owner = { kind: "person", id: `P${at}` } as const;
          const scope = { regions: [region] };
          return { id: `g${at}`, metric: "m", owner, scope, period: "2027", target: String(target), parent: "top" };
        });
        const effect = { kind: "scale_target", metric: "m", factor: String(factor / 10), conserve: "team" } as const;
        const result = adjusted({
          triggers: [{ ...plainTrigger, scope: { regions: ["East"] }, effects: [effect] }],
          goals,
          decidedOn: "2026-12-20",
          from: "2027-01-01",
          scale: SCALE,
        });
        // A tenth of a whole number has one digit, so that nothing is rounded.
        const taken = BigInt(own) * 10n * BigInt(10 - factor);
        const sum = others.reduce((total, target) => total + BigInt(target), 0n);
        const isTooMuch = taken + sum * 100n <= 0n;
        if (isTooMuch) expect(result).toBeUndefined();
        for (const [at, target] of result === undefined ? [] : others.entries()) {
          const off = (centsOf(result?.goals[at + 1]) - BigInt(target) * 100n) * sum - taken * BigInt(target);
          expect(off > -sum && off < sum).toBe(true);
        }
        if (result !== undefined) expect(centsOf(result.goals[0])).toBe(BigInt(own) * 10n * BigInt(factor));
      }),
      { numRuns: RUNS },
    );
  });

  test("leave weights of each owner and period exactly 1, or none", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const sums = new Map<string, bigint>();
        for (const goal of adjusted(input)?.goals ?? []) {
          const key = JSON.stringify([
            goal.owner,
            typeof goal.period === "string" ? goal.period : goal.period.start.slice(0, 7),
          ]);
          const [whole = "0", part = ""] = (goal.weight ?? "").split(".");
          sums.set(key, (sums.get(key) ?? 0n) + BigInt(whole + part.padEnd(SCALE, "0")));
          expect(checkGoal(goal)).toEqual([]);
        }
        expect([...sums.values()].every((sum) => sum === 10_000n)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test("do not depend on the order of goals, nor on that of triggers", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const turned = { ...input, goals: [...input.goals].reverse(), triggers: [...input.triggers].reverse() };
        const [one, other] = [adjusted(input), adjusted(turned)];
        expect(other && byId(other.goals)).toEqual(one && byId(one.goals));
        expect(other?.idle).toEqual(one?.idle);
      }),
      { numRuns: RUNS },
    );
  });

  test("come to the same a second time, and change none of what they are given", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const before = JSON.stringify(input);
        expect(JSON.stringify(adjusted(input))).toBe(JSON.stringify(adjusted(input)));
        expect(JSON.stringify(input)).toBe(before);
      }),
      { numRuns: RUNS },
    );
  });

  test("never reach a period that had begun", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const change = "next_period";
        const goals = byId(adjusted({ ...input, change, from: "2027-01-15" })?.goals ?? input.goals);
        for (const goal of input.goals.filter(({ period }) => period === "2027-01"))
          expect(goals.get(goal.id)).toEqual(goal);
      }),
      { numRuns: RUNS },
    );
  });

  test("differ from exact shares by less than one unit", () => {
    const parts = fc.array(
      fc.record({ weight: fc.integer({ min: 1, max: 900 }), factor: fc.integer({ min: 1, max: 90 }) }),
      {
        minLength: 2,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(parts, (given) => {
        const rest = 10_000 - given.slice(1).reduce((sum, { weight }) => sum + weight, 0);
        const rows = given.map(({ weight, factor }, at) => ({
          weight: at === 0 ? rest : weight,
          factor,
          id: `g${at}`,
          metric: `m${at}`,
        }));
        const goals = rows.map(
          ({ id, metric, weight }): Goal => ({
            id,
            metric,
            owner: { kind: "company" },
            period: "2027",
            target: "1",
            weight: String(weight / 10_000),
          }),
        );
        const multiply = rows.map(({ metric, factor }) => ({ metric, factor: String(factor / 10) }));
        const trigger: Trigger = {
          id: "t",
          version: "1",
          fire: { when: seen, consecutive: 1 },
          recover: { when: { kind: "not", of: seen }, consecutive: 1 },
          life: { max: 2 },
          effects: [{ kind: "tilt_weights", multiply }],
          reason: { en: "Why", "zh-CN": "原因" },
        };
        const total = rows.reduce((sum, { weight, factor }) => sum + BigInt(weight) * BigInt(factor), 0n);
        const result = applyAdjustment({
          triggers: [trigger],
          goals,
          decidedOn: "2026-12-20",
          from: "2027-01-01",
          scale: SCALE,
        });
        for (const [at, { weight, factor }] of rows.entries()) {
          const [whole = "0", part = ""] = (result.goals[at]?.weight ?? "").split(".");
          const off = BigInt(whole + part.padEnd(SCALE, "0")) * total - 10_000n * BigInt(weight) * BigInt(factor);
          expect(off > -total && off < total).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
