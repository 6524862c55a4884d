import fc from "fast-check";
import {
  type Component,
  type Condition,
  checkPlan,
  computeCommission,
  computePayout,
  evaluateCondition,
  type IncentivePlan,
  type Issue,
  lintPlan,
  type PayoutCurve,
  type RateTable,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS, rateTable, situation } from "./arbitraries.js";
import { Rational } from "./oracle.js";
import { incentivePlan } from "./plans.js";

const planOf = (components: readonly Component[], more: Partial<IncentivePlan> = {}): IncentivePlan => ({
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics: [
    { id: "signed", kind: "sum", of: "amount" },
    { id: "profit", kind: "sum", of: { attribute: "profit" } },
  ],
  components,
  ...more,
});
const commissionBy = (table: RateTable, isOnProfit = false): Component => ({
  id: "commission",
  kind: "commission",
  metric: "signed",
  table,
  ...(isOnProfit ? { base: "profit" } : {}),
});
const codesAt = (findings: readonly Issue[], band: number): readonly string[] =>
  findings.filter(({ path }) => path[2] === "table" && path[4] === band).map(({ code }) => code);

/** The smallest step of a credit, and what one of them may earn at the most. */
const MILLIONTH = "0.000001";
const millionth = Rational.of(MILLIONTH);

/** Rates in tenths of a percent, bounds in tenths of the target or whole amounts: a jump is never as small as a millionth. */
const coarseTable: fc.Arbitrary<RateTable> = fc
  .record({
    measuredBy: fc.constantFrom("attainment" as const, "amount" as const),
    method: fc.constantFrom("marginal" as const, "whole" as const, "whole_prospective" as const),
    boundary: fc.constantFrom("upper_inclusive" as const, "lower_inclusive" as const),
    bounds: fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { minLength: 0, maxLength: 4 }),
    rates: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 }),
    kickers: fc.array(fc.constantFrom(undefined, undefined, "0", "1", "500"), { minLength: 5, maxLength: 5 }),
  })
  .map(({ measuredBy, method, boundary, bounds, rates, kickers }): RateTable => {
    const rising = [...bounds].sort((left, right) => left - right);
    const textOf = (bound: number) => (measuredBy === "attainment" ? `${bound}0%` : `${bound}000`);
    const bands = [...rising.map((bound) => ({ upTo: textOf(bound) })), {}].map((range, at) => ({
      ...range,
      rate: `0.00${rates[at]}`,
      ...(at === 0 || kickers[at] === undefined ? {} : { kicker: kickers[at] }),
    }));
    return { measuredBy, method, boundary, bands };
  });

/** What crossing a bound by a millionth earns: the rates and kickers above outweigh each other at either target. */
function crossings({
  table,
  at,
  isOnProfit,
}: {
  table: RateTable;
  at: number;
  isOnProfit: boolean;
}): readonly Rational[] {
  const bound = Rational.of(table.bands[at]?.upTo ?? "");
  const figures = ["0.5", "1000000000"];

  return figures.map((figure) => {
    const target = isOnProfit ? "1000" : figure;
    const onBound = table.measuredBy === "attainment" ? bound.times(Rational.of(target)) : bound;
    const isUpper = table.boundary === "upper_inclusive";
    const [below, above] = isUpper ? [onBound, onBound.plus(millionth)] : [onBound.minus(millionth), onBound];
    const paid = (credited: Rational) => {
      const base = isOnProfit ? { base: figure } : {};
      const text = `${credited.round(6, "down")}`.padStart(7, "0").replace(/(\d{6})$/, ".$1");
      return Rational.of(computeCommission({ table, target, credited: text, ...base, rounding: { scale: 6 } }).total);
    };
    return paid(above).minus(paid(below));
  });
}

describe("lintPlan", () => {
  const situated = fc.record({ table: coarseTable, isOnProfit: fc.boolean() }).map(({ table, isOnProfit }) => ({
    table,
    // By slices a base is paid at the blended rate, which has no jump, but for a kicker.
    isOnProfit: isOnProfit && table.method !== "marginal",
  }));

  test("says that pay falls on a bound exactly where a millionth beyond it earns less, for some target", () => {
    fc.assert(
      fc.property(situated, ({ table, isOnProfit }) => {
        const findings = lintPlan(planOf([commissionBy(table, isOnProfit)]));
        for (const [at] of table.bands.slice(1).entries()) {
          const isFalling = crossings({ table, at, isOnProfit }).some((step) => step.compare(new Rational(0n)) < 0);
          expect(codesAt(findings, at + 1).includes("pay_falling")).toBe(isFalling);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("says that pay jumps on a bound exactly where a millionth beyond it earns more than that can, for some target", () => {
    fc.assert(
      fc.property(situated, ({ table, isOnProfit }) => {
        const findings = lintPlan(planOf([commissionBy(table, isOnProfit)]));
        for (const [at] of table.bands.slice(1).entries()) {
          const isRising = crossings({ table, at, isOnProfit }).some((step) => step.compare(millionth) > 0);
          expect(codesAt(findings, at + 1).includes("pay_jumping")).toBe(isRising);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("finds no fall in a table by which more never pays less", () => {
    let quiet = 0;
    fc.assert(
      fc.property(situation(), ({ table, target, proration, credits, rounding }) => {
        if (lintPlan(planOf([commissionBy(table)])).some(({ code }) => code === "pay_falling")) return;
        quiet++;
        const sorted = [...credits].sort((left, right) => Rational.of(left).compare(Rational.of(right)));
        const totals = sorted.map((credited) =>
          Rational.of(computeCommission({ table, target, proration, credited, rounding }).total),
        );
        for (const [at, total] of totals.slice(1).entries()) {
          expect(total.compare(totals[at] ?? new Rational(0n))).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: RUNS },
    );
    expect(quiet).toBeGreaterThan(RUNS / 10);
  });

  test("leaves a bound out as idle only where the table pays the same without it", () => {
    fc.assert(
      fc.property(coarseTable, fc.integer({ min: 0, max: 20_000 }), (table, credited) => {
        const idle = lintPlan(planOf([commissionBy(table)])).find(({ code }) => code === "bound_redundant")?.path[4];
        if (typeof idle !== "number") return;
        const { bands } = table;
        const { upTo: _, ...open } = bands[idle - 1] ?? { rate: "0" };
        const upTo = bands[idle]?.upTo;
        const joined = upTo === undefined ? open : { ...open, upTo };
        const shorter = { ...table, bands: [...bands.slice(0, idle - 1), joined, ...bands.slice(idle + 1)] };
        const input = { credited, target: "10000" };
        expect(computeCommission({ table: shorter, ...input }).total).toBe(
          computeCommission({ table, ...input }).total,
        );
      }),
      { numRuns: RUNS },
    );
  });
});

const FIGURES = ["-1", "0", "0.5", "1", "1.5", "2", "3"];
const operand = fc.constantFrom({ metric: "signed" }, { attribute: "level" });
const text = fc.constantFrom("0", "1", "100%", "2", "gold");
const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    kind: fc.constant("compare"),
    value: operand,
    is: fc.constantFrom("above", "at_least", "at_most", "below"),
    to: fc.constantFrom("0", "1", "2"),
  }),
  fc.record({
    kind: fc.constant("compare"),
    value: operand,
    is: fc.constantFrom("equal", "not_equal"),
    to: fc.oneof(text, fc.boolean()),
  }),
  fc.record({
    kind: fc.constant("between"),
    value: operand,
    from: fc.constantFrom("0", "1"),
    to: fc.constantFrom("1", "2"),
  }),
  fc.record({ kind: fc.constant("in"), value: operand, of: fc.array(text, { minLength: 1, maxLength: 3 }) }),
);
const negated = comparison.map((of): Condition => ({ kind: "not", of }));
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    comparison,
    fc.record({
      kind: fc.constantFrom("all", "any"),
      of: fc.array(tie("tree"), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant("not"), of: tie("tree") }),
  ),
}));

/** Values that lie on, between and beyond all bounds, and of every sort: what none of them meets, nothing does. */
const values = [...FIGURES, "gold", "silver", true, false];
const canBeTrue = (condition: Condition): boolean =>
  FIGURES.some((signed) =>
    values.some((level) => {
      const found = [
        { metric: "signed", value: signed },
        { attribute: "level", value: level },
      ] as const;
      return evaluateCondition({ condition, values: found }).verdict === "true";
    }),
  );
const isFound = (eligible: Condition): boolean =>
  lintPlan(
    planOf([
      {
        id: "contest",
        kind: "contest",
        metric: "signed",
        prizes: [{ place: 1, amount: "1" }],
        ties: "split",
        eligible,
      },
    ]),
  ).some(({ code }) => code === "condition_impossible");

describe("a condition that lintPlan calls impossible", () => {
  test("is true of no values", () => {
    let found = 0;
    fc.assert(
      fc.property(tree, (condition) => {
        if (!isFound(condition)) return;
        found++;
        expect(canBeTrue(condition)).toBe(false);
      }),
      { numRuns: RUNS },
    );
    expect(found).toBeGreaterThan(RUNS / 100);
  });

  test("is each that joins comparisons of one value by `all` and is true of none", () => {
    const level = (of: readonly Condition[]): Condition => ({ kind: "all", of });
    const ofLevel = fc.oneof(comparison, negated).filter((one) => JSON.stringify(one).includes("level"));
    fc.assert(
      fc.property(fc.array(ofLevel, { minLength: 1, maxLength: 4 }), (of) => {
        expect(isFound(level(of))).toBe(!canBeTrue(level(of)));
      }),
      { numRuns: RUNS / 2 },
    );
  });
});

const payout = fc.integer({ min: 0, max: 4 }).map((quarters) => `${quarters * 25}%`);
const curve: fc.Arbitrary<PayoutCurve> = fc
  .record({
    measuredBy: fc.constantFrom("attainment" as const, "amount" as const),
    between: fc.constantFrom("linear" as const, "step" as const),
    boundary: fc.constantFrom("lower_inclusive" as const, "upper_inclusive" as const),
    at: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 4 }),
    pays: fc.array(payout, { minLength: 4, maxLength: 4 }),
    slopeAbove: fc.constantFrom("0", "1"),
    cap: fc.constantFrom("0", "50%", "200%"),
  })
  .map(({ at, pays, ...own }) => ({
    ...own,
    points: [...at].sort((left, right) => left - right).map((one, k) => ({ at: String(one), pays: pays[k] ?? "0" })),
  }));
/** What the curve pays at whole numbers and just beside them, in rising order from 0. */
const payoutsAlong = (own: PayoutCurve): readonly Rational[] =>
  Array.from({ length: 11 }, (_, whole) => (whole === 0 ? ["0"] : [`${whole - 1}.999999`, `${whole}`]))
    .flatMap((pair, whole) => [...pair, `${whole}.000001`])
    .map((actual) => {
      const target = own.measuredBy === "attainment" ? { target: "1" } : {};
      return Rational.of(computePayout({ curve: own, actual, ...target }).payout);
    });

describe("of a curve lintPlan", () => {
  const onCurve = (law: (steps: readonly Rational[], codes: readonly string[]) => void) =>
    fc.assert(
      fc.property(curve, (own) => {
        const measure = { kind: "curve", metric: "signed", curve: own } as const;
        const findings = lintPlan(planOf([{ id: "bonus", kind: "bonus", targetIncentive: "100", measure }]));
        const payouts = payoutsAlong(own);
        law(
          payouts.slice(1).map((payout, at) => payout.minus(payouts[at] ?? payout)),
          findings.map(({ code }) => code),
        );
      }),
      { numRuns: RUNS },
    );

  test("says that it falls exactly where it pays less somewhere than before", () => {
    onCurve((steps, codes) => {
      expect(codes.includes("pay_falling")).toBe(steps.some((step) => step.compare(new Rational(0n)) < 0));
    });
  });

  test("says that it jumps exactly where a millionth more pays another quarter", () => {
    onCurve((steps, codes) => {
      const isJumping = steps.some((step, at) => at % 3 !== 1 && step.compare(Rational.of("0.2")) > 0);
      expect(codes.includes("pay_jumping")).toBe(isJumping);
    });
  });
});

const gate = fc.tuple(tree, fc.constantFrom({ kind: "nothing" } as const, { kind: "factor", factor: "0.5" } as const));
const money = fc.constantFrom("0", "100");

/** Plans of every kind of component, with ids that follow one another. */
const components: fc.Arbitrary<readonly Component[]> = fc
  .array(
    fc.oneof(
      fc.tuple(rateTable(), fc.boolean()).map(([table, isOnProfit]) => commissionBy(table, isOnProfit)),
      fc
        .record({ curve, gates: fc.array(gate, { minLength: 1, maxLength: 3 }), targetIncentive: money, when: tree })
        .map(
          ({ curve: own, gates, targetIncentive, when }): Component => ({
            id: "bonus",
            kind: "bonus",
            targetIncentive,
            measure: {
              kind: "scorecard",
              lines: [{ id: "line", metric: "profit", weight: "1", score: { kind: "curve", curve: own } }],
              missing: "zero",
            },
            gates: gates.map(([condition, otherwise], at) => ({ id: `gate-${at}`, condition, otherwise })),
            multipliers: [{ id: "factor", kind: "factor", factor: "2", when }],
          }),
        ),
      fc.tuple(curve, fc.array(payout, { minLength: 4, maxLength: 4 }), money).map(
        ([own, [one = "", two = "", three = "", four = ""], cap]): Component => ({
          id: "matrix",
          kind: "bonus",
          targetIncentive: "100",
          measure: {
            kind: "matrix",
            matrix: {
              axes: [
                { metric: "signed", measuredBy: "attainment", at: ["0", "1"] },
                { metric: "profit", measuredBy: "amount", at: ["5", "9"] },
              ],
              between: own.between,
              boundary: "lower_inclusive",
              cells: [
                [one, two],
                [three, four],
              ],
            },
          },
          multipliers: [{ id: "curve", kind: "curve", metric: "profit", curve: own }],
          cap,
        }),
      ),
      fc.tuple(money, money, tree, fc.boolean()).map(
        ([amount, cap, eligible, isFixed]): Component => ({
          id: "pool",
          kind: "pool",
          metric: "signed",
          funding: {
            opensAbove: "110%",
            fund: isFixed ? { kind: "fixed", amount } : { kind: "rate_of_excess", rate: "5%", over: "target" },
            cap,
          },
          teamTarget: "own",
          split: { kind: "weights" },
          weights: [{ role: "lead", weight: amount }],
          eligible,
        }),
      ),
      fc.tuple(money).map(
        ([amount]): Component => ({
          id: "award",
          kind: "award",
          measure: { kind: "fact", of: "amount", credit: "credit" },
          pays: { kind: "amount", amount },
        }),
      ),
      fc.tuple(money, tree).map(
        ([amount, eligible]): Component => ({
          id: "contest",
          kind: "contest",
          metric: "profit",
          prizes: [{ place: 1, amount }],
          ties: "none",
          eligible,
        }),
      ),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.map((component, at) => ({ ...component, id: `${component.id}-${at}` })));

/** What stands at a path; throws where nothing does. */
function valueAt(plan: unknown, path: Issue["path"]): unknown {
  return path.reduce((value, key) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) throw new Error(path.join("."));
    return Object.entries(value).find(([own]) => own === String(key))?.[1];
  }, plan);
}

describe("of every plan that checkPlan accepts", () => {
  const holds = (law: (plan: IncentivePlan) => void) =>
    fc.assert(
      fc.property(
        fc.oneof(
          incentivePlan,
          components.map((list) => planOf(list)),
        ),
        law,
      ),
      { numRuns: RUNS },
    );

  test("lintPlan gives findings as plain data, each at a place that is there, and changes nothing", () => {
    holds((plan) => {
      expect(checkPlan(plan)).toEqual([]);
      const before = structuredClone(plan);
      const findings = lintPlan(plan);
      expect(plan).toEqual(before);
      expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
      for (const { path } of findings) valueAt(plan, path);
    });
  });

  test("the order of components only puts findings in another order", () => {
    const byId = (plan: IncentivePlan) =>
      lintPlan(plan)
        .map(({ code, path: [list, at, ...path], expected, received, message }) => {
          const own = list === "components" ? plan.components[Number(at)]?.id : at;
          return JSON.stringify([code, list, own, path, expected, received, message.replace(/^\w+\[\d+\]/, "")]);
        })
        .sort();
    const shuffled = components.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(byId(planOf(other))).toEqual(byId(planOf(list)));
      }),
      { numRuns: RUNS },
    );
  });
});
