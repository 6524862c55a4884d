import fc from "fast-check";
import { addDays, checkSmart, computeAttainability, isWorkingDay, reviewCalendar } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { Rational } from "./oracle.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

const whole = (number: number) => new Rational(BigInt(number));
const sumOf = (figures: readonly Rational[]) => figures.reduce((sum, one) => sum.plus(one), new Rational(0n));
const percent = fc.integer({ min: 0, max: 100 });

describe("computeAttainability", () => {
  const results = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });
  const corridor = fc.tuple(percent, percent).map(([one, other]) => ({
    from: `${Math.min(one, other)}%`,
    to: `${Math.max(one, other)}%`,
  }));
  const method = fc.constantFrom("linear" as const, "nearest_rank" as const);

  test("a higher target is never reached by more, and never easier", () => {
    const order = ["effortless", "within", "out_of_reach"];
    holds(fc.tuple(results, corridor, fc.integer({ min: -60, max: 60 })), ([list, of, target]) => {
      const peers = { results: list, corridor: of, countMin: 1, quantile: "linear" } as const;
      const [low, high] = [target, target + 1].map((at) => computeAttainability({ target: at, peers }));
      expect(high?.reachedCount ?? 0).toBeLessThanOrEqual(low?.reachedCount ?? 0);
      expect(order.indexOf(high?.finding ?? "")).toBeGreaterThanOrEqual(order.indexOf(low?.finding ?? ""));
    });
  });

  test("falling is rising of everything turned round", () => {
    holds(fc.tuple(results, corridor, fc.integer({ min: -60, max: 60 })), ([list, of, target]) => {
      const terms = { corridor: of, countMin: 1, quantile: "linear" } as const;
      const falling = computeAttainability({ target, direction: "falling", peers: { ...terms, results: list } });
      const turned = list.map((result) => 0 - result);
      const rising = computeAttainability({ target: 0 - target, peers: { ...terms, results: turned } });
      expect(falling.finding).toBe(rising.finding);
      expect(
        Rational.of(falling.targets?.from ?? "").compare(Rational.of(`${rising.targets?.to}`).times(whole(-1))),
      ).toBe(0);
    });
  });

  test("quantiles lie among the results and never fall", () => {
    holds(fc.tuple(results, method, percent), ([list, quantile, at]) => {
      const quantilesAt = ["0", `${at}%`, "1"];
      const peers = { results: list, corridor: { from: "0", to: "1" }, countMin: 1, quantile, quantilesAt };
      const values = computeAttainability({ target: 0, peers }).quantiles.map(({ value }) => Rational.of(value));
      expect(values[0]?.compare(whole(Math.min(...list)))).toBe(0);
      expect(values[2]?.compare(whole(Math.max(...list)))).toBe(0);
      for (const [low, high] of [values.slice(0, 2), values.slice(1)]) {
        expect(low && high && low.compare(high)).toBeLessThanOrEqual(0);
      }
    });
  });
});

describe("checkSmart", () => {
  const focus = fc.constantFrom("a", "b", "c", undefined);
  const goals = fc
    .array(fc.record({ focus, weight: fc.integer({ min: 0, max: 60 }) }), { minLength: 1, maxLength: 8 })
    .filter((list) => list.some(({ weight }) => weight > 0))
    .map((list) => list.map((goal, at) => ({ id: `g${at}`, ...goal })));
  const asks = fc
    .record({ a: percent, b: percent, c: percent })
    .filter(({ a, b, c }) => a + b + c <= 100)
    .map((minima) => Object.entries(minima).map(([name, min]) => ({ focus: name, weightMin: `${min}%` })));

  test("proposes weights that add up to 1, give every focus its minimum and satisfy the next check", () => {
    holds(fc.tuple(goals, asks), ([list, of]) => {
      const strategy = { phase: "launch", asks: of, goals: list };
      const { verdict, proposal, withoutGoal } = checkSmart({ goal: { id: "g0" }, evidence: { strategy } }).relevant;
      if (verdict === "met" || withoutGoal.length > 0) {
        expect(proposal).toBe(null);
        return;
      }
      const proposed = list.map((goal, at) => ({ ...goal, weight: proposal?.[at]?.weight ?? "" }));
      expect(sumOf(proposed.map(({ weight }) => Rational.of(weight))).compare(whole(1))).toBe(0);
      const next = { ...strategy, goals: proposed };
      expect(checkSmart({ goal: { id: "g0" }, evidence: { strategy: next } }).relevant).toMatchObject({
        verdict: "met",
        proposal: null,
      });
    });
  });

  test("says of the past what the exact quotient says", () => {
    const cents = fc.integer({ min: 1, max: 10_000 });
    holds(fc.record({ target: cents, value: cents, trend: cents }), ({ target, value, trend }) => {
      const history = { value, trend: trend / 100, corridor: { from: "1", to: "1.25" } };
      const reason = checkSmart({ goal: { id: "g", target }, evidence: { history } }).attainable.reasons[1];
      const ratio = whole(target)
        .over(whole(value))
        .over(new Rational(BigInt(trend), 100n));
      const isBelow = ratio.compare(whole(1)) < 0;
      const isAbove = ratio.compare(new Rational(5n, 4n)) > 0;
      expect(reason?.finding).toBe(isBelow ? "effortless" : isAbove ? "out_of_reach" : "within");
    });
  });
});

describe("reviewCalendar", () => {
  const cut = fc.record({
    start: fc.integer({ min: 0, max: 3_000 }),
    first: fc.integer({ min: 0, max: 200 }),
    second: fc.integer({ min: 1, max: 200 }),
  });
  const day = (days: number) => addDays({ date: "2020-01-01", days });
  const calendar = { fortnightAnchor: "2026-11-02", holidays: ["2020-05-01", "2021-01-01", "2022-10-03"] };

  test("holds each review once however the time is cut into periods, on a working day after what it covers", () => {
    holds(cut, ({ start, first, second }) => {
      const middle = start + first;
      const end = middle + second;
      const before = reviewCalendar({ period: { start: day(start), end: day(middle) }, calendar });
      const after = reviewCalendar({ period: { start: day(middle + 1), end: day(end) }, calendar });
      const both = reviewCalendar({ period: { start: day(start), end: day(end) }, calendar });
      const byText = (reviews: typeof both) => reviews.map((review) => JSON.stringify(review)).sort();
      expect(byText([...before, ...after])).toEqual(byText(both));
      for (const { on, covers } of both) {
        expect(on > covers.end && isWorkingDay({ date: on, calendar })).toBe(true);
      }
      for (const review of both) {
        if (review.kind === "calibration") expect(review.reviews.every((on) => on <= review.on)).toBe(true);
      }
    });
  });
});
