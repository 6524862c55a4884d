import fc from "fast-check";
import {
  comparePlans,
  computeCommission,
  type IncentivePlan,
  type PaidAmount,
  reconcile,
  type Statement,
  settlePlan,
  simulatePlan,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS, rateTable } from "./arbitraries.js";
import { amountText, Rational } from "./oracle.js";
import { NOVEMBER, OCTOBER, type Team, team } from "./teams.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });
const ZERO = new Rational(0n);
const sumOf = (figures: readonly (string | null)[]): Rational =>
  figures.reduce((sum, figure) => sum.plus(Rational.of(figure ?? "0")), ZERO);
const expectEqual = (left: Rational, right: Rational): void => expect(left.compare(right)).toBe(0);
const negated = (text: string): string =>
  Number(text) === 0 ? text : text.startsWith("-") ? text.slice(1) : `-${text}`;

const situationOf = ({ participants, targets, facts }: Team) => ({ participants, targets, facts });

describe("simulatePlan", () => {
  test("of people is what settlePlan settles, and adds up", () => {
    let blockedCount = 0;
    holds(team(), (of) => {
      const input = { versions: of.versions, period: OCTOBER, ...situationOf(of) };
      const { rows, components, overall, settlement } = simulatePlan({ kind: "people", ...input });
      const settled = settlePlan(input);
      expect(settlement).toEqual(settled);
      expect(rows.map(({ participant, pay }) => [participant, pay])).toEqual(
        settled.statements.map(({ participant, total }) => [participant, total]),
      );
      expectEqual(Rational.of(overall.total), sumOf(settled.statements.map(({ total }) => total)));
      expectEqual(Rational.of(overall.total), sumOf(components.map(({ total }) => total)));
      expect(overall.people).toBe(settled.statements.length);
      expect(overall.blocked).toBe(settled.statements.filter(({ status }) => status === "blocked").length);
      blockedCount += overall.blocked;
    });
    expect(blockedCount).toBeGreaterThan(0);
  });

  const table = fc.record({
    table: rateTable(),
    target: fc.integer({ min: 1, max: 1_000_000 }).map(String),
    rows: fc.array(fc.record({ percent: fc.integer({ min: 0, max: 400 }), people: fc.integer({ min: 0, max: 4 }) }), {
      minLength: 1,
      maxLength: 8,
    }),
  });
  const planBy = (own: IncentivePlan["components"][number]): IncentivePlan => ({
    id: "sales",
    version: "1",
    currency: "CNY",
    effective: { start: "2026-01-01" },
    metrics: [{ id: "signed", kind: "sum", of: "amount" }],
    components: [own],
  });

  test("of attainments pays what computeCommission does, and a row for several people counts as several rows", () => {
    holds(table, ({ table: own, target, rows }) => {
      const simulate = (attainments: readonly string[], headcounts?: readonly number[]) =>
        simulatePlan({
          kind: "attainments",
          plan: planBy({ id: "commission", kind: "commission", metric: "signed", table: own }),
          period: "2026-11",
          metric: "signed",
          target,
          attainments,
          headcounts,
        });
      const attainments = rows.map(({ percent }) => `${percent}%`);
      const simulated = simulate(
        attainments,
        rows.map(({ people }) => people),
      );
      for (const [at, { percent }] of rows.entries()) {
        const credited = amountText(BigInt(target) * BigInt(percent), 2);
        const goal = own.measuredBy === "attainment" ? { target } : {};
        expect(simulated.rows[at]?.pay).toBe(computeCommission({ table: own, credited, ...goal }).total);
      }
      const each = rows.flatMap(({ people }, at) => Array.from({ length: people }, () => attainments[at] ?? ""));
      if (each.length === 0) expect(simulated.overall.distribution).toBeNull();
      else expect(simulated.overall).toEqual(simulate(each).overall);
    });
  });

  test("spreads pay by type 7, as an oracle in BigInt rationals does", () => {
    const table = { measuredBy: "amount", method: "marginal", bands: [{ rate: "100%" }] } as const;
    const cents = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 20 });
    holds(cents, (list) => {
      const { overall } = simulatePlan({
        kind: "attainments",
        plan: planBy({ id: "commission", kind: "commission", metric: "signed", table }),
        period: "2026-11",
        metric: "signed",
        target: "1",
        attainments: list.map((percent) => `${percent}%`),
      });
      const sorted = [...list].sort((left, right) => left - right).map((cent) => new Rational(BigInt(cent)));
      const quantile = (percent: number) => {
        const place = new Rational(BigInt((list.length - 1) * percent), 100n);
        const below = Math.floor(((list.length - 1) * percent) / 100);
        const [low = ZERO, high = low] = sorted.slice(below, below + 2);
        const share = place.minus(new Rational(BigInt(below)));
        return amountText(low.plus(high.minus(low).times(share)).round(0, "half_up"), 2);
      };
      const total = list.reduce((sum, cent) => sum + cent, 0);
      expect(overall.distribution).toEqual({
        quantiles: "linear_type_7",
        least: quantile(0),
        p10: quantile(10),
        p25: quantile(25),
        median: quantile(50),
        p75: quantile(75),
        p90: quantile(90),
        most: quantile(100),
        mean: amountText(new Rational(BigInt(total), BigInt(list.length)).round(0, "half_up"), 2),
      });
    });
  });
});

describe("comparePlans", () => {
  test("adds up, mirrors, and does not depend on the order of people", () => {
    const outcomes = new Set<string>();
    holds(fc.tuple(team(), team()), ([of, other]) => {
      const situation = { period: OCTOBER, ...situationOf(of) };
      const previous = of.versions;
      // Split facts are finer than another scale may take.
      const next = other.versions.map((version) => ({ ...version, rounding: of.rounding }));
      const there = comparePlans({ previous, next, ...situation });
      const back = comparePlans({ previous: next, next: previous, ...situation });
      const { participants, totals, components, counts } = there;
      expectEqual(Rational.of(totals.difference), sumOf(participants.map(({ difference }) => difference)));
      expectEqual(Rational.of(totals.difference), Rational.of(totals.next).minus(Rational.of(totals.previous)));
      expectEqual(Rational.of(totals.difference), sumOf(components.map(({ difference }) => difference)));
      expect(counts.gains + counts.loses + counts.same + counts.undecided).toBe(participants.length);
      expect(back.totals).toEqual({
        previous: totals.next,
        next: totals.previous,
        difference: negated(totals.difference),
      });
      expect(back.counts).toEqual({ ...counts, gains: counts.loses, loses: counts.gains });
      expect(back.biggestLoss?.participant).toBe(there.biggestGain?.participant);
      for (const [at, one] of participants.entries()) {
        outcomes.add(one.outcome);
        const mirrored = back.participants[at];
        expect(mirrored?.difference).toBe(one.difference === null ? null : negated(one.difference));
        if (one.difference === null) continue;
        expectEqual(Rational.of(one.difference), sumOf(one.components.map(({ difference }) => difference)));
      }
      const turned = { ...situation, participants: [...of.participants].reverse() };
      expect(comparePlans({ previous, next, ...turned })).toEqual(there);
    });
    expect([...outcomes].sort()).toEqual(["gains", "loses", "same", "undecided"]);
  });
});

describe("reconcile", () => {
  const settle = (of: Team): readonly Statement[] => {
    const { versions } = of;
    const prior = settlePlan({ versions, period: OCTOBER, cutOff: OCTOBER.end, ...situationOf(of) });
    return settlePlan({ versions, period: NOVEMBER, prior, ...situationOf(of) }).statements;
  };
  /** What somebody is paid for each component. */
  const byComponent = ({ participant, lines }: Statement): PaidAmount[] =>
    [...new Set(lines.map(({ component }) => component ?? ""))].map((component) => {
      const amounts = lines.filter((line) => line.component === component).map(({ amount }) => amount);
      return { participant, component, amount: amountText(sumOf(amounts).round(6, "down"), 6) };
    });
  const whole = ({ participant, total }: Statement): PaidAmount[] =>
    total === null ? [] : [{ participant, amount: total }];

  test("of our own totals is all the same, in one figure and by component, also from JSON", () => {
    holds(team(), (of) => {
      const statements: Statement[] = JSON.parse(JSON.stringify(settle(of)));
      fc.pre(statements.length > 0);
      for (const paidOf of [whole, byComponent]) {
        const { participants, totals } = reconcile({ statements, paid: statements.flatMap(paidOf) });
        expectEqual(Rational.of(totals.difference), ZERO);
        expect(participants.map(({ causes }) => causes[0]?.kind)).toEqual(
          statements.map(({ status }) => (status === "settled" ? "same" : "blocked_here")),
        );
      }
    });
  });

  test("adds up to the difference of the totals, whatever was paid and in whatever order", () => {
    const kinds = new Set<string>();
    const amount = fc.integer({ min: -20, max: 2_000 }).map(String);
    const rows = fc.tuple(...["Ann", "Bo", "Cy", "Dan"].map(() => fc.option(amount, { nil: undefined })));
    holds(fc.tuple(team(), rows, fc.boolean(), amount), ([of, amounts, omitsTrueUps, most]) => {
      const statements = settle(of);
      fc.pre(statements.length > 0);
      const theirs = ["Ann", "Bo", "Cy", "Dan"].flatMap((participant, at): PaidAmount[] => {
        const own = amounts[at];
        return own === undefined ? [] : [{ participant, amount: own }];
      });
      const paid = omitsTrueUps
        ? statements.flatMap(({ participant, lines, status }): PaidAmount[] => {
            const left = lines.filter(({ kind }) => kind !== "true_up" && kind !== "return").map((line) => line.amount);
            return status === "blocked" ? [] : [{ participant, amount: amountText(sumOf(left).round(6, "down"), 6) }];
          })
        : theirs;
      const tolerance = most.startsWith("-") ? "0" : most;
      const { participants, totals, causes } = reconcile({ statements, paid, tolerance });
      expectEqual(Rational.of(totals.ours), sumOf(statements.map(({ total }) => total)));
      expectEqual(Rational.of(totals.theirs), sumOf(paid.map((row) => String(row.amount))));
      expectEqual(Rational.of(totals.difference), Rational.of(totals.ours).minus(Rational.of(totals.theirs)));
      expectEqual(Rational.of(totals.difference), sumOf(participants.map(({ difference }) => difference)));
      expectEqual(Rational.of(totals.difference), sumOf(causes.map((cause) => cause.amount)));
      for (const { difference, causes: own } of participants) {
        expectEqual(Rational.of(difference), sumOf(own.map((cause) => cause.amount)));
        for (const { kind } of own) {
          kinds.add(kind);
          if (omitsTrueUps) expect(["same", "true_up", "return", "blocked_here", "unexplained"]).toContain(kind);
        }
      }
      const turned = { statements: [...statements].reverse(), paid: [...paid].reverse(), tolerance };
      expect(reconcile(turned)).toEqual(reconcile({ statements, paid, tolerance }));
    });
    expect(kinds).toContain("true_up");
    expect(kinds).toContain("rounding");
  });
});
