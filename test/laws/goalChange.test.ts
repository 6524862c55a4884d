import fc from "fast-check";
import {
  closeStatement,
  type Fact,
  type GoalChangePolicy,
  type IncentivePlan,
  type RateTable,
  type SettledStatement,
  type SettlementInput,
  settlePlan,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS, rateTable } from "./arbitraries.js";
import { earned, type OracleTerms, Rational } from "./oracle.js";

/** The days of November before the change, and from it on. */
interface Changed {
  readonly table: RateTable;
  readonly nextTable: RateTable;
  readonly target: number;
  readonly nextTarget: number;
  /** First day of what changes. */
  readonly day: number;
  /** Money of sales, in whole units, and the day of each. */
  readonly sales: readonly { readonly day: number; readonly units: number }[];
}

const changed = fc
  .record({
    method: fc.constantFrom("marginal", "whole", "whole_prospective"),
    target: fc.integer({ min: 1, max: 9_000 }),
    nextTarget: fc.integer({ min: 1, max: 9_000 }),
    day: fc.integer({ min: 2, max: 30 }),
    sales: fc.array(
      fc.record({ day: fc.integer({ min: 1, max: 30 }), units: fc.integer({ min: -2_000, max: 9_000 }) }),
      {
        maxLength: 8,
      },
    ),
  })
  .chain(({ method, ...rest }) =>
    fc
      .tuple(rateTable({ method }), rateTable({ method }))
      .map(([table, nextTable]): Changed => ({ ...rest, table, nextTable })),
  );

const dateOf = (day: number): string => `2026-11-${String(day).padStart(2, "0")}`;

function inputOf(of: Changed, goalChange: GoalChangePolicy | undefined): SettlementInput {
  const version = (name: string, effective: IncentivePlan["effective"], table: RateTable): IncentivePlan => ({
    ...{ id: "sales", version: name, currency: "CNY", effective, goalChange },
    metrics: [{ id: "signed", kind: "sum", of: "amount" }],
    components: [{ id: "commission", kind: "commission", metric: "signed", table }],
  });
  const row = { participant: "Ann", metric: "signed", period: "2026-11" };

  return {
    versions: [
      version("1", { start: "2026-01-01", end: dateOf(of.day - 1) }, of.table),
      version("2", { start: dateOf(of.day) }, of.nextTable),
    ],
    period: "2026-11",
    participants: [{ id: "Ann" }],
    targets: [
      { ...row, target: of.target, end: dateOf(of.day - 1) },
      { ...row, target: of.nextTarget, start: dateOf(of.day) },
    ],
    facts: of.sales.map(
      ({ day, units }, at): Fact => ({
        ...{ id: `D-${at}`, kind: "deal", on: dateOf(day), participant: "Ann" },
        amount: String(units),
      }),
    ),
  };
}

function settled(input: SettlementInput): SettledStatement {
  const [statement] = settlePlan(input).statements;
  if (statement?.status !== "settled") throw new Error("it is not settled");

  return statement;
}

const cents = (text: string): bigint => BigInt(text.replace(".", ""));
const ZERO = new Rational(0n);
const sumOf = (sales: Changed["sales"]): Rational =>
  sales.reduce((sum, { units }) => sum.plus(new Rational(BigInt(units))), ZERO);

/** A table that pays by its bands alone. */
function bandsAlone(table: RateTable): RateTable {
  return { ...table, bands: table.bands.map(({ kicker: _, ...band }) => band) };
}

/** What a table pays for bands that were entered. */
function kickersOf(terms: OracleTerms, credited: Rational): Rational {
  return earned(terms, credited, ZERO).minus(earned({ ...terms, table: bandsAlone(terms.table) }, credited, ZERO));
}

/** What the words of a kind come to, in cents, by the oracle. */
function expected(of: Changed, { kind, ...rest }: GoalChangePolicy): bigint {
  const before = sumOf(of.sales.filter(({ day }) => day < of.day));
  const after = sumOf(of.sales.filter(({ day }) => day >= of.day));
  const all = before.plus(after);
  const terms = (table: RateTable, target: number, part: number): OracleTerms => ({
    ...{ table, scale: 2, mode: "half_up", target: String(target), proration: { part, of: 30 } },
  });
  const pay = (own: OracleTerms, credited: Rational) => earned(own, credited, ZERO).round(2, "half_up");
  const [old, next] = [terms(of.table, of.target, 30), terms(of.nextTable, of.nextTarget, 30)];
  const isHarmless = !("protection" in rest) || rest.protection !== "none";
  const protect = (paid: bigint) => (isHarmless && pay(old, before) > paid ? pay(old, before) - paid : 0n);
  const rest2 = pay(terms(of.nextTable, of.nextTarget, 31 - of.day), after);
  switch (kind) {
    case "next_period":
      return pay(old, all);
    case "close_stretch":
      return pay(old, before) + rest2;
    case "prorate": {
      const first = pay(terms(of.table, of.target, of.day - 1), before);
      return first + protect(first) + rest2;
    }
    case "keep_bands": {
      const isShared = of.nextTable.method !== "marginal" && all.top !== 0n;
      const bare = { ...next, table: bandsAlone(of.nextTable) };
      const bands = isShared ? earned(bare, all, ZERO).times(before).over(all) : earned(bare, before, ZERO);
      // What the old terms had paid for a band that the new ones pay for in the end is paid.
      const [had, has] = [kickersOf(old, before), kickersOf(next, all)];
      const kickers = [kickersOf(next, before), had.compare(has) < 0 ? had : has].reduce((left, right) =>
        left.compare(right) < 0 ? right : left,
      );
      return pay(next, all) + protect(bands.plus(kickers).round(2, "half_up"));
    }
  }
}

const kinds = fc.constantFrom<GoalChangePolicy>(
  { kind: "next_period" },
  { kind: "close_stretch" },
  { kind: "prorate" },
  { kind: "prorate", protection: "none" },
  { kind: "keep_bands" },
  { kind: "keep_bands", protection: "none" },
);

const holds = (law: (of: Changed, policy: GoalChangePolicy) => void): void =>
  fc.assert(fc.property(changed, kinds, law), { numRuns: RUNS });

describe("a change of rates and target on some day of a month", () => {
  test("comes to what the words of its kind come to in rationals", () => {
    holds((of, policy) => {
      expect(cents(settled(inputOf(of, policy)).total)).toBe(expected(of, policy));
    });
  });

  test("leaves what came before with at least what the old terms would have paid, where it is held harmless", () => {
    holds((of, policy) => {
      const isHarmless = !("protection" in policy) || policy.protection !== "none";
      if (!isHarmless) return;
      const before = { ...of, sales: of.sales.filter(({ day }) => day < of.day) };
      const old = cents(settled(inputOf(before, { kind: "next_period" })).total);
      const own = cents(settled(inputOf(before, policy)).total);
      expect(own >= old).toBe(true);
    });
  });

  test("adds up to its total line by line, and is the same in any order of facts", () => {
    holds((of, policy) => {
      const statement = settled(inputOf(of, policy));
      expect(statement.lines.reduce((sum, { amount }) => sum + cents(amount), 0n)).toBe(cents(statement.total));
      const turned = { ...inputOf(of, policy), facts: [...inputOf(of, policy).facts].reverse() };
      expect(JSON.stringify(settled(turned))).toBe(JSON.stringify(statement));
    });
  });

  test("is settled again from its record without a difference, and what comes late makes the difference of both", () => {
    fc.assert(
      fc.property(changed, kinds, fc.integer({ min: 0, max: 7 }), (of, policy, late) => {
        const input = inputOf(of, policy);
        const early = input.facts.filter((_, at) => at !== late);
        const first = settled({ ...input, facts: early });
        const december = { participant: "Ann", metric: "signed", period: "2026-12", target: 1 };
        const next = settled({
          ...{ ...input, period: "2026-12", targets: [...(input.targets ?? []), december] },
          prior: { statements: [closeStatement(first)] },
        });
        expect(cents(next.total)).toBe(cents(settled(input).total) - cents(first.total));
      }),
      { numRuns: RUNS },
    );
  });
});
