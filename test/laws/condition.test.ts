import fc from "fast-check";
import {
  type AttributeOperandValue,
  type Condition,
  type ConditionResult,
  evaluateCondition,
  type Operand,
  type Verdict,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { createConditionTest } from "../../src/condition/createConditionTest.js";
import { readCondition } from "../../src/condition/readCondition.js";
import { RUNS } from "./arbitraries.js";

// The oracle: verdicts as 1, 0 and -1, figures as fractions, dates as the host's own.
type Fraction = readonly [bigint, bigint];
const WORDS: readonly Verdict[] = ["false", "unknown", "true"];
const wordOf = (place: number): Verdict => WORDS[place + 1] ?? "unknown";

function fractionOf(value: string | number): Fraction | undefined {
  const match = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?(%?)$/.exec(String(value));
  if (match === null || (typeof value === "number" && match[4] === "%")) return undefined;
  const [, sign = "", whole = "", fraction = "", percent = ""] = match;
  if (whole.length > 15 || fraction.length > (percent === "%" ? 8 : 10)) return undefined;
  const bottom = 10n ** BigInt(fraction.length) * (percent === "%" ? 100n : 1n);
  return [BigInt(`${whole}${fraction}`) * (sign === "-" ? -1n : 1n), bottom];
}

const isDate = (value: unknown): value is string =>
  typeof value === "string" &&
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value) &&
  value >= "1900" &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

/** The side of the bound that a value is on; undefined where they have no order. */
function sideOf(found: unknown, bound: string): number | undefined {
  if (isDate(found) && isDate(bound)) return Math.sign(Date.parse(found) - Date.parse(bound));
  const left = typeof found === "string" || typeof found === "number" ? fractionOf(found) : undefined;
  const right = fractionOf(bound);
  if (left === undefined || right === undefined) return undefined;
  const difference = left[0] * right[1] - right[0] * left[1];
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** 1 for equal, -1 for different, 0 for what cannot be said. */
function sameness(found: unknown, to: string | boolean): number {
  if (found === null || found === undefined || typeof found !== typeof to) {
    if (typeof found !== "number" || typeof to !== "string" || fractionOf(found) === undefined) return 0;
  }
  if (typeof to === "boolean") return found === to ? 1 : -1;
  const isSame = sideOf(found, to) === 0 || (typeof found === "string" && found.normalize() === to.normalize());
  return isSame ? 1 : -1;
}

function expected(condition: Condition, lookUp: (operand: Operand) => unknown): number {
  switch (condition.kind) {
    case "all":
      return Math.min(...condition.of.map((part) => expected(part, lookUp)));
    case "any":
      return Math.max(...condition.of.map((part) => expected(part, lookUp)));
    case "not":
      return 0 - expected(condition.of, lookUp);
    case "in":
      return Math.max(...condition.of.map((item) => sameness(lookUp(condition.value), item)));
    case "between": {
      const sides = [condition.from, condition.to].map((bound) => sideOf(lookUp(condition.value), bound));
      if (sides[0] === undefined || sides[1] === undefined) return 0;
      return sides[0] >= 0 && sides[1] <= 0 ? 1 : -1;
    }
    case "compare": {
      const found = lookUp(condition.value);
      if (condition.is === "equal") return sameness(found, condition.to);
      if (condition.is === "not_equal") return 0 - sameness(found, condition.to);
      const side = typeof condition.to === "string" ? sideOf(found, condition.to) : undefined;
      if (side === undefined) return 0;
      const sides = { above: [1], at_least: [0, 1], at_most: [-1, 0], below: [-1] }[condition.is];
      return sides.includes(side) ? 1 : -1;
    }
  }
}

const decimal = (scale: number, max: bigint) =>
  fc.bigInt({ min: -max, max }).map((units) => {
    const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
    return `${units < 0n ? "-" : ""}${scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`}`;
  });
const figure = fc.oneof(
  fc.constantFrom("0", "-0", "0.8", "80%", "0.80", "0.7999999999", "0.800001", "1", "-1", "1.00", "100%", "2"),
  fc.constantFrom("9007199254.740991", "9007199254.740992", "9007199254.7409920001", "999999999999999.9999999999"),
  decimal(0, 9n),
  decimal(2, 999_999n),
  decimal(6, 10n ** 21n - 1n),
  decimal(10, 10n ** 25n - 1n),
  decimal(8, 10n ** 10n).map((text) => `${text}%`),
);
const date = fc.constantFrom("2026-11-22", "2026-11-23", "2026-11-24", "2028-02-29", "1900-01-01", "9999-12-31");
const text = fc.oneof(
  fc.constantFrom(
    "007",
    "01",
    "",
    "partner",
    "渠道",
    "1e3",
    "2026-02-30",
    "Caf\u00e9",
    "Cafe\u0301",
    "K",
    "\u212a",
    "true",
  ),
  fc.string({ maxLength: 3 }),
);
const found = fc.oneof(
  figure,
  figure,
  date,
  text,
  fc.boolean(),
  fc.constantFrom(null, undefined, 0.8, 1, 2, -0, 0.1 + 0.2, 1e21, 1e-7, 123456.789),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const name = fc.constantFrom("a", "b", "c", "d");
const value = name.map((attribute) => ({ attribute }));

const range = (bound: fc.Arbitrary<string>) =>
  fc
    .tuple(bound, bound)
    .map(([one, other]) => ((sideOf(one, other) ?? 0) <= 0 ? { from: one, to: other } : { from: other, to: one }));
const order = fc.constantFrom("above" as const, "at_least" as const, "at_most" as const, "below" as const);
const equality = fc.constantFrom("equal" as const, "not_equal" as const);
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ kind: fc.constant("compare" as const), value, is: order, to: fc.oneof(figure, date) }),
  fc.record({
    kind: fc.constant("compare" as const),
    value,
    is: equality,
    to: fc.oneof(figure, date, text, fc.boolean()),
  }),
  fc
    .tuple(value, fc.oneof(range(figure), range(date)))
    .map(([operand, bounds]) => ({ kind: "between" as const, value: operand, ...bounds })),
  fc.record({
    kind: fc.constant("in" as const),
    value,
    of: fc.array(fc.oneof(figure, date, text), { minLength: 1, maxLength: 5 }),
  }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constant("all" as const), of: fc.array(tie("condition"), { minLength: 1, maxLength: 4 }) }),
    fc.record({ kind: fc.constant("any" as const), of: fc.array(tie("condition"), { minLength: 1, maxLength: 4 }) }),
    fc.record({ kind: fc.constant("not" as const), of: tie("condition") }),
  ),
}));
const values: fc.Arbitrary<readonly AttributeOperandValue[]> = fc.uniqueArray(
  fc.record({ attribute: name, value: found }),
  { selector: ({ attribute }) => attribute },
);

const verdictOf = (one: Condition, known: readonly AttributeOperandValue[]): Verdict =>
  evaluateCondition({ condition: one, values: known }).verdict;
const holds = (law: (one: Condition, known: readonly AttributeOperandValue[]) => void): void =>
  fc.assert(fc.property(condition, values, law), { numRuns: RUNS });

describe("conditions of any shape over attributes", () => {
  test("have the verdict of an oracle that computes in fractions, minimum and maximum", () => {
    holds((one, known) => {
      const map = new Map(known.map((item) => [item.attribute, item.value]));
      const place = expected(one, (operand) => ("attribute" in operand ? map.get(operand.attribute) : undefined));
      expect(verdictOf(one, known)).toBe(wordOf(place));
    });
  });

  test("have it for each part too, in a tree like their own", () => {
    const check = (one: Condition, result: ConditionResult, lookUp: (operand: Operand) => unknown): void => {
      expect(result.kind).toBe(one.kind);
      expect(result.verdict).toBe(wordOf(expected(one, lookUp)));
      if (one.kind === "not" && result.kind === "not") check(one.of, result.of, lookUp);
      else if ((one.kind === "all" && result.kind === "all") || (one.kind === "any" && result.kind === "any")) {
        expect(result.of).toHaveLength(one.of.length);
        for (const [at, part] of one.of.entries()) {
          const own = result.of[at];
          if (own !== undefined) check(part, own, lookUp);
        }
      } else expect(result).toMatchObject(one);
    };
    holds((one, known) => {
      const map = new Map(known.map((item) => [item.attribute, item.value]));
      const lookUp = (operand: Operand) => ("attribute" in operand ? map.get(operand.attribute) : undefined);
      check(one, evaluateCondition({ condition: one, values: known }), lookUp);
    });
  });

  test("have the same verdict in the test that facts are asked by", () => {
    holds((one, known) => {
      const map = new Map(known.map((item) => [item.attribute, item.value]));
      const read = readCondition(one, [], [], { operands: ["attribute"] });
      const verdict = read === undefined ? "refused" : createConditionTest(read)((key) => map.get(key));
      expect(verdict).toBe(verdictOf(one, known));
    });
  });

  test("keep their verdict when turned round twice", () => {
    holds((one, known) => {
      expect(verdictOf({ kind: "not", of: { kind: "not", of: one } }, known)).toBe(verdictOf(one, known));
    });
  });

  test("obey De Morgan", () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), values, (of, known) => {
        const contraries = of.map((part): Condition => ({ kind: "not", of: part }));
        const none: Condition = { kind: "not", of: { kind: "any", of } };
        expect(verdictOf(none, known)).toBe(verdictOf({ kind: "all", of: contraries }, known));
        const some: Condition = { kind: "not", of: { kind: "all", of } };
        expect(verdictOf(some, known)).toBe(verdictOf({ kind: "any", of: contraries }, known));
      }),
      { numRuns: RUNS },
    );
  });

  test("do not depend on the order of parts or values", () => {
    const reversed = (one: Condition): Condition => {
      if (one.kind === "all" || one.kind === "any") return { kind: one.kind, of: one.of.map(reversed).reverse() };
      if (one.kind === "not") return { kind: "not", of: reversed(one.of) };
      return one.kind === "in" ? { ...one, of: [...one.of].reverse() } : one;
    };
    holds((one, known) => {
      expect(verdictOf(reversed(one), [...known].reverse())).toBe(verdictOf(one, known));
    });
  });

  test("with less known keep their verdict or have none, and never turn", () => {
    holds((one, known) => {
      const before = verdictOf(one, known);
      expect([before, "unknown"]).toContain(verdictOf(one, known.slice(1)));
    });
  });

  test("give plain JSON, and leave what they are given as it is", () => {
    holds((one, known) => {
      const input = { condition: one, values: known };
      const copy = structuredClone(input);
      const result = evaluateCondition(input);
      expect(input).toEqual(copy);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    });
  });
});

describe("one comparison, with values about its bound", () => {
  const UNIT = 10n ** 10n;
  const write = (units: bigint): string => {
    const digits = String(units < 0n ? -units : units).padStart(11, "0");
    return `${units < 0n ? "-" : ""}${digits.slice(0, -10)}.${digits.slice(-10)}`;
  };
  const short = (units: bigint): string => write(units).replace(/\.?0+$/, "");
  /** Units of 10⁻¹⁰ that the quick way and the exact way meet at: 2^53 millionths, and the ends of the grammar. */
  const about = fc
    .tuple(
      fc.constantFrom(0n, UNIT, (UNIT * 8n) / 10n, 2n ** 53n * 10_000n, -(2n ** 53n) * 10_000n, 10n ** 25n - 10_001n),
      fc.constantFrom(0n, 0n, 1n, -1n, 10_000n, -10_000n, 5_000n),
    )
    .map(([units, step]) => units + step);
  const written = fc.tuple(about, fc.constantFrom("full", "short", "percent")).map(([units, how]) => {
    const percent = `${short(units * 100n)}%`;
    return how === "percent" && fractionOf(percent) !== undefined
      ? percent
      : how === "full"
        ? write(units)
        : short(units);
  });
  const numbers = about.map((units) => Number(short(units)));
  const mixed = fc.oneof(
    written,
    fc.constantFrom("007", "7", "7.0", "partner", "Caf\u00e9", "Cafe\u0301", "caf\u00e9", "K", "\u212a", "渠道"),
  );
  const near: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ kind: fc.constant("compare" as const), value, is: order, to: written }),
    fc.record({ kind: fc.constant("compare" as const), value, is: equality, to: mixed }),
    fc.tuple(value, range(written)).map(([operand, ends]) => ({ kind: "between" as const, value: operand, ...ends })),
    fc.record({ kind: fc.constant("in" as const), value, of: fc.array(mixed, { minLength: 1, maxLength: 3 }) }),
  );

  test("has the verdict of the oracle", () => {
    const law = fc.property(near, fc.oneof(written, numbers, mixed), (one, own) => {
      const known = ["a", "b", "c", "d"].map((attribute) => ({ attribute, value: own }));
      expect(verdictOf(one, known)).toBe(wordOf(expected(one, () => own)));
    });
    fc.assert(law, { numRuns: 5 * RUNS });
  });
});

test("a quotient lies about a bound as its cross product does", () => {
  const amount = decimal(6, 10n ** 12n);
  const law = fc.property(amount, amount, figure, order, (dividend, divisor, to, is) => {
    const [top, bottom] = [fractionOf(dividend), fractionOf(divisor)];
    fc.pre(top !== undefined && bottom !== undefined && bottom[0] > 0n);
    const bound = fractionOf(to) ?? [0n, 1n];
    // dividend ÷ divisor − bound, times the divisor, has the sign of the difference.
    const [a, b] = [top?.[0] ?? 0n, bottom?.[0] ?? 1n];
    const difference = a * bound[1] - bound[0] * b;
    const side = difference < 0n ? -1 : difference > 0n ? 1 : 0;
    const sides = { above: [1], at_least: [0, 1], at_most: [-1, 0], below: [-1] }[is];
    const asked: Condition = { kind: "compare", value: { metric: "m" }, is, to };
    const result = evaluateCondition({ condition: asked, values: [{ metric: "m", value: { dividend, divisor } }] });
    expect(result.verdict).toBe(sides.includes(side) ? "true" : "false");
  });
  fc.assert(law, { numRuns: RUNS });
});
