import { Decimal } from "decimal.js";
import fc from "fast-check";
import { apportion, convertAmount, decimal, RulesError } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { createQuickDivision, divideRounded } from "../../src/money/divideRounded.js";
import {
  formatExact,
  formatExactQuickly,
  formatFixed,
  formatFixedQuickly,
  formatRatio,
  formatRatioQuickly,
} from "../../src/money/formatDecimal.js";
import { readAmount } from "../../src/money/readAmount.js";
import { quickInteger } from "../../src/money/scaledInteger.js";
import { RUNS } from "./arbitraries.js";
import { amountText, largestRemainder, Rational } from "./oracle.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

const scale = fc.constantFrom(2, 0, 3);
const units = fc.oneof(
  fc.integer({ min: -1_000, max: 1_000 }).map(BigInt),
  fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
);
/** One kind a pool: weights of mixed kinds would hardly ever be shared out the quick way. */
const weights = fc.oneof(
  ...[
    fc.integer({ min: 0, max: 10 }).map(String),
    fc.integer({ min: 0, max: 10_000_000 }).map((cents) => amountText(BigInt(cents), 2)),
    fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((parts) => amountText(BigInt(parts), 10)),
    fc.integer({ min: 0, max: 100 }).map((percent) => `${percent}%`),
  ].map((weight) => fc.array(weight, { minLength: 1, maxLength: 20 })),
);
const pool = fc
  .record({ units, scale, weights })
  .filter(({ weights: list }) => list.some((one) => Rational.of(one).top > 0n));

interface Pool {
  readonly units: bigint;
  readonly scale: number;
  readonly weights: readonly string[];
}

const share = ({ units: total, scale: digits, weights }: Pool): bigint[] =>
  apportion({ total: amountText(total, digits), weights, rounding: { scale: digits } }).map((text) => {
    expect(text).toMatch(digits === 0 ? /^-?\d+$/ : /^-?\d+\.\d+$/);
    return BigInt(text.replace(".", ""));
  });

describe("apportion", () => {
  test("agrees with largest remainder in rationals", () => {
    holds(pool, (of) => {
      expect(share(of)).toEqual(largestRemainder(of.units, of.weights));
    });
  });

  test("by every method: shares add up to the total, and a zero weight gets nothing", () => {
    const method = fc.constantFrom("largest_remainder" as const, "largest_weight" as const, "first" as const);
    holds(fc.tuple(pool, method), ([of, by]) => {
      const shares = apportion({
        total: amountText(of.units, of.scale),
        weights: of.weights,
        rounding: { scale: of.scale },
        method: by,
      }).map((text) => BigInt(text.replace(".", "")));
      expect(shares.reduce((sum, one) => sum + one, 0n)).toBe(of.units);
      expect(shares.filter((one, at) => Rational.of(of.weights[at] ?? "0").top === 0n && one !== 0n)).toEqual([]);
    });
  });

  test("each share is less than one unit from exact", () => {
    holds(pool, (of) => {
      const sum = of.weights.reduce((total, one) => total.plus(Rational.of(one)), new Rational(0n));
      share(of).forEach((one, at) => {
        const exact = new Rational(of.units).times(Rational.of(of.weights[at] ?? "0")).over(sum);
        const off = new Rational(one).minus(exact);
        expect(off.compare(new Rational(1n)) < 0 && off.compare(new Rational(-1n)) > 0).toBe(true);
      });
    });
  });

  test("permuting members permutes shares, where no two of different weight have equal rests", () => {
    holds(fc.tuple(pool, fc.nat()), ([of, turn]) => {
      const by = turn % of.weights.length;
      const sum = of.weights.reduce((total, one) => total.plus(Rational.of(one)), new Rational(0n));
      const restOf = (one: string) => {
        const exact = new Rational(of.units).times(Rational.of(one)).over(sum);
        return exact.minus(new Rational(exact.top / exact.bottom));
      };
      const distinct = of.weights.filter((one, at) => of.weights.indexOf(one) === at);
      const hasTie = distinct.some((one, at) =>
        distinct.slice(at + 1).some((other) => restOf(one).compare(restOf(other)) === 0),
      );
      fc.pre(!hasTie);
      const turned = [...of.weights.slice(by), ...of.weights.slice(0, by)];
      const byWeight = (list: readonly string[], shares: readonly bigint[]) =>
        list.map((one, at) => `${one}: ${shares[at]}`).sort();
      expect(byWeight(turned, share({ ...of, weights: turned }))).toEqual(byWeight(of.weights, share(of)));
    });
  });

  test("a negative total mirrors the positive one", () => {
    holds(pool, (of) => {
      expect(share({ ...of, units: -of.units })).toEqual(share(of).map((one) => -one));
    });
  });

  test("texts, numbers and Decimals are one figure", () => {
    holds(pool, (of) => {
      const total = amountText(of.units, of.scale);
      const rounding = { scale: of.scale };
      const asDecimals = of.weights.map((one) =>
        one.endsWith("%") ? new Decimal(one.slice(0, -1)).div(100) : new Decimal(one),
      );
      const byText = apportion({ total, weights: of.weights, rounding });
      expect(apportion({ total: new Decimal(total), weights: asDecimals, rounding })).toEqual(byText);
    });
  });
});

describe("the quick ways are the exact ways", () => {
  const mode = fc.constantFrom("half_up" as const, "half_even" as const, "down" as const, "up" as const);

  test("division of whole numbers within 2^53 rounds as in BigInt, and as in rationals", () => {
    const divisor = fc.oneof(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 1, max: 2 ** 31 - 1 }));
    const dividend = fc.oneof(
      fc.integer({ min: -10_000, max: 10_000 }),
      fc.maxSafeInteger().map((size) => Math.trunc(size / 4)),
    );
    holds(fc.tuple(dividend, divisor, mode), ([top, bottom, by]) => {
      const exact = divideRounded(BigInt(top), BigInt(bottom), by);
      expect(createQuickDivision(bottom, by)(top)).toBe(Number(exact));
      expect(exact).toBe(new Rational(BigInt(top), BigInt(bottom)).round(0, by));
    });
  });

  test("ties round as their modes say", () => {
    const half = fc.tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 1, max: 1_000 }), mode);
    holds(half, ([whole, size, by]) => {
      const exact = divideRounded(BigInt((2 * whole + 1) * size), BigInt(2 * size), by);
      expect(createQuickDivision(2 * size, by)((2 * whole + 1) * size)).toBe(Number(exact));
    });
  });

  test("figures are written the same", () => {
    const integer = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.maxSafeInteger());
    holds(
      fc.tuple(integer, fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 2 ** 40 })),
      ([of, digits, by]) => {
        expect(formatExactQuickly(of, digits)).toBe(formatExact(BigInt(of), digits));
        expect(formatFixedQuickly(of, digits % 7)).toBe(formatFixed(BigInt(of), digits % 7));
        expect(formatRatioQuickly(of, by)).toBe(formatRatio(BigInt(of), BigInt(by)));
        expect(formatRatioQuickly(of, -by, digits)).toBe(formatRatio(BigInt(of), BigInt(-by) * 10n ** BigInt(digits)));
      },
    );
  });

  test("a ratio on a tie rounds away from zero", () => {
    holds(fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 4 })), ([whole, size]) => {
      const divisor = size * 2e10;
      expect(formatRatioQuickly((2 * whole + 1) * size, divisor)).toBe(formatExact(BigInt(whole + 1), 10));
      expect(formatRatioQuickly(-(2 * whole + 1) * size, divisor)).toBe(formatExact(BigInt(-whole - 1), 10));
    });
  });

  test.each([
    ["999999999999999", 0, 999_999_999_999_999],
    ["1000000000000000", 0, Number.NaN],
    ["9007199254740991", 0, Number.NaN],
    ["9007199254740.99", 2, 900_719_925_474_099],
    ["-9007199254740.99", 2, -900_719_925_474_099],
    ["9999999999999.99", 3, Number.NaN],
    ["90071992547409.91", 2, Number.NaN],
    ["-0", 2, 0],
    ["-0.00", 2, 0],
    ["00", 2, Number.NaN],
    ["0.", 2, Number.NaN],
    [".5", 2, Number.NaN],
    ["", 2, Number.NaN],
    ["-", 2, Number.NaN],
    ["1.005", 2, Number.NaN],
    [1e15, 0, Number.NaN],
    [-0, 2, 0],
    [0.1 + 0.2, 6, Number.NaN],
    [1.005, 2, Number.NaN],
    [1.005, 3, 1005],
  ])("%s at %s fraction digits is quickly %s", (value, digits, expected) => {
    expect(quickInteger(value, digits)).toBe(expected);
  });

  test("what is read quickly is what the gate reads, and what it refuses is not read quickly", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 17 });
    const text = fc
      .tuple(fc.constantFrom("", "-", "+", " "), digits, fc.constantFrom("", ".", ".."), digits)
      .map((pieces) => pieces.join(""));
    const value = fc.oneof(
      text,
      fc.double(),
      fc.integer(),
      fc.integer().map((cents) => cents / 100),
      fc.anything(),
    );
    holds(fc.tuple(value, fc.integer({ min: 0, max: 6 })), ([of, at]) => {
      const quick = quickInteger(of, at);
      const exact = readAmount(of, [], []);
      if (!Number.isNaN(quick)) expect(BigInt(quick) * 10n ** BigInt(6 - at)).toBe(exact);
      expect(Object.is(quick, -0)).toBe(false);
    });
  });
});

describe("amounts", () => {
  test("convertAmount: exact + rounding = amount, within half a unit", () => {
    const rate = fc.integer({ min: 1, max: 2 ** 31 - 1 }).map((parts) => amountText(BigInt(parts), 8));
    holds(fc.tuple(units, rate), ([cents, at]) => {
      const amount = amountText(cents, 2);
      const converted = convertAmount({ amount, rate: at });
      const exact = Rational.of(amount).times(Rational.of(at));
      expect(converted.amount).toBe(amountText(exact.round(2, "half_up"), 2));
      expect(Rational.of(converted.exact).compare(exact)).toBe(0);
      const sum = Rational.of(converted.exact).plus(Rational.of(converted.rounding));
      expect(sum.compare(Rational.of(converted.amount))).toBe(0);
    });
  });

  test("decimal reads what it is given, of any class, or refuses with an issue", () => {
    holds(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
      try {
        expect(decimal(value as string).isFinite()).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(RulesError);
      }
    });
    holds(units, (cents) => {
      expect(decimal(new Decimal(amountText(cents, 2))).toFixed(2)).toBe(amountText(cents, 2));
    });
  });
});
