import fc from "fast-check";
import {
  applyAdjustment,
  type BonusComponent,
  type Goal,
  type IncentivePlan,
  RulesError,
  type Trigger,
} from "incentive-rules";
import { expect, test } from "vitest";
import { activeTrigger } from "../support/activeTrigger.js";
import { RUNS } from "./arbitraries.js";
import { amountText } from "./oracle.js";

const METRICS = ["a", "b", "c", "d", "e", "f"] as const;
/** Weights in tens of thousandths, and factors in hundredths, of some of the metrics by two triggers. */
const cards = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: METRICS.length - 1 }),
    tilts: fc.tuple(
      ...[0, 1].map(() => fc.array(fc.option(fc.integer({ min: 1, max: 900 })), { minLength: 6, maxLength: 6 })),
    ),
    scale: fc.integer({ min: 2, max: 10 }),
    isTurned: fc.boolean(),
  })
  .map(({ cuts, ...rest }) => {
    const bounds = [0, ...cuts.sort((one, other) => one - other), 10_000];
    return { ...rest, weights: bounds.slice(1).map((bound, at) => BigInt(bound - (bounds[at] ?? 0))) };
  });

const triggerOf = (factors: readonly (number | null)[], at: number): readonly Trigger[] => {
  const multiply = factors.flatMap((factor, row) =>
    factor === null ? [] : [{ metric: METRICS[row] ?? "", factor: amountText(BigInt(factor), 2) }],
  );
  if (multiply.length === 0) return [];
  return [activeTrigger([{ kind: "tilt_weights", multiply }], { id: `tilt-${at}` })];
};

const FROM = "2027-01-01";
const goalOf = (weight: bigint, at: number): Goal => ({
  id: METRICS[at] ?? "",
  metric: METRICS[at] ?? "",
  owner: { kind: "company" },
  period: "2027-01",
  target: "10",
  weight: amountText(weight, 4),
});
const planOf = (weights: readonly bigint[]): IncentivePlan => {
  const lines = weights.map((weight, at) => {
    const metric = METRICS[at] ?? "";
    return { id: metric, metric, weight: amountText(weight, 4), score: { kind: "attainment" } as const };
  });
  const bonus: BonusComponent = {
    id: "bonus",
    kind: "bonus",
    targetIncentive: "1000",
    measure: { kind: "scorecard", missing: "unknown", lines },
  };
  return {
    id: "sales",
    version: "1",
    currency: "CNY",
    effective: { start: "2026-01-01" },
    metrics: METRICS.map((id) => ({ id, kind: "count", facts: id })),
    components: [bonus],
  };
};
const weightsOf = ({ components }: IncentivePlan) =>
  components.flatMap((one) =>
    one.kind === "bonus" && one.measure.kind === "scorecard" ? one.measure.lines.map(({ weight }) => weight) : [],
  );
/** In units of 10⁻¹⁰. */
const unitsOf = (text: string) => {
  const [whole = "0", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(10, "0"));
};

test("A scorecard weighs what goals weigh that weighed the same, 1 together, each within a unit of its share", () => {
  let count = 0;
  fc.assert(
    fc.property(cards, ({ weights, tilts, scale, isTurned }) => {
      const triggers = tilts.flatMap(triggerOf);
      if (triggers.length === 0) return;
      const plan = planOf(weights);
      const goals = weights.map(goalOf);
      const input = { triggers, goals, plan: { plan, version: "2" }, decidedOn: "2026-12-20", from: FROM, scale };
      const turned = { ...input, goals: [...goals].reverse(), triggers: [...triggers].reverse() };
      const unit = 10n ** BigInt(10 - scale);
      const products = weights.map((weight, at) =>
        tilts.reduce((product, factors) => product * BigInt(factors[at] ?? 100), weight),
      );
      const sum = products.reduce((total, product) => total + product, 0n);
      try {
        const adjusted = applyAdjustment(isTurned ? turned : input);
        const now = weightsOf(adjusted.plan?.next ?? plan).map(unitsOf);
        const agreed = adjusted.goals.map(({ id, weight = "" }) => [id, unitsOf(weight)] as const);
        expect(now).toEqual(weights.map((_, at) => new Map(agreed).get(METRICS[at] ?? "")));
        expect(now.reduce((total, weight) => total + weight, 0n)).toBe(10n ** 10n);
        for (const [at, product] of products.entries()) {
          const away = (now[at] ?? 0n) * sum - product * 10n ** 10n;
          expect((away < 0n ? -away : away) < unit * sum).toBe(true);
        }
        count++;
      } catch (error) {
        // At so few digits that nothing is left of a line.
        if (!(error instanceof RulesError)) throw error;
        expect(new Set(error.issues.map(({ code }) => code))).toEqual(new Set(["weight_not_positive"]));
        expect(products.some((product) => product * 10n ** 10n < unit * sum)).toBe(true);
      }
    }),
    { numRuns: RUNS },
  );
  expect(count).toBeGreaterThan(RUNS / 2);
});
