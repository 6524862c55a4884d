import fc from "fast-check";
import { compileCommission, type RateTable, type SolvedCredit, solveCredit } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS, rateTable, type Situation, situation } from "./arbitraries.js";
import { amountText, Rational } from "./oracle.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

interface Question extends Omit<Situation, "credits"> {
  readonly earns: string;
  readonly creditScale?: number | undefined;
}

/** Units of an amount that has all of its digits. */
const unitsOf = (amount: string): bigint => BigInt(amount.replace(".", ""));

const paidBy = ({ table, rounding, proration, target, opening }: Omit<Question, "earns">) => {
  const { compute } = compileCommission(table, { rounding, proration });
  return (credited: string): bigint => unitsOf(compute({ credited, target, opening }).total);
};

const solve = ({ table, target, proration, opening, rounding, earns, creditScale }: Question): SolvedCredit =>
  solveCredit({ table, target, proration, opening, rounding, earns, creditScale });

/** Whether a credit, and the opening with it, have at most 15 digits. */
const isAmount = (credit: string, opening: string): boolean =>
  [Rational.of(credit), Rational.of(credit).plus(Rational.of(opening))].every(
    ({ top, bottom }) => top < 10n ** 15n * bottom && -top < 10n ** 15n * bottom,
  );

/** What some credit earns, or a little more or less, or anything. */
const question: fc.Arbitrary<Question> = fc
  .record({
    of: situation(),
    near: fc.bigInt({ min: -2n, max: 2n }),
    any: fc.option(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), { nil: undefined }),
    creditScale: fc.constantFrom(undefined, undefined, 0, 2, 6),
  })
  .map(({ of: { credits, ...of }, near, any, creditScale }) => {
    const earns = any ?? paidBy(of)(credits[0] ?? "0") + near;
    return { ...of, earns: amountText(earns, of.rounding.scale), creditScale };
  });

/** A table with some bands, or all of them, that pay nothing for more credit. */
const withZeros = fc
  .record({ table: rateTable(), zeros: fc.constantFrom("none", "none", "first", "last", "all") })
  .map(({ table, zeros }): RateTable => {
    const isZero = (at: number) =>
      zeros === "all" || (zeros === "first" && at === 0) || (zeros === "last" && at === table.bands.length - 1);
    const bands = table.bands.map((band, at) => {
      const { upTo, kicker } = band;
      return isZero(at) ? { upTo, kicker, rate: "0" } : band;
    });
    return { ...table, bands };
  });

/** A small table of attainments, opened at any figure, so that every credit of interest can be tried. */
const smallQuestion = fc
  .record({
    table: withZeros.filter(({ measuredBy }) => measuredBy === "attainment"),
    target: fc.integer({ min: 1, max: 60 }).map((cents) => amountText(BigInt(cents), 2)),
    opening: fc.oneof(
      fc.constant("0"),
      fc.integer({ min: -100, max: 300 }).map((cents) => amountText(BigInt(cents), 2)),
      fc.integer({ min: -1_000_000, max: 3_000_000 }).map((millionths) => amountText(BigInt(millionths), 6)),
    ),
    proration: fc.option(fc.record({ part: fc.constant(1), of: fc.integer({ min: 1, max: 7 }) }), { nil: undefined }),
    mode: fc.constantFrom("half_up" as const, "half_even" as const, "down" as const, "up" as const),
    near: fc.bigInt({ min: -1n, max: 1n }),
    cents: fc.bigInt({ min: -340n, max: 340n }),
  })
  .map(({ mode, near, cents, ...rest }) => {
    const of = { ...rest, rounding: { scale: 2, mode } };
    return { ...of, earns: amountText(paidBy(of)(amountText(cents, 2)) + near, 2) };
  });

/** Beyond the last bound of a small table, whatever its opening. */
const TRIED = 350n;

describe("solveCredit inverts computeCommission", () => {
  test("what is found pays enough, and a unit less too little: all methods, roundings, scales and openings", () => {
    holds(question, (of) => {
      const solved = solve(of);
      if (solved.kind !== "found") return;
      const { credited, total, kind: _, ...commission } = solved;
      const [paid, earns] = [paidBy(of), unitsOf(of.earns)];
      const { table, target, proration, opening, rounding } = of;
      const compute = compileCommission(table, { rounding, proration }).compute;
      expect(compute({ credited, target, opening })).toEqual({ total, ...commission });
      expect(unitsOf(total) >= earns).toBe(true);
      const less = amountText(unitsOf(credited) - 1n, of.creditScale ?? of.rounding.scale);
      const isFirst = earns >= 0n && unitsOf(credited) === 0n;
      if (!isFirst && isAmount(less, of.opening)) expect(paid(less) < earns).toBe(true);
    });
  });

  test("no credit between 0 and what is found pays enough, nor any where nothing is found", () => {
    const probed = fc.record({ of: question, probes: fc.array(fc.bigInt({ min: 0n, max: 999n }), { minLength: 5 }) });
    holds(probed, ({ of, probes }) => {
      const solved = solve(of);
      const [paid, earns] = [paidBy(of), unitsOf(of.earns)];
      if (earns < 0n) return;
      const scale = of.creditScale ?? of.rounding.scale;
      const end = solved.kind === "found" ? unitsOf(solved.credited) : 10n ** BigInt(12 + scale);
      for (const probe of probes) {
        const total = paid(amountText((end * probe) / 1_000n, scale));
        if (end > 0n) expect(total < earns).toBe(true);
        if (solved.kind === "unreachable") expect(total <= unitsOf(solved.most)).toBe(true);
      }
    });
  });

  test("by trying every credit of a small table, one after the other", () => {
    holds(smallQuestion, (of) => {
      const [paid, earns] = [paidBy(of), unitsOf(of.earns)];
      const first = earns < 0n ? -TRIED : 0n;
      let most = 0n;
      let least: bigint | undefined;
      for (let cents = first; cents <= TRIED && least === undefined; cents++) {
        const total = paid(amountText(cents, 2));
        if (total >= earns) least = cents;
        if (total > most) most = total;
      }
      const solved = solve(of);
      if (least === -TRIED) {
        expect(["found", "unbounded"]).toContain(solved.kind);
        if (solved.kind === "found") expect(unitsOf(solved.credited) <= -TRIED).toBe(true);
      } else if (least !== undefined) {
        expect(solved).toMatchObject({ kind: "found", credited: amountText(least, 2) });
      } else if (solved.kind === "found") expect(unitsOf(solved.credited) > TRIED).toBe(true);
      else if (solved.kind === "unreachable" && solved.reason === "paid_no_more") {
        expect(solved.most).toBe(amountText(most, 2));
      } else expect(solved).toMatchObject({ kind: "unreachable", reason: "amount_out_of_range" });
    });
  });
});
