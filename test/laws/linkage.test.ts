import fc from "fast-check";
import { type Component, checkLinkage, type Goal, type IncentivePlan, type Linkage } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { amountText, Rational } from "./oracle.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

const ZERO = new Rational(0n);
const ONE = new Rational(1n);
const METRICS = ["m0", "m1", "m2", "m3"];
const sum = (figures: readonly Rational[]) => figures.reduce((total, figure) => total.plus(figure), ZERO);
const sizeOf = (figure: Rational) => (figure.compare(ZERO) < 0 ? ZERO.minus(figure) : figure);

/** A component: a commission of one metric, or a scorecard of all with what its lines weigh in hundredths. */
interface Payer {
  readonly lines: readonly number[] | undefined;
  readonly metric: number;
  readonly units: bigint | undefined;
  /** Which metrics the linkage gives it. */
  readonly linked: readonly number[];
}

interface Situation {
  readonly payers: readonly Payer[];
  /** Weights in hundredths, of goals by metric; a metric may have several. */
  readonly weights: readonly { readonly metric: number; readonly hundredths: number }[];
  readonly tolerance: number;
  readonly isLinked: boolean;
}

/** Cuts 100 into so many parts. */
const parts = (count: number, least: number) =>
  fc
    .array(fc.integer({ min: 0, max: 100 - count * least }), { minLength: count - 1, maxLength: count - 1 })
    .map((cuts) => {
      const bounds = [0, ...cuts.sort((one, other) => one - other), 100 - count * least];
      return bounds.slice(1).map((bound, at) => bound - (bounds[at] ?? 0) + least);
    });

const payer: fc.Arbitrary<Payer> = fc.record({
  lines: fc.option(parts(METRICS.length, 1), { nil: undefined }),
  metric: fc.nat({ max: 3 }),
  units: fc.option(fc.oneof(fc.constantFrom(0n, 1n), fc.bigInt({ min: 0n, max: 10n ** 12n })), {
    nil: undefined,
    freq: 12,
  }),
  linked: fc.subarray([0, 1, 2, 3]),
});

const situation: fc.Arbitrary<Situation> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    payers: fc.array(payer, { minLength: 1, maxLength: 5 }),
    weights: fc
      .tuple(parts(count, 0), fc.array(fc.nat({ max: 3 }), { minLength: count, maxLength: count }))
      .map(([all, metrics]) => all.map((hundredths, at) => ({ metric: metrics[at] ?? 0, hundredths }))),
    tolerance: fc.integer({ min: 0, max: 30 }),
    isLinked: fc.boolean(),
  }),
);

const nameOf = (at: number) => METRICS[at] ?? "";

function componentOf({ lines, metric }: Payer, at: number): Component {
  const id = `c${at}`;
  if (lines === undefined) {
    const table = { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] } as const;
    return { id, kind: "commission", metric: nameOf(metric), table };
  }
  const scored = lines.map((weight, line) => ({
    id: `l${line}`,
    metric: nameOf(line),
    weight: `${weight}%`,
    score: { kind: "attainment" as const },
  }));
  return { id, kind: "bonus", targetIncentive: "1", measure: { kind: "scorecard", missing: "zero", lines: scored } };
}

function inputOf({ payers, weights, tolerance, isLinked }: Situation) {
  const plan: IncentivePlan = {
    id: "p",
    version: "1",
    currency: "CNY",
    effective: { start: "2027-01-01" },
    metrics: METRICS.map((id) => ({ id, kind: "sum", of: "amount" })),
    components: payers.map(componentOf),
  };
  const goals = weights.map(
    ({ metric, hundredths }, at): Goal => ({
      id: `g${at}`,
      metric: nameOf(metric),
      owner: { kind: "company" },
      period: "2027-Q1",
      target: "1",
      weight: `${hundredths}%`,
    }),
  );
  const payAtTarget = payers.map(({ units }, at) => ({
    component: `c${at}`,
    amount: units === undefined ? null : amountText(units, 2),
  }));
  const rows = payers.flatMap(({ linked }, at) =>
    linked.length === 0 ? [] : [{ metrics: linked.map(nameOf), components: [`c${at}`] }],
  );
  const spare = { metrics: ["none"], components: ["c0"] };
  const linkage: Linkage = { id: "l", version: "1", rows: [...rows, spare] };

  return { plan, goals, payAtTarget, tolerance: `${tolerance}%`, ...(isLinked ? { linkage } : {}) };
}

/** How much of a component's pay depends on a metric, by reading the rule. */
function dependence({ lines, metric, linked }: Payer, of: number, isLinked: boolean): Rational {
  const weight = lines?.[of];
  if (isLinked && !linked.includes(of)) return ZERO;
  if (weight !== undefined) return new Rational(BigInt(weight), 100n);

  return isLinked || metric === of ? ONE : ZERO;
}

describe("a check of a linkage", () => {
  test("has the figures of an oracle in rationals", () => {
    holds(situation, (given) => {
      const { payers, weights, tolerance, isLinked } = given;
      const check = checkLinkage(inputOf(given));
      const money = payers.map(({ units }) => (units === undefined ? undefined : new Rational(units, 100n)));
      const known = money.filter((one) => one !== undefined);
      const total = known.length === money.length ? sum(known) : undefined;
      expect(check.total).toBe(total === undefined ? null : amountText(total.round(2, "down"), 2));
      const metrics = [...new Set(weights.map(({ metric }) => metric))];
      expect(check.goals.map(({ metric }) => metric)).toEqual(metrics.map(nameOf));
      const apart: string[] = [];
      const unpaid: string[] = [];
      for (const [at, metric] of metrics.entries()) {
        const row = check.goals[at];
        const own = payers.map((one) => dependence(one, metric, isLinked));
        const isKnown = own.every((share, place) => share.compare(ZERO) === 0 || money[place] !== undefined);
        const pay = isKnown ? sum(own.map((share, place) => share.times(money[place] ?? ZERO))) : undefined;
        if (pay === undefined) expect(row?.pay).toBeNull();
        else expect(Rational.of(row?.pay ?? "").compare(pay)).toBe(0);
        if (pay?.compare(ZERO) === 0) unpaid.push(nameOf(metric));
        const named = own.flatMap((share, place) => (share.compare(ZERO) === 0 ? [] : [`c${place}`]));
        expect(row?.components).toEqual(named);
        if (pay === undefined || total === undefined || total.compare(ZERO) === 0) {
          expect([row?.share, row?.gap, row?.mend]).toEqual([null, null, null]);
          continue;
        }
        const hundredths = weights.filter((one) => one.metric === metric).map((one) => BigInt(one.hundredths));
        const weight = sum(hundredths.map((one) => new Rational(one, 100n)));
        const gap = pay.over(total).minus(weight);
        expect(Rational.of(row?.share ?? "").round(10, "down")).toBe(pay.over(total).round(10, "half_up"));
        expect(Rational.of(row?.gap ?? "").round(10, "down")).toBe(gap.round(10, "half_up"));
        if (sizeOf(gap).compare(new Rational(BigInt(tolerance), 100n)) > 0) apart.push(nameOf(metric));
      }
      const metricsOf = (kind: "weights_apart" | "goal_unpaid") =>
        check.findings.flatMap((one) => (one.kind === kind ? [one.metric] : []));
      expect(metricsOf("weights_apart")).toEqual(apart);
      expect(metricsOf("goal_unpaid")).toEqual(unpaid);
    });
  });

  test("mends by the least whole fen that come to the weight", () => {
    holds(situation, (given) => {
      const check = checkLinkage(inputOf(given));
      for (const { weight, pay, mend } of check.goals) {
        if (mend === null || pay === null || weight === null || check.total === null) continue;
        const [w, p, t] = [Rational.of(weight), Rational.of(pay), Rational.of(check.total)];
        const fen = new Rational(1n, 100n);
        const isMore = mend.needs === "more";
        /** Whether the share has come to the weight when so much is added, or moved. */
        const reaches = (share: Rational) => (isMore ? share.compare(w) >= 0 : share.compare(w) <= 0);
        const added = (x: Rational) => (isMore ? p.plus(x) : p).over(t.plus(x));
        const moved = (x: Rational) => (isMore ? p.plus(x) : p.minus(x)).over(t);
        if (mend.add === null) expect(w.compare(isMore ? ONE : ZERO)).toBe(0);
        else {
          const x = Rational.of(mend.add);
          expect([reaches(added(x)), reaches(added(x.minus(fen)))]).toEqual([true, false]);
        }
        const y = Rational.of(mend.shift);
        expect([reaches(moved(y)), reaches(moved(y.minus(fen)))]).toEqual([true, false]);
      }
    });
  });

  test("says the same in any order of goals, components and pay", () => {
    holds(situation, (given) => {
      const input = inputOf(given);
      const plan = { ...input.plan, components: [...input.plan.components].reverse() };
      const turned = {
        ...input,
        plan,
        goals: [...input.goals].reverse(),
        payAtTarget: [...input.payAtTarget].reverse(),
      };
      const figures = ({ goals, findings, total }: ReturnType<typeof checkLinkage>) => ({
        total,
        rows: goals
          .map(({ metric, weight, pay, gap, mend }) => JSON.stringify([metric, weight, pay, gap, mend]))
          .sort(),
        kinds: findings.map(({ kind }) => kind).sort(),
      });
      expect(figures(checkLinkage(turned))).toEqual(figures(checkLinkage(input)));
    });
  });

  test("sums what a scorecard pays with and without a goal to its pay", () => {
    holds(situation, (given) => {
      const check = checkLinkage(inputOf({ ...given, isLinked: false }));
      for (const [at, { lines, units }] of given.payers.entries()) {
        if (lines === undefined || units === undefined) continue;
        const covering = lines.filter((_, line) => check.goals.some(({ metric }) => metric === nameOf(line)));
        const found = check.findings.flatMap((one) =>
          one.kind === "pay_without_goal" && one.component === `c${at}` ? [one.amount ?? ""] : [],
        );
        const covered = new Rational(BigInt(covering.reduce((total, one) => total + one, 0)) * units, 10_000n);
        const all = covered.plus(sum(found.map(Rational.of)));
        expect(all.compare(new Rational(units, 100n))).toBe(0);
      }
    });
  });
});
