import fc from "fast-check";
import {
  applyAdjustment,
  type Goal,
  type IncentivePlan,
  type Trigger,
  type TriggerEffect,
  undoAdjustment,
} from "incentive-rules";
import { expect, test } from "vitest";
import { activeTrigger } from "../support/activeTrigger.js";
import { RUNS } from "./arbitraries.js";

const MONTHS = ["2027-01", "2027-02", "2027-03", "2027-04", "2027-05", "2027-06"];
const METRICS = ["a", "b", "c"] as const;
const EFFECTS: readonly (readonly TriggerEffect[])[] = [
  [{ kind: "swap_metric", from: "a", to: "d", target: "7" }],
  [{ kind: "tilt_weights", multiply: [{ metric: "b", factor: "1.5" }] }],
  [
    { kind: "scale_target", metric: "c", factor: "0.9" },
    { kind: "add_dimension", metric: "e", target: "3", weight: "10%" },
  ],
  [{ kind: "pause_goal", goal: "2027-04-c" }],
];
const TRIGGERS = EFFECTS.map((effects, at) => activeTrigger(effects, { id: `t${at}` }));
const GOALS = MONTHS.flatMap((period) =>
  METRICS.map(
    (metric, at): Goal => ({
      id: `${period}-${metric}`,
      metric,
      owner: { kind: "company" },
      period,
      target: "20.0",
      weight: ["50%", "30%", "20%"][at],
    }),
  ),
);
const PLAN: IncentivePlan = {
  id: "sales",
  version: "v0",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics: ["a", "b", "c", "d"].map((id) => ({ id, kind: "count", facts: id })),
  components: [
    {
      id: "card",
      kind: "bonus",
      targetIncentive: "1000",
      measure: {
        kind: "scorecard",
        missing: "zero",
        lines: METRICS.map((metric, at) => ({
          id: metric,
          metric,
          weight: ["50%", "30%", "20%"][at] ?? "",
          score: { kind: "attainment" },
        })),
      },
    },
  ],
};
const dayBefore = (month: string) => `2026-12-${month.slice(5)}`;
const adjust = (holding: readonly Trigger[], goals: readonly Goal[], month: string, inForce: IncentivePlan) =>
  applyAdjustment({
    triggers: holding,
    goals,
    plan: { plan: PLAN, inForce, version: month },
    decidedOn: dayBefore(month),
    from: `${month}-01`,
    scale: 4,
  });
const monthOf = ({ period }: Goal) => (typeof period === "string" ? period : period.start.slice(0, 7));
const terms = ({ version: _, effective: __, ...rest }: IncentivePlan) => rest;

/** Which triggers hold in each month; at least one, so that there is a change to make. */
const holdings = fc.array(fc.subarray([...TRIGGERS], { minLength: 1 }), {
  minLength: MONTHS.length,
  maxLength: MONTHS.length,
});

test("Changes that follow each other leave each month what held in it, of goals and of the plan", () => {
  fc.assert(
    fc.property(holdings, (held) => {
      let goals: readonly Goal[] = GOALS;
      let inForce = PLAN;
      let last: ReturnType<typeof applyAdjustment> | undefined;
      const versions: IncentivePlan[] = [];
      for (const [at, month] of MONTHS.entries()) {
        const agreed = last === undefined ? goals : undoAdjustment({ goals, undo: last.undo, from: `${month}-01` });
        last = adjust(held[at] ?? [], agreed, month, inForce);
        if (last.plan !== null) {
          versions.push(last.plan.previous);
          inForce = last.plan.next;
        }
        goals = last.goals;
      }
      for (const [at, month] of MONTHS.entries()) {
        const alone = adjust(held[at] ?? [], GOALS, month, PLAN);
        const inMonth = (all: readonly Goal[]) => all.filter((goal) => monthOf(goal) === month);
        expect(inMonth(goals)).toEqual(inMonth(alone.goals));
        const day = `${month}-01`;
        const paying = [...versions, inForce].filter(
          ({ effective: { start, end } }) => start <= day && (typeof end !== "string" || end >= day),
        );
        expect(paying.map(terms)).toEqual([terms(alone.plan?.next ?? PLAN)]);
      }
    }),
    { numRuns: Math.ceil(RUNS / 4) },
  );
});
