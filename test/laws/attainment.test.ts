import fc from "fast-check";
import { computeAttainment, computeTeamAttainment } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { amountText, Rational } from "./oracle.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

const scaled = (min: bigint, max: bigint, scale: number) =>
  fc.bigInt({ min, max }).map((integer) => amountText(integer, scale));
const target = fc.oneof(fc.constantFrom("100000", "0.01", "3"), scaled(1n, 10n ** 13n, 2), scaled(1n, 10n ** 20n, 10));
const amount = fc.oneof(scaled(-(10n ** 4n), 10n ** 13n, 2), scaled(-(10n ** 20n), 10n ** 20n, 10));
/** Figures on the target and its nearest neighbours more often than chance would have them. */
const pair = target.chain((of) =>
  fc.oneof(
    amount.map((actual) => ({ actual, target: of })),
    fc.constantFrom(-1n, 0n, 1n).map((step) => {
      const near = Rational.of(of).plus(new Rational(step, 10n ** 10n));
      return { actual: amountText(near.round(10, "down"), 10), target: of };
    }),
  ),
);
const rounding = fc.record({
  scale: fc.integer({ min: 0, max: 6 }),
  mode: fc.constantFrom("half_up" as const, "half_even" as const, "down" as const, "up" as const),
});
const ONE = new Rational(1n);

describe("computeAttainment", () => {
  test("is the quotient in rationals, and met exactly from 1 on", () => {
    holds(pair, (of) => {
      const exact = Rational.of(of.actual).over(Rational.of(of.target));
      const { attainment, quotient, met, gap } = computeAttainment(of);
      expect(met).toBe(exact.compare(ONE) >= 0);
      expect(Rational.of(attainment ?? "").compare(new Rational(exact.round(10, "half_up"), 10n ** 10n))).toBe(0);
      expect(
        Rational.of(quotient?.dividend ?? "")
          .over(Rational.of(quotient?.divisor ?? ""))
          .compare(exact),
      ).toBe(0);
      expect(Rational.of(of.target).plus(Rational.of(gap)).compare(Rational.of(of.actual))).toBe(0);
    });
  });

  test("with a rounding is the exact quotient rounded once, and met by that", () => {
    holds(fc.tuple(pair, rounding), ([of, attainmentRounding]) => {
      const exact = Rational.of(of.actual).over(Rational.of(of.target));
      const { scale, mode } = attainmentRounding;
      const rounded = new Rational(exact.round(scale, mode), 10n ** BigInt(scale));
      const { attainment, quotient, met } = computeAttainment({ ...of, attainmentRounding });
      expect(Rational.of(attainment ?? "").compare(rounded)).toBe(0);
      expect(quotient).toEqual({ dividend: attainment, divisor: "1" });
      expect(met).toBe(rounded.compare(ONE) >= 0);
    });
  });

  test("of an exact quotient is met exactly where the quotient reaches the target", () => {
    holds(fc.record({ dividend: amount, divisor: target, target }), ({ dividend, divisor, target: of }) => {
      const exact = Rational.of(dividend).over(Rational.of(divisor)).over(Rational.of(of));
      const { attainment, met } = computeAttainment({ actual: { dividend, divisor }, target: of });
      expect(met).toBe(exact.compare(ONE) >= 0);
      expect(Rational.of(attainment ?? "").compare(new Rational(exact.round(10, "half_up"), 10n ** 10n))).toBe(0);
    });
  });
});

describe("computeTeamAttainment", () => {
  const small = fc.record({ actual: scaled(-(10n ** 6n), 10n ** 9n, 2), target: scaled(1n, 10n ** 9n, 2) });
  const members = fc
    .array(small, { minLength: 1, maxLength: 8 })
    .map((list) => list.map((one, at) => ({ participant: `P-${at}`, ...one })));
  const sumOf = (figures: readonly string[]) =>
    amountText(
      figures.reduce((sum, one) => sum + Rational.of(one).round(2, "down"), 0n),
      2,
    );

  test("is the attainment of the sums, and lists what each member has alone", () => {
    holds(members, (list) => {
      const { team, members: own } = computeTeamAttainment({ members: list, teamTarget: { kind: "members" } });
      const [actual, of] = [sumOf(list.map((one) => one.actual)), sumOf(list.map((one) => one.target))];
      expect(team).toEqual(computeAttainment({ actual, target: of }));
      expect(own.map((one) => one.own)).toEqual(list.map(({ participant, ...one }) => computeAttainment(one)));
    });
  });

  test("lies between the lowest and the highest of its members'", () => {
    holds(members, (list) => {
      const { team, members: own } = computeTeamAttainment({ members: list, teamTarget: { kind: "members" } });
      const ratios = own
        .map((one) => Rational.of(one.own?.attainment ?? ""))
        .sort((left, right) => left.compare(right));
      const ratio = Rational.of(team.attainment ?? "");
      expect(ratios[0]?.compare(ratio)).toBeLessThanOrEqual(0);
      expect(ratios.at(-1)?.compare(ratio)).toBeGreaterThanOrEqual(0);
    });
  });
});
