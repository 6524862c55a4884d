import fc from "fast-check";
import {
  type Fact,
  type IncentivePlan,
  type Settlement,
  type SettlementInput,
  type StatementLine,
  settlePlan,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { Rational } from "./oracle.js";
import { DECEMBER, facts, IDS, people, plan } from "./payTeams.js";
import { NOVEMBER, OCTOBER } from "./teams.js";

/** The same without the award that is held by the facts that it was granted for, whatever else would have completed it. */
const planByDay: IncentivePlan = { ...plan, components: plan.components.filter(({ id }) => id !== "breakthrough") };

const settle = (known: readonly Fact[], terms: Omit<SettlementInput, "participants" | "facts">): Settlement =>
  settlePlan({ plan, ...people, facts: known, ...terms });

/** Three months, each by what is known at its end. */
function settleAll(known: readonly Fact[], by: IncentivePlan = plan) {
  const october = settle(known, { plan: by, period: OCTOBER, cutOff: OCTOBER.end });
  const november = settle(known, { plan: by, period: NOVEMBER, cutOff: NOVEMBER.end, prior: october });
  const statements = [...october.statements, ...november.statements];
  const december = settle(known, { plan: by, period: DECEMBER, prior: { statements } });

  return { october, november, december };
}

const sumOf = (figures: readonly string[]): Rational =>
  figures.reduce((sum, figure) => sum.plus(Rational.of(figure)), new Rational(0n));
const expectEqual = (left: Rational, right: Rational): void => expect(left.compare(right)).toBe(0);
const linesOf = ({ statements }: Settlement, participant: string): readonly StatementLine[] =>
  statements.filter((one) => one.participant === participant).flatMap(({ lines }) => lines);
const amountsOf = (items: readonly { readonly amount: string }[]): string[] => items.map(({ amount }) => amount);
/** Issues of blocked statements name places in the input. */
const paidBy = ({ statements }: Pick<Settlement, "statements">) =>
  statements.map(({ participant, lines }) => [participant, lines]);
const holds = (law: (known: readonly Fact[]) => void): void =>
  fc.assert(fc.property(facts, law), { numRuns: RUNS / 4 });

describe("bonuses, awards, pools and contests in a settlement", () => {
  test("conserve money: shares to pools, prizes to contests, awards to lines, lines to totals", () => {
    holds((known) => {
      for (const { statements, pools, contests, issues } of Object.values(settleAll(known))) {
        expect(issues).toEqual([]);
        for (const { shares, unallocated, funded } of pools) {
          expectEqual(sumOf([...amountsOf(shares), unallocated ?? ""]), Rational.of(funded?.amount ?? ""));
        }
        for (const { winners, unallocated } of contests) {
          expectEqual(sumOf([...amountsOf(winners), unallocated ?? ""]), Rational.of("1500"));
        }
        for (const { lines, total } of statements) {
          expectEqual(sumOf(amountsOf(lines)), Rational.of(total ?? ""));
          for (const line of lines) {
            if (line.kind === "award") expectEqual(sumOf(amountsOf(line.working.awards)), Rational.of(line.amount));
          }
        }
      }
    });
  });

  test("do not depend on the order of anything that is given", () => {
    fc.assert(
      fc.property(
        facts.chain((known) =>
          fc.tuple(fc.constant(known), fc.shuffledSubarray([...known], { minLength: known.length })),
        ),
        ([known, shuffled]) => {
          const terms = { plan, period: NOVEMBER };
          const { leftOut: _, ...one } = settlePlan({ ...terms, ...people, facts: known });
          const { leftOut: __, ...other } = settlePlan({
            ...terms,
            participants: [...people.participants].reverse(),
            targets: [...people.targets].reverse(),
            customers: [...people.customers].reverse(),
            facts: shuffled,
          });
          const withoutPlaces = (issues: Settlement["issues"]) => issues.map(({ code }) => code).sort();
          expect(withoutPlaces(other.issues)).toEqual(withoutPlaces(one.issues));
          expect(other.pools).toEqual(one.pools);
          expect(other.contests).toEqual(one.contests);
          expect(paidBy(other)).toEqual(paidBy(one));
        },
      ),
      { numRuns: RUNS / 4 },
    );
  });

  test("come to nothing more when nothing more has happened", () => {
    holds((known) => {
      const { statements } = settleAll(known).december;
      expect(statements.map(({ total }) => Number(total))).toEqual(statements.map(() => 0));
      expect(statements.flatMap(({ lines }) => lines).filter(({ kind }) => kind === "true_up")).toEqual([]);
    });
  });

  test("pay in months together what is paid when all is known at once", () => {
    holds((known) => {
      const { october, november } = settleAll(known, planByDay);
      const byId = new Map(known.map((fact) => [fact.id, fact]));
      // Settled again, a return counts on the day of what it returns.
      const moved = known.map((fact) => ({ ...fact, on: byId.get(fact.reverses ?? "")?.on ?? fact.on }));
      const atOnce = settle(moved, { plan: planByDay, period: OCTOBER });
      for (const id of IDS) {
        const paid = [...linesOf(october, id), ...linesOf(november, id).filter(({ kind }) => kind === "true_up")];
        expectEqual(sumOf(amountsOf(paid)), sumOf(amountsOf(linesOf(atOnce, id))));
      }
    });
  });

  test("grant no award twice, and let no fact serve two of a rule", () => {
    holds((known) => {
      const { october, november, december } = settleAll(known);
      const paid = new Map<string, Rational>();
      const carriers = new Map<string, readonly string[]>();
      const pay = (id: string, amount: string) =>
        paid.set(id, (paid.get(id) ?? new Rational(0n)).plus(Rational.of(amount)));
      const note = (line: StatementLine) => {
        if (line.kind !== "award") return;
        for (const { id, rule, facts: own } of line.working.awards) {
          carriers.set(
            id,
            own.map((fact) => `${rule} ${fact}`),
          );
        }
      };
      for (const line of [october, november, december].flatMap((one) => IDS.flatMap((id) => linesOf(one, id)))) {
        note(line);
        if (line.kind === "award") for (const { id, amount } of line.working.awards) pay(id, amount);
        if (line.kind !== "true_up" || line.working.of !== "award") continue;
        for (const settled of line.working.settled ?? []) note(settled);
        for (const { fact, amount } of line.working.parts) pay(fact, amount);
      }
      const standing = [...paid].filter(([, amount]) => amount.compare(new Rational(0n)) !== 0);
      for (const [id, amount] of standing) {
        const isBreakthrough = carriers.get(id)?.[0]?.startsWith("breakthrough ");
        expectEqual(amount, Rational.of(isBreakthrough ? "1000" : "500"));
      }
      const served = standing.flatMap(([id]) => carriers.get(id) ?? []);
      expect(served.length).toBe(new Set(served).size);
    });
  });

  test("pay who has one deal more no less, but for the odd cent of a share", () => {
    holds((known) => {
      const before = settle(known, { plan, period: NOVEMBER });
      const more: Fact = {
        id: "more",
        kind: "deal",
        on: "2026-11-15",
        participant: "Ann",
        amount: "7000",
        customer: "C-9",
      };
      const after = settle([...known, more], { plan, period: NOVEMBER });
      if (before.issues.length > 0) return;
      const total = (of: Settlement) => sumOf(amountsOf(linesOf(of, "Ann")));
      expect(total(after).plus(Rational.of("0.01")).compare(total(before))).toBeGreaterThanOrEqual(0);
    });
  });
});
