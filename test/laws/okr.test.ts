import fc from "fast-check";
import {
  carryOverObjective,
  computeProgress,
  type KeyResult,
  resplitWeights,
  rollUpProgress,
  scoreObjective,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { amountText, Rational } from "./oracle.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

const scaled = (min: bigint, max: bigint, scale: number) =>
  fc.bigInt({ min, max }).map((integer) => amountText(integer, scale));
const figure = fc.oneof(scaled(-20n, 20n, 0), scaled(-(10n ** 12n), 10n ** 12n, 6));
const way = fc
  .record({ start: figure, target: figure, current: figure })
  .filter(({ start, target }) => Rational.of(start).compare(Rational.of(target)) !== 0);
const negative = (text: string) => (text === "0" ? text : text.startsWith("-") ? text.slice(1) : `-${text}`);
const [ZERO, ONE] = [new Rational(0n), new Rational(1n)];

/** A quotient of a result. */
const exactly = (quotient: { readonly dividend: string; readonly divisor: string } | null) =>
  Rational.of(quotient?.dividend ?? "").over(Rational.of(quotient?.divisor ?? ""));

/** Weights of so many digits that are 1 together: the steps between cuts of the whole. */
const weights = (count: number, digits: number) =>
  fc
    .array(fc.bigInt({ min: 0n, max: 10n ** BigInt(digits) }), { minLength: count - 1, maxLength: count - 1 })
    .map((cuts) => [
      0n,
      ...cuts.sort((left, right) => (left < right ? -1 : left > right ? 1 : 0)),
      10n ** BigInt(digits),
    ])
    .map((cuts) => cuts.slice(1).map((cut, at) => amountText(cut - (cuts[at] ?? 0n), digits)));

describe("computeProgress from a start to a target", () => {
  test("is the quotient in rationals, and met exactly from 1 on", () => {
    holds(way, ({ start, target, current }) => {
      const [from, to, now] = [Rational.of(start), Rational.of(target), Rational.of(current)];
      const exact = now.minus(from).over(to.minus(from));
      const { quotient, raw, clamped, met } = computeProgress({ start, target, current });
      expect(exactly(quotient).compare(exact)).toBe(0);
      expect(Rational.of(raw ?? "").compare(new Rational(exact.round(10, "half_up"), 10n ** 10n))).toBe(0);
      const held = exact.compare(ZERO) < 0 ? ZERO : exact.compare(ONE) > 0 ? ONE : exact;
      expect(Rational.of(clamped ?? "").compare(new Rational(held.round(10, "half_up"), 10n ** 10n))).toBe(0);
      expect(met).toBe(exact.compare(ONE) >= 0);
    });
  });

  test("is the same when start, target and current are reflected to their negatives", () => {
    holds(way, ({ start, target, current }) => {
      const reflected = { start: negative(start), target: negative(target), current: negative(current) };
      expect(computeProgress(reflected)).toEqual(computeProgress({ start, target, current }));
    });
  });

  test("and the way that is left make up the whole", () => {
    holds(way, ({ start, target, current }) => {
      const covered = exactly(computeProgress({ start, target, current }).quotient);
      const left = exactly(computeProgress({ start: target, target: start, current }).quotient);
      expect(covered.plus(left).compare(ONE)).toBe(0);
    });
  });
});

describe("rollUpProgress", () => {
  const progresses = fc.array(figure, { minLength: 1, maxLength: 12 });
  const items = (list: readonly string[]) => list.map((progress, at) => ({ id: `kr${at}`, progress }));
  const sum = (list: readonly Rational[]) => list.reduce((total, one) => total.plus(one), ZERO);

  test("of equal weights is the mean exactly, said or not", () => {
    holds(fc.tuple(progresses, fc.integer({ min: 1, max: 50 })), ([list, weight]) => {
      const mean = sum(list.map(Rational.of)).over(new Rational(BigInt(list.length)));
      const plain = rollUpProgress({ method: "weighted", items: items(list) });
      const said = rollUpProgress({ method: "weighted", items: items(list).map((one) => ({ ...one, weight })) });
      expect(exactly(plain.quotient).compare(mean)).toBe(0);
      expect(said).toEqual(plain);
    });
  });

  test("by values is the sum where all ways begin at 0", () => {
    const values = fc.array(fc.record({ target: scaled(1n, 10n ** 9n, 2), current: scaled(0n, 10n ** 9n, 2) }), {
      minLength: 1,
      maxLength: 8,
    });
    holds(values, (list) => {
      const rows = list.map((one, at) => ({ id: `kr${at}`, ...one }));
      const weighed = rows.map(({ id, target, current }) => ({
        id,
        target,
        progress: computeProgress({ start: "0", target, current }).quotient,
      }));
      const bySum = rollUpProgress({ method: "sum", items: rows });
      expect(rollUpProgress({ method: "value_weighted", items: weighed }).quotient).toEqual(bySum.quotient);
      const exact = sum(rows.map(({ current }) => Rational.of(current))).over(
        sum(rows.map(({ target }) => Rational.of(target))),
      );
      expect(exactly(bySum.quotient).compare(exact)).toBe(0);
    });
  });
});

describe("weights", () => {
  const split = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 10 }))
    .chain(([count, digits]) =>
      fc.record({
        previous: weights(count, digits),
        scale: fc.integer({ min: 1, max: 10 }),
        kept: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      }),
    )
    .filter(({ previous, kept }) => previous.some((weight, at) => kept[at] && Rational.of(weight).compare(ZERO) > 0));

  test("split anew are exactly 1 together, each within a unit of its exact share", () => {
    holds(split, ({ previous, scale, kept }) => {
      const rows = previous.map((weight, at) => ({ id: `kr${at}`, weight }));
      const next = rows.filter((_, at) => kept[at]).map(({ id }) => ({ id }));
      const found = resplitWeights({ previous: rows, next, scale });
      const total = found.reduce((all, { weight }) => all.plus(Rational.of(weight)), ZERO);
      expect(total.compare(ONE)).toBe(0);
      const old = found.reduce((all, one) => all.plus(Rational.of(one.previous ?? "0")), ZERO);
      for (const one of found) {
        const off = Rational.of(one.weight).minus(Rational.of(one.previous ?? "0").over(old));
        const size = off.compare(ZERO) < 0 ? ZERO.minus(off) : off;
        expect(size.compare(new Rational(1n, 10n ** BigInt(scale)))).toBe(-1);
      }
    });
  });

  const objective = split.chain(({ previous, scale }) =>
    fc
      .array(fc.record({ current: figure, isMeasured: fc.boolean() }), {
        minLength: previous.length,
        maxLength: previous.length,
      })
      .map((rows) => ({
        scale,
        keyResults: rows.map(
          ({ current, isMeasured }, at): KeyResult => ({
            id: `kr${at}`,
            weight: previous[at],
            measure: { kind: "from_to", start: "-10", target: "10" },
            checkIns: isMeasured ? [{ on: "2026-11-02", value: current }] : [],
          }),
        ),
      })),
  );

  test("of what is carried over are exactly 1 together, and its scores begin at 0", () => {
    holds(objective, ({ keyResults, scale }) => {
      const isOpen = ({ checkIns }: KeyResult) =>
        !checkIns?.some(({ value }) => Rational.of(String(value)).compare(Rational.of("10")) >= 0);
      const open = keyResults.filter((one) => isOpen(one) && Rational.of(one.weight ?? "0").compare(ZERO) > 0);
      fc.pre(open.length > 0);
      const carried = carryOverObjective({ objective: { id: "a", keyResults }, id: "b", start: "current", scale });
      const total = carried.carried.reduce((all, { weight }) => all.plus(Rational.of(weight)), ZERO);
      expect(total.compare(ONE)).toBe(0);
      expect(carried.carried.length + carried.left.length).toBe(keyResults.length);
      const next = carried.objective;
      if (next === null) throw new Error("nothing was carried");
      const started = next.keyResults.map((one): KeyResult => {
        const start = one.measure.kind === "from_to" ? String(one.measure.start) : "";
        return { ...one, checkIns: [{ on: "2026-12-01", value: start }] };
      });
      expect(scoreObjective({ objective: { ...next, keyResults: started } }).score).toBe("0");
    });
  });

  test("give a score within 0 and 1, the contributions together", () => {
    holds(objective, ({ keyResults }) => {
      const {
        score,
        quotient,
        keyResults: scored,
      } = scoreObjective({
        objective: { id: "a", keyResults },
        missing: "zero",
      });
      const exact = exactly(quotient);
      expect(exact.compare(ZERO) >= 0 && exact.compare(ONE) <= 0).toBe(true);
      expect(Rational.of(score ?? "").compare(new Rational(exact.round(10, "half_up"), 10n ** 10n))).toBe(0);
      const total = scored.reduce(
        (all, one) => all.plus(one.quotient === null ? ZERO : exactly(one.quotient).times(Rational.of(one.weight))),
        ZERO,
      );
      expect(total.compare(exact)).toBe(0);
    });
  });
});
