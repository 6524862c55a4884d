import fc from "fast-check";
import {
  applyAdjustment,
  checkGoal,
  type Goal,
  RulesError,
  type Trigger,
  type TriggerEffect,
  undoAdjustment,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";

const SCALE = 4;
const METRICS = ["signed", "visits", "proposals", "margin"] as const;
const REGIONS = [undefined, "East", "North"] as const;

const seen = { kind: "compare", value: { metric: "signal" }, is: "at_least", to: "45" } as const;
const scopeOf = (region: string | undefined) => (region === undefined ? {} : { scope: { regions: [region] } });

const metrics = fc.constantFrom(...METRICS);
const factors = fc.integer({ min: 1, max: 40 }).map((tenths) => String(tenths / 10));
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
  fc.constant<TriggerEffect>({ kind: "propose_review" }),
);
const triggerLists: fc.Arbitrary<readonly Trigger[]> = fc
  .array(fc.record({ effect: effects, region: fc.constantFrom(...REGIONS), priority: fc.nat(3) }), {
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
        fc.record({ metric: metrics, region: fc.constantFrom(...REGIONS), target: fc.integer({ min: 1, max: 900 }) }),
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
        const { metric = "signed", region, target = 1 } = rows[at] ?? {};
        const weight = String((end - (bounds[at] ?? 0)) / 10_000);
        const owner = { kind: "person", id: `P${group % 2}` } as const;
        const period = group < 2 ? "2027-01" : "2027-02";
        return { id: `g${group * 4 + at}`, target: String(target), weight, metric, owner, ...scopeOf(region), period };
      });
    }),
  );
const inputs = fc
  .record({ triggers: triggerLists, goals: goalLists, from: fc.constantFrom("2027-01-01", "2027-01-15") })
  .map((input) => ({ ...input, scale: SCALE }));

/** The result, or nothing where the changes contradict each other or leave nobody a weight. */
function adjusted(input: Parameters<typeof applyAdjustment>[0]): ReturnType<typeof applyAdjustment> | undefined {
  try {
    return applyAdjustment(input);
  } catch (error) {
    if (error instanceof RulesError) return undefined;
    throw error;
  }
}

const byId = (goals: readonly Goal[]) => new Map(goals.map((goal) => [goal.id, goal]));

describe("changes of goals", () => {
  test("are undone to the byte, from what was stored", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = adjusted(input);
        if (result === undefined) return;
        const { goals, undo } = JSON.parse(JSON.stringify(result));
        expect(JSON.stringify(undoAdjustment({ goals, undo }))).toBe(JSON.stringify(input.goals));
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
        const goals = byId(adjusted({ ...input, from: "2027-01-15" })?.goals ?? input.goals);
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
        const result = applyAdjustment({ triggers: [trigger], goals, from: "2027-01-01", scale: SCALE });
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
