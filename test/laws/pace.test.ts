import fc from "fast-check";
import {
  addDays,
  computeControlLimits,
  computeCusum,
  computePace,
  computeRuns,
  countDays,
  type DayCount,
  forecastAttainment,
  type PaceRule,
  type TrendPoint,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { amountText, Rational } from "./oracle.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

const scaled = (min: bigint, max: bigint, scale: number) =>
  fc.bigInt({ min, max }).map((integer) => amountText(integer, scale));
const ZERO = new Rational(0n);
const ONE = new Rational(1n);
const shown = (text: string | null) => Rational.of(text ?? "NaN");
const rounded = (exact: Rational) => new Rational(exact.round(10, "half_up"), 10n ** 10n);
const expectShown = (text: string | null, exact: Rational) => expect(shown(text).compare(rounded(exact))).toBe(0);
const whole = (number: number) => new Rational(BigInt(number));

const days = fc.record({
  offset: fc.integer({ min: 0, max: 20_000 }),
  length: fc.integer({ min: 1, max: 400 }),
  day: fc.integer({ min: -3, max: 403 }),
});
const periodOf = ({ offset, length }: { readonly offset: number; readonly length: number }) => {
  const start = addDays({ date: "2000-01-01", days: offset });
  return { start, end: addDays({ date: start, days: length - 1 }) };
};
const dayCount = fc.constantFrom<DayCount>("inclusive", "elapsed", "endpoints");

/** The published formulas for day k of n. */
const shareOn = (by: DayCount, day: number, length: number): Rational => {
  if (day < 0) return ZERO;
  if (day >= length || (by === "endpoints" && length === 1)) return ONE;
  if (by === "inclusive") return whole(day + 1).over(whole(length));
  return by === "elapsed" ? whole(day).over(whole(length)) : whole(day).over(whole(length - 1));
};

const figures = fc
  .record({
    start: fc.option(scaled(-(10n ** 6n), 10n ** 6n, 2), { nil: undefined }),
    actual: scaled(-(10n ** 6n), 10n ** 6n, 2),
    target: scaled(1n, 10n ** 6n, 2),
  })
  .filter(({ start, target }) => start === undefined || shown(start).compare(shown(target)) !== 0);

describe("computePace", () => {
  test("expects the share of the published formulas, and never less on a later day", () => {
    holds(fc.tuple(days, dayCount), ([of, by]) => {
      const period = periodOf(of);
      const expectedOn = (day: number) =>
        computePace({
          period,
          asOf: addDays({ date: period.start, days: day }),
          actual: "0",
          target: "1",
          expected: { kind: "linear", dayCount: by },
        }).expected;
      expectShown(expectedOn(of.day), shareOn(by, of.day, of.length));
      expect(shown(expectedOn(of.day)).compare(shown(expectedOn(of.day + 1)))).toBeLessThanOrEqual(0);
    });
  });

  test("by weights that are the days of the months expects what the days do, by all but endpoints", () => {
    holds(fc.tuple(days, fc.constantFrom<DayCount>("inclusive", "elapsed")), ([of, by]) => {
      const year = 2000 + (of.offset % 100);
      const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`);
      const goal = {
        period: String(year),
        asOf: addDays({ date: `${year}-01-01`, days: of.day }),
        actual: "1",
        target: "3",
      };
      const season = { kind: "seasonal", dayCount: by, cadence: "month", weights: months.map(countDays) } as const;
      const even = { kind: "linear", dayCount: by } as const;
      expect(computePace({ ...goal, expected: season })).toEqual(computePace({ ...goal, expected: even }));
    });
  });

  test("is the signed progress, its distance and its quotient in rationals", () => {
    holds(fc.tuple(figures, fc.integer({ min: 0, max: 30 })), ([of, passed]) => {
      const start = Rational.of(of.start ?? "0");
      const way = Rational.of(of.target).minus(start);
      const progress = Rational.of(of.actual).minus(start).over(way);
      const share = whole(passed).over(whole(30));
      const pace = computePace({ ...of, expected: { kind: "counted", passed, total: 30 } });
      expectShown(pace.progress, progress);
      expectShown(pace.behindBy, share.minus(progress));
      expectShown(pace.expectedValue, start.plus(share.times(way)));
      if (passed === 0) expect(pace.ratio).toBe(null);
      else expectShown(pace.ratio, progress.over(share));
    });
  });

  test("needs of the days that are left what is missing, to the target exactly", () => {
    holds(fc.tuple(figures, fc.integer({ min: 1, max: 29 })), ([of, passed]) => {
      const { progress, runRate } = computePace({ ...of, expected: { kind: "counted", passed, total: 30 } });
      const rest = Rational.of(of.target).minus(Rational.of(of.actual));
      if (shown(progress).compare(ONE) >= 0) expect(runRate).toMatchObject({ needed: "0", ofPlan: "0" });
      else expectShown(runRate.needed, rest.over(whole(30 - passed)));
    });
  });

  const bound = fc.integer({ min: -20, max: 40 });
  const bounds = fc
    .uniqueArray(bound, { minLength: 1, maxLength: 6 })
    .map((list) => list.sort((one, other) => one - other));
  const rule = fc.tuple(
    fc.constantFrom("gap" as const, "ratio" as const),
    bounds,
    fc.array(fc.boolean(), { minLength: 6 }),
  );

  test("gives every value one status, the first band that it is within", () => {
    holds(
      fc.tuple(rule, bound, fc.integer({ min: 1, max: 20 })),
      ([[measuredBy, list, included], actual, expected]) => {
        const bands: PaceRule["bands"] = [
          ...list.map((at, index) =>
            included[index]
              ? { status: `s${index}`, upTo: `${at * 5}%` }
              : { status: `s${index}`, below: `${at * 5}%` },
          ),
          { status: "last" },
        ];
        const { status } = computePace({
          actual: `${actual * 5}%`,
          target: "1",
          expected: { kind: "stated", share: `${expected * 5}%` },
          rule: { measuredBy, bands },
        });
        const value =
          measuredBy === "gap" ? whole(expected - actual).over(whole(20)) : whole(actual).over(whole(expected));
        const band = list.findIndex((at, index) => {
          const compared = value.compare(whole(at).over(whole(20)));
          return included[index] ? compared <= 0 : compared < 0;
        });
        expect(status?.band).toBe(band < 0 ? list.length : band);
        expect(status?.name).toBe(band < 0 ? "last" : `s${band}`);
      },
    );
  });
});

describe("forecastAttainment", () => {
  test("by a rate reaches the target exactly where the progress is at its pace", () => {
    holds(fc.tuple(figures, fc.integer({ min: 1, max: 30 })), ([of, passed]) => {
      const expected = { kind: "counted", passed, total: 30 } as const;
      const { forecast, attainment, met } = forecastAttainment({ kind: "run_rate", ...of, expected });
      const start = Rational.of(of.start ?? "0");
      const way = Rational.of(of.target).minus(start);
      const covered = Rational.of(of.actual).minus(start).times(whole(30)).over(whole(passed));
      expectShown(forecast, start.plus(covered));
      expectShown(attainment, covered.over(way));
      expect(met).toBe(covered.over(way).compare(ONE) >= 0);
      expect(computePace({ ...of, expected }).ratio).toBe(attainment);
    });
  });

  test("by a rate adds what came once to where the rest leads", () => {
    const windfalls = fc.integer({ min: -1_000, max: 1_000 });
    holds(fc.tuple(figures, windfalls, fc.integer({ min: 1, max: 30 })), ([of, windfall, passed]) => {
      const ask = { kind: "run_rate", ...of, expected: { kind: "counted", passed, total: 30 } } as const;
      const start = Rational.of(of.start ?? "0");
      const rest = Rational.of(of.actual).minus(whole(windfall)).minus(start).times(whole(30)).over(whole(passed));
      const end = start.plus(rest).plus(whole(windfall));
      const { forecast, attainment, basis } = forecastAttainment({ ...ask, windfall });
      expectShown(forecast, end);
      expectShown(attainment, end.minus(start).over(Rational.of(of.target).minus(start)));
      expect(basis).toMatchObject({ windfall: String(windfall) });
    });
  });

  const line = fc.record({ slope: fc.integer({ min: -50, max: 50 }), at0: fc.integer({ min: -50, max: 50 }) });
  const places = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 12 });

  test("finds a line that the points lie on, and its end", () => {
    holds(fc.tuple(line, places, fc.integer({ min: -90, max: 90 })), ([{ slope, at0 }, list, at]) => {
      const points = list.map((place) => ({ at: place, value: slope * place + at0 }));
      const found = forecastAttainment({ kind: "trend", points, at, target: "1" });
      expect(found.forecast).toBe(String(slope * at + at0));
      expect(found.basis).toMatchObject({
        slope: String(slope),
        intercept: String(at0),
        fit: slope === 0 ? null : "1",
      });
    });
  });

  const series = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -99, max: 99 })), {
    maxLength: 12,
  });

  test("is the least sum of squares: no line beside it is nearer", () => {
    holds(fc.tuple(series, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), ([list, tilt, lift]) => {
      const points: readonly TrendPoint[] = list.map(([at, value]) => ({ at, value }));
      const ask = (at: number) => forecastAttainment({ kind: "trend", points, at, target: "1" });
      const { quotient, missing } = ask(0);
      const next = ask(1).quotient;
      if (quotient === null || next === null) {
        expect(missing).toBe(list.length < 2 ? "points_too_few" : "points_at_one_place");
        expect(new Set(list.map(([at]) => at)).size).toBeLessThan(2);
        return;
      }
      const exact = (of: { readonly dividend: string; readonly divisor: string }) =>
        Rational.of(of.dividend).over(Rational.of(of.divisor));
      const intercept = exact(quotient);
      const slope = exact(next).minus(intercept);
      const squares = (by: Rational, from: Rational) =>
        list.reduce((sum, [at, value]) => {
          const off = whole(value).minus(from.plus(by.times(whole(at))));
          return sum.plus(off.times(off));
        }, ZERO);
      const tilted = squares(
        slope.plus(new Rational(BigInt(tilt), 100n)),
        intercept.plus(new Rational(BigInt(lift), 100n)),
      );
      expect(squares(slope, intercept).compare(tilted)).toBeLessThanOrEqual(0);
    });
  });

  test("does not depend on the order of its points", () => {
    holds(series, (list) => {
      const points = list.map(([at, value]) => ({ at, value }));
      const ask = (of: readonly TrendPoint[]) => forecastAttainment({ kind: "trend", points: of, at: 30, target: "1" });
      expect(ask([...points].reverse())).toEqual(ask(points));
    });
  });
});

describe("a series", () => {
  const series = fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 30 });

  test("has its limits on both sides of its mean, equally far, and signals only outside of them", () => {
    holds(series, (values) => {
      const { mean, lower, upper, signals, meanMovingRange } = computeControlLimits({ baseline: values });
      if (values.length < 2) {
        expect([lower, upper, meanMovingRange, signals]).toEqual([null, null, null, []]);
        return;
      }
      const count = BigInt(values.length);
      const sum = values.reduce((total, value) => total + BigInt(value), 0n);
      const steps = values
        .slice(1)
        .reduce((total, value, at) => total + BigInt(Math.abs(value - (values[at] ?? 0))), 0n);
      const width = new Rational(steps * 266n, (count - 1n) * 100n);
      const middle = new Rational(sum, count);
      expectShown(mean, middle);
      expectShown(lower, middle.minus(width));
      expectShown(upper, middle.plus(width));
      const outside = values.flatMap((value, at) => {
        const off = whole(value).minus(middle);
        return off.compare(width) > 0 || off.plus(width).compare(ZERO) < 0 ? [at] : [];
      });
      expect(signals.map(({ at }) => at)).toEqual(outside);
    });
  });

  test("has a run where so many in a row lie on one side, and nowhere else", () => {
    holds(
      fc.tuple(fc.array(fc.integer({ min: -1, max: 1 }), { maxLength: 30 }), fc.integer({ min: 2, max: 6 })),
      ([values, length]) => {
        const { signalAt, runs } = computeRuns({ values, center: 0, length });
        const isRun = (end: number) => {
          const last = values.slice(Math.max(0, end - length + 1), end + 1);
          return last.length === length && Math.abs(last.reduce((sum, value) => sum + value, 0)) === length;
        };
        const first = values.findIndex((_, at) => isRun(at));
        expect(signalAt).toBe(first < 0 ? null : first);
        expect(runs.reduce((sum, run) => sum + run.length - length + 1, 0)).toBe(
          values.filter((_, at) => isRun(at)).length,
        );
      },
    );
  });

  test("adds up to the greatest sum of what lies before each value", () => {
    holds(
      fc.tuple(series, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 })),
      ([values, sigma, slack]) => {
        const k = new Rational(BigInt(slack), 10n);
        const of = { values, sigma, k: `0.${slack}`, h: "4" };
        const { path, signalAt } = computeCusum({ ...of, side: "upper" });
        const steps = values.map((value) => whole(value).over(whole(sigma)).minus(k));
        const sums = values.map((_, at) => {
          const ends = steps
            .slice(0, at + 1)
            .map((__, from) => steps.slice(from, at + 1).reduce((sum, step) => sum.plus(step), ZERO));
          return [ZERO, ...ends].reduce((most, sum) => (sum.compare(most) > 0 ? sum : most));
        });
        for (const [at, sum] of sums.entries()) expectShown(path[at] ?? null, sum);
        const first = sums.findIndex((sum) => sum.compare(whole(4)) > 0);
        expect(signalAt).toBe(first < 0 ? null : first);
        const turned = { ...of, values: values.map((value) => 0 - value) };
        expect(computeCusum({ ...turned, side: "lower" })).toEqual({ path, signalAt });
      },
    );
  });
});
