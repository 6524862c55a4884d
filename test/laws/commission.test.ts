import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  type Accrual,
  accrueCommission,
  type Commission,
  type CommissionWorking,
  compileCommission,
  computeCommission,
  type RateBand,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../support/refusalOf.js";
import { RUNS, type Situation, situation } from "./arbitraries.js";
import { amountText, bandOf, earned, type OracleTerms, parts, Rational } from "./oracle.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

const termsOf = ({ table, target, proration, rounding }: Situation): OracleTerms => ({
  table,
  target,
  proration,
  ...rounding,
});

const sumOf = (figures: readonly string[]): Rational =>
  figures.reduce((sum, figure) => sum.plus(Rational.of(figure)), new Rational(0n));

const accrue = ({ table, target, proration, opening, credits, rounding }: Situation): Accrual =>
  accrueCommission({ table, target, proration, opening, rounding, credits: named(credits) });

const named = (credits: readonly string[], from = 0) =>
  credits.map((credited, at) => ({ id: `D-${from + at}`, credited }));

const isEqual = (left: Rational, right: Rational): boolean => left.compare(right) === 0;

/** All credits of a situation as one: what a period is paid for. */
const creditedOf = ({ credits }: Situation): string => {
  const { top, bottom } = sumOf(credits);
  return amountText((top * 10n ** 6n) / bottom, 6);
};

const period = (of: Situation): Commission =>
  computeCommission({
    table: of.table,
    target: of.target,
    proration: of.proration,
    opening: of.opening,
    credited: creditedOf(of),
    rounding: of.rounding,
  });

const workingSum = ({ bands, kickers, rounding }: CommissionWorking): Rational =>
  sumOf([...bands.map(({ amount }) => amount), kickers, rounding]);

describe("commission agrees with an oracle in BigInt rationals", () => {
  test("parts of accrueCommission, all methods, roundings and scales", () => {
    holds(situation(), (of) => {
      const expected = parts(termsOf(of), of.opening, of.credits).map((part) => amountText(part, of.rounding.scale));
      expect(accrue(of).parts.map(({ amount }) => amount)).toEqual(expected);
    });
  });

  test("a part is exact where its two ends together leave the range of doubles", () => {
    const { parts: worked } = accrueCommission({
      table: { measuredBy: "amount", method: "marginal", bands: [{ perUnit: "999.9980" }] },
      rounding: { mode: "half_even" },
      credits: named(["-2024698687.50", "91705555900.01"]),
    });
    expect(worked.map(({ amount }) => amount)).toEqual(["-2024694638102.62", "91705372488898.19"]);
  });

  test("totals of computeCommission and of a compiled table", () => {
    holds(situation(), (of) => {
      const [expected = 0n] = parts(termsOf(of), of.opening, [creditedOf(of)]);
      const { table, target, proration, opening, rounding } = of;
      const credited = creditedOf(of);
      const compiled = compileCommission(table, { rounding, proration });
      const total = amountText(expected, rounding.scale);
      expect(period(of).total).toBe(total);
      expect(compiled.compute({ credited, target, opening })).toEqual(period(of));
      expect(compiled.accrue({ credits: named([credited]), target, opening }).total).toBe(total);
    });
  });

  test("columns, for credits, targets and openings in whole minor units", () => {
    holds(situation(), (of) => {
      const scale = of.rounding.scale;
      const scaled = (figure: string) => Rational.of(figure).times(new Rational(10n ** BigInt(scale)));
      const minor = (figure: string) => Number(scaled(figure).top / scaled(figure).bottom);
      const whole = (figure: string) => scaled(figure).top % scaled(figure).bottom === 0n;
      const figures = [of.target, of.opening, ...of.credits];
      fc.pre(figures.every((figure) => whole(figure) && Number.isSafeInteger(minor(figure))));
      fc.pre(Number.isSafeInteger(minor(of.target) * (of.proration?.part ?? 1)));
      const expected = parts(termsOf(of), of.opening, of.credits).map(Number);
      const ends = of.credits.map(
        (_, at) => Number(sumOf([of.opening, ...of.credits.slice(0, at + 1)]).round(6, "down")) / 1e6,
      );
      const payMax = Math.max(...of.table.bands.map(({ rate, perUnit }) => Number(rate?.replace("%", "") ?? perUnit)));
      fc.pre([Number(of.opening), ...ends].every((end) => Math.abs(end) * 10 ** scale * (payMax + 1) * 2 < 2 ** 51));
      const columns = compileCommission(of.table, { rounding: of.rounding, proration: of.proration }).accrueColumns({
        owner: Uint32Array.from(of.credits, () => 0),
        credited: Float64Array.from(of.credits, minor),
        targets: Float64Array.of(minor(of.target)),
        opening: Float64Array.of(minor(of.opening)),
      });
      expect([...columns.parts]).toEqual(expected);
      expect([...columns.totals]).toEqual([expected.reduce((sum, part) => sum + part, 0)]);
    });
  });

  test("attainment and the exact figures before rounding", () => {
    holds(situation(), (of) => {
      const origin = Rational.of(of.opening);
      const reached = origin.plus(Rational.of(creditedOf(of)));
      const exact = earned(termsOf(of), reached, origin).minus(earned(termsOf(of), origin, origin));
      const { bands, kickers, attainment } = period(of);
      const stated = sumOf([...bands.map(({ amount }) => amount), kickers]);
      // A bound of a prorated target may be no decimal: it is stated to 16 digits, and F is computed without it.
      const isStated =
        of.proration === undefined ? isEqual(stated, exact) : stated.minus(exact).round(12, "down") === 0n;
      expect(isStated).toBe(true);
      const { part, of: whole } = of.proration ?? { part: 1, of: 1 };
      const target = Rational.of(of.target).times(new Rational(BigInt(part), BigInt(whole)));
      const ratio = reached.over(target).round(10, "half_up");
      expect(Rational.of(attainment ?? "0").round(10, "half_up")).toBe(ratio);
    });
  });
});

describe("a working adds up", () => {
  test("Σ bands + kickers + rounding = total, of a period and of each part", () => {
    holds(situation(), (of) => {
      const total = period(of);
      expect(isEqual(workingSum(total), Rational.of(total.total))).toBe(true);
      const { table, target, proration, opening, rounding, credits } = of;
      const terms = { table, target, proration, opening, rounding };
      const worked = accrueCommission({ ...terms, credits: named(credits), working: true });
      for (const { amount, bands = [], kickers = "0", rounding: gain = "0" } of worked.parts) {
        expect(isEqual(sumOf([...bands.map((line) => line.amount), kickers, gain]), Rational.of(amount))).toBe(true);
      }
    });
  });

  test("each line is to − from at its band's rate, and kicker lines are the kickers", () => {
    holds(situation(), (of) => {
      const { bands, kickers, kickerLines } = period(of);
      for (const { from, to, base, rate, amount } of bands) {
        expect(isEqual(Rational.of(to).minus(Rational.of(from)), Rational.of(base))).toBe(true);
        expect(isEqual(Rational.of(base).times(Rational.of(rate)), Rational.of(amount))).toBe(true);
      }
      expect(isEqual(sumOf(kickerLines.map(({ amount }) => amount)), Rational.of(kickers))).toBe(true);
    });
  });

  test("a period and one deal of the same credit have the same working, and no line is empty", () => {
    holds(situation(), (of) => {
      const { table, target, proration, opening, rounding } = of;
      const terms = { table, target, proration, opening, rounding };
      const [part] = accrueCommission({ ...terms, credits: named([creditedOf(of)]), working: true }).parts;
      const { bands, kickers, kickerLines, rounding: gain } = period(of);
      expect(part).toMatchObject({ bands, kickers, kickerLines, rounding: gain });
      expect(part?.bands).toHaveLength(bands.length);
      expect(bands.filter(({ base }) => base === "0")).toEqual([]);
    });
  });

  test("a base is paid at the blended rate by marginal and at the band's by the whole methods", () => {
    holds(fc.tuple(situation({ kickers: false }), fc.integer({ min: -1_000_000, max: 10_000_000 })), ([of, cents]) => {
      const base = amountText(BigInt(cents), 2);
      const credited = creditedOf(of);
      const reached = Rational.of(credited);
      const band = of.table.bands[bandOf(termsOf(of), reached)];
      const whole = Rational.of(band?.rate ?? band?.perUnit ?? "0");
      const isMarginal = of.table.method === "marginal" && reached.top !== 0n;
      const rate = isMarginal ? earned(termsOf(of), reached, new Rational(0n)).over(reached) : whole;
      const { table, target, proration, rounding } = of;
      const paid = computeCommission({ table, target, proration, rounding, credited, base });
      expect(paid.total).toBe(
        amountText(rate.times(Rational.of(base)).round(rounding.scale, rounding.mode), rounding.scale),
      );
      expect(isEqual(workingSum(paid), Rational.of(paid.total))).toBe(true);
      expect(isEqual(sumOf(paid.bands.map((line) => line.base)), Rational.of(base))).toBe(true);
    });
  });
});

describe("parts add up, however the deals are cut", () => {
  test("batch = one by one = resumed from stored state = the period", () => {
    holds(fc.tuple(situation(), fc.nat({ max: 8 })), ([of, cut]) => {
      const batch = accrue(of);
      const { table, target, proration, opening, rounding, credits } = of;
      const terms = { table, proration, rounding };
      const first = accrueCommission({ ...terms, target, opening, credits: named(credits.slice(0, cut)) });
      const stored = JSON.parse(JSON.stringify(first.state));
      const rest = accrueCommission({ ...terms, state: stored, credits: named(credits.slice(cut), cut) });
      expect([...first.parts, ...rest.parts]).toEqual(batch.parts);
      expect(rest.state).toEqual(batch.state);
      let { state } = accrueCommission({ ...terms, target, opening, credits: [] });
      const single = named(credits).flatMap((deal) => {
        const step = accrueCommission({ ...terms, state, credits: [deal] });
        state = step.state;
        return step.parts;
      });
      expect(single).toEqual(batch.parts);
      expect(batch.total).toBe(period(of).total);
    });
  });

  test("the period's total does not depend on the order of deals", () => {
    const shuffled = situation().chain((of) =>
      fc
        .shuffledSubarray([...of.credits], { minLength: of.credits.length })
        .map((credits) => [of, { ...of, credits }] as const),
    );
    holds(shuffled, ([of, other]) => {
      expect(accrue(other).total).toBe(accrue(of).total);
    });
  });

  test("deals and their returns close to zero", () => {
    holds(situation(), (of) => {
      const returned = of.credits.map((credit) => (credit.startsWith("-") ? credit.slice(1) : `-${credit}`)).reverse();
      const { total, parts: all } = accrue({ ...of, credits: [...of.credits, ...returned] });
      const sold = all.slice(0, of.credits.length).map(({ amount }) => Rational.of(amount));
      const taken = all.slice(of.credits.length).map(({ amount }) => Rational.of(amount));
      expect(Rational.of(total).top).toBe(0n);
      taken.reverse().forEach((part, at) => {
        expect(isEqual(part.plus(sold[at] ?? part), new Rational(0n))).toBe(true);
      });
    });
  });

  test("an opening pays what was already paid: periods in turn are one period", () => {
    holds(situation({ method: "marginal" }), (of) => {
      const start = Rational.of(of.opening).plus(Rational.of(creditedOf(of)));
      const opening = amountText(start.round(6, "down"), 6);
      const { table, target, proration, rounding } = of;
      const next = computeCommission({ table, target, proration, rounding, opening, credited: "1234.56" });
      const both = period({ ...of, credits: [...of.credits, "1234.56"] });
      expect(isEqual(Rational.of(period(of).total).plus(Rational.of(next.total)), Rational.of(both.total))).toBe(true);
    });
  });
});

describe("a proration", () => {
  const prorated = situation().filter(({ proration }) => proration !== undefined);

  test("is its quotient: 10 of 30 is 1 of 3, and 30 of 30 all", () => {
    holds(fc.tuple(prorated, fc.integer({ min: 1, max: 1_000 })), ([of, times]) => {
      const { part, of: whole } = of.proration ?? { part: 1, of: 1 };
      fc.pre(whole * times <= 1_000_000);
      const same = { ...of, proration: { part: part * times, of: whole * times } };
      expect([period(same), accrue(same)]).toEqual([period(of), accrue(of)]);
      const all = { ...of, proration: { part: whole, of: whole } };
      expect([period(all), accrue(all)]).toEqual([
        period({ ...of, proration: undefined }),
        accrue({ ...of, proration: undefined }),
      ]);
    });
  });

  test("of a target is as good as the target that it comes to, where that is an amount", () => {
    holds(prorated, (of) => {
      const { part, of: whole } = of.proration ?? { part: 1, of: 1 };
      const target = Rational.of(of.target);
      const stated = amountText((target.top * BigInt(whole) * 10n ** 6n) / target.bottom, 6);
      fc.pre(stated.length < 22 && (10n ** 6n * target.top) % target.bottom === 0n);
      const comesTo = amountText(
        Rational.of(of.target)
          .times(new Rational(BigInt(part)))
          .round(6, "down"),
        6,
      );
      fc.pre(comesTo.length < 22);
      expect(period({ ...of, target: stated })).toEqual(period({ ...of, target: comesTo, proration: undefined }));
    });
  });

  test("is part of what a state is checked by", () => {
    holds(prorated, (of) => {
      const { table, target, proration, rounding } = of;
      const { state } = accrueCommission({ table, target, proration, rounding, credits: [] });
      const goOn = (other: Situation["proration"]) => () =>
        accrueCommission({ table, proration: other, rounding, state, credits: [] });
      expect(goOn(proration)).not.toThrow();
      const isAll = proration?.part === proration?.of;
      if (!isAll) expect(refusalOf(goOn(undefined)).map(({ code }) => code)).toEqual(["state_mismatch"]);
    });
  });
});

describe("marginal tables", () => {
  const marginal = situation({ method: "marginal" });
  const plain = situation({ method: "marginal", kickers: false });

  test("more credit never pays less", () => {
    holds(fc.tuple(marginal, fc.integer({ min: 1, max: 10_000_000 })), ([of, cents]) => {
      const more = { ...of, credits: [...of.credits, amountText(BigInt(cents), 2)] };
      expect(Rational.of(period(more).total).compare(Rational.of(period(of).total))).toBeGreaterThanOrEqual(0);
    });
  });

  test("without falling rates the next credit never earns less than the same credit before it", () => {
    holds(fc.tuple(plain, fc.integer({ min: 1, max: 10_000_000 })), ([of, cents]) => {
      const credit = amountText(BigInt(cents), 2);
      const value = ({ rate, perUnit }: RateBand) => Rational.of(rate ?? perUnit ?? "0");
      const pays = of.table.bands.map(value).sort((left, right) => left.compare(right));
      const bands = of.table.bands.map(({ upTo }, at): RateBand => {
        const { top, bottom } = pays[at] ?? new Rational(0n);
        return { upTo, perUnit: amountText((top * 10n ** 6n) / bottom, 6) };
      });
      const working = accrueCommission({
        table: { ...of.table, bands },
        target: of.target,
        proration: of.proration,
        opening: of.opening,
        credits: named([credit, credit]),
        working: true,
      });
      const [first, second] = working.parts.map((part) => sumOf((part.bands ?? []).map(({ amount }) => amount)));
      expect(second?.compare(first ?? second)).toBeGreaterThanOrEqual(0);
    });
  });

  test("splitting a band in two at the same rate changes nothing", () => {
    holds(plain, (of) => {
      const [first, ...others] = of.table.bands;
      const end = first?.upTo ?? "10";
      const half = amountText(Rational.of(end).times(new Rational(1n, 2n)).round(6, "up"), 6);
      fc.pre(first !== undefined && Rational.of(half).compare(Rational.of(end)) < 0 && Rational.of(half).top > 0n);
      const bands = [...(first === undefined ? [] : [{ ...first, upTo: half }, first]), ...others];
      expect(accrue({ ...of, table: { ...of.table, bands } }).parts).toEqual(accrue(of).parts);
    });
  });

  test("without kickers there is no jump at a bound, so its side does not matter", () => {
    holds(plain, (of) => {
      const upper = period({ ...of, table: { ...of.table, boundary: "upper_inclusive" } });
      const lower = period({ ...of, table: { ...of.table, boundary: "lower_inclusive" } });
      expect(upper.total).toBe(lower.total);
    });
  });
});

describe("nothing around a call changes it, and it changes nothing", () => {
  test("results survive JSON and structuredClone; frozen inputs are accepted and left as they were", () => {
    holds(situation(), (of) => {
      const before = JSON.stringify(of);
      const result = { period: period(deepFreeze(structuredClone(of))), accrual: accrue(deepFreeze(of)) };
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      expect(structuredClone(result)).toEqual(result);
      expect(JSON.stringify(of)).toBe(before);
      expect(JSON.stringify(result)).not.toMatch(/"-0(\.0*)?"|e[-+]\d/);
    });
  });

  test("text, numbers and Decimals of any class are one figure", () => {
    holds(situation(), (of) => {
      const { table, target, proration, opening, rounding } = of;
      const terms = { table, proration, rounding };
      const credited = creditedOf(of);
      const Foreign = Decimal.clone({ precision: 60, toExpPos: 40 });
      const result = period(of);
      const byDecimal = { ...terms, credited: new Foreign(credited), target: new Decimal(target), opening };
      expect(computeCommission(byDecimal)).toEqual(result);
      const number = Number(credited);
      fc.pre(Rational.of(credited).compare(Rational.of(plainText(number))) === 0);
      expect(computeCommission({ ...terms, credited: number, target, opening })).toEqual(result);
    });
  });

  test("a host's Decimal settings and a polluted Object.prototype do not matter", () => {
    const polluted = [
      "rate",
      "opening",
      "proration",
      "currency",
      "kicker",
      "perUnit",
      "base",
      "scale",
      "working",
      "precision",
    ];
    const settings = { precision: Decimal.precision, rounding: Decimal.rounding, maxE: Decimal.maxE };
    holds(situation(), (of) => {
      const calm = [period(of), accrue(of)];
      try {
        Decimal.set({ precision: 3, rounding: 1, maxE: 3 });
        for (const key of polluted) Object.defineProperty(Object.prototype, key, { value: "0.99", configurable: true });
        expect([period(of), accrue(of)]).toEqual(calm);
      } finally {
        for (const key of polluted) Reflect.deleteProperty(Object.prototype, key);
        Decimal.set(settings);
      }
    });
  });
});

function plainText(number: number): string {
  const text = String(number);

  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? text : "0.0000001";
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }

  return value;
}
