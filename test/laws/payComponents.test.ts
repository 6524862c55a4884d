import fc from "fast-check";
import {
  addDays,
  type Fact,
  type IncentivePlan,
  type Settlement,
  type SettlementInput,
  type StatementLine,
  settlePlan,
} from "incentive-rules";
import { guidePlan } from "incentive-rules/template";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { Rational } from "./oracle.js";
import { NOVEMBER, OCTOBER } from "./teams.js";

const DECEMBER = { start: "2026-12-01", end: "2026-12-31" };
const IDS = ["Ann", "Bo", "Cy"];
const guide = guidePlan({
  version: "2026",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  lightningAward: "500",
  breakthroughAward: "1000",
  poolFund: { kind: "rate_of_excess", rate: "5%", over: "opening" },
});
/** Every kind of component at once. */
const plan: IncentivePlan = {
  ...guide,
  components: [
    ...guide.components.map((component) => (component.kind === "pool" ? { ...component, floor: "100" } : component)),
    {
      id: "target-bonus",
      kind: "bonus",
      targetIncentive: "1000",
      measure: {
        kind: "curve",
        metric: "signed",
        curve: {
          measuredBy: "attainment",
          between: "linear",
          points: [
            { at: "70%", pays: "0" },
            { at: "100%", pays: "100%" },
          ],
          slopeAbove: "1",
        },
      },
    },
    {
      id: "champion",
      kind: "contest",
      metric: "signed",
      prizes: [
        { place: 1, amount: "1000" },
        { place: 2, amount: "500" },
      ],
      ties: "split",
      minimum: "1",
    },
  ],
};
/** The same without the award that is held by the facts that it was granted for, whatever else would have completed it. */
const planByDay: IncentivePlan = { ...plan, components: plan.components.filter(({ id }) => id !== "breakthrough") };

const dayOf = (day: number): string => addDays({ date: OCTOBER.start, days: day });
const DAYS = 61;

const deal = fc.record({
  day: fc.nat({ max: DAYS - 1 }),
  who: fc.constantFrom(...IDS),
  amount: fc.constantFrom("30000", "60000", "40000.01", "100000", "100000.01", "5000.37", "12.34"),
  customer: fc.constantFrom("C-1", "C-2", "C-3", "C-4"),
  /** Days after which it becomes known. */
  late: fc.oneof(fc.constant(0), fc.nat({ max: DAYS })),
  reversed: fc.option(fc.record({ after: fc.nat({ max: DAYS }), isWhole: fc.boolean() }), { freq: 4 }),
});

/** Facts of October and November, all of them known by the end of November. */
const facts = fc.array(deal, { maxLength: 14 }).map((deals) =>
  deals.flatMap(({ day, who, amount, customer, late, reversed }, at): Fact[] => {
    const known = Math.min(day + late, DAYS - 1);
    const own = { id: `D-${at}`, kind: "deal", on: dayOf(day), recordedOn: dayOf(known), participant: who, amount };
    if (reversed === null) return [{ ...own, customer }];
    const on = dayOf(Math.min(known + reversed.after, DAYS - 1));
    const back = { id: `R-${at}`, kind: "deal", on, recordedOn: on, reverses: own.id };
    return [
      { ...own, customer },
      { ...back, amount: reversed.isWhole ? `-${amount}` : "-0.01" },
    ];
  }),
);

const people = {
  participants: [
    { id: "Ann", team: "north" },
    { id: "Bo", team: "north" },
    { id: "Cy", team: "south" },
  ],
  targets: IDS.flatMap((participant) =>
    ["2026-10", "2026-11", "2026-12"].map((period) => ({ participant, metric: "signed", period, target: "50000" })),
  ),
  customers: ["C-1", "C-2", "C-3"].map((customer) => ({ list: "leading", customer })),
};

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
