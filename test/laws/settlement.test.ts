import fc from "fast-check";
import {
  countDays,
  type Fact,
  overlapOf,
  type Settlement,
  type SettlementInput,
  type Statement,
  type StatementLine,
  settlePlan,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { amountText, earned, largestRemainder, Rational } from "./oracle.js";
import { settleByRecords } from "./records.js";
import { NOVEMBER, OCTOBER, type Team, team } from "./teams.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

const ZERO = new Rational(0n);
const sumOf = (figures: readonly string[]): Rational =>
  figures.reduce((sum, figure) => sum.plus(Rational.of(figure)), ZERO);
const isEqual = (left: Rational, right: Rational): boolean => left.compare(right) === 0;

const settle = (
  { versions, participants, targets, facts }: Team,
  period: SettlementInput["period"],
  terms: Pick<SettlementInput, "prior" | "cutOff"> = {},
): Settlement => settlePlan({ versions, participants, targets, facts, period, ...terms });

/** October as it was known at its end, and November with everything that came later. */
function settleBoth(of: Team): { readonly october: Settlement; readonly november: Settlement } {
  const october = settle(of, OCTOBER, { cutOff: OCTOBER.end });

  return { october, november: settle(of, NOVEMBER, { prior: october }) };
}

const linesOf = ({ statements }: Settlement): StatementLine[] => statements.flatMap(({ lines }) => lines);

const totalOf = ({ statements }: Settlement, participant: string): string =>
  statements.find((statement) => statement.participant === participant)?.total ?? "0";

const isSettled = ({ statements }: Settlement, participant: string): boolean =>
  statements.every((statement) => statement.participant !== participant || statement.status === "settled");

/** What the lines of one kind, in all or for one period, come to for a participant. */
const sumOfLines = (
  { statements }: Settlement,
  participant: string,
  isMeant: (line: StatementLine) => boolean,
): Rational =>
  sumOf(
    statements
      .filter((statement) => statement.participant === participant)
      .flatMap(({ lines }) => lines.filter(isMeant).map(({ amount }) => amount)),
  );

describe("a settlement adds up", () => {
  test("lines to the total, parts to lines, bands, kickers and rounding to the amount", () => {
    holds(team(), (of) => {
      const { october, november } = settleBoth(of);
      for (const statement of [...october.statements, ...november.statements]) {
        if (statement.status === "blocked") continue;
        expect(isEqual(sumOf(statement.lines.map(({ amount }) => amount)), Rational.of(statement.total))).toBe(true);
      }
      for (const line of [...linesOf(october), ...linesOf(november)]) {
        if (line.kind !== "commission" && line.kind !== "return" && line.kind !== "true_up") continue;
        const parts: readonly { readonly amount: string }[] = line.working.parts;
        expect(isEqual(sumOf(parts.map(({ amount }) => amount)), Rational.of(line.amount)) || parts.length === 0).toBe(
          true,
        );
        if (line.kind !== "commission") continue;
        const { bands, kickers, rounding, credited, base } = line.working;
        const working = [...bands.map(({ amount }) => amount), kickers, rounding];
        expect(isEqual(sumOf(working), Rational.of(line.amount))).toBe(true);
        expect(isEqual(sumOf(line.working.parts.map((part) => part.credited)), Rational.of(credited))).toBe(true);
        const bases = line.working.parts.map((part) => part.base ?? "0");
        expect(isEqual(sumOf(bases), Rational.of(base ?? "0"))).toBe(true);
      }
    });
  });

  test("the parts of a split fact to what the fact counts for, its returns included", () => {
    holds(team(), (of) => {
      const parts = linesOf(settle(of, { start: OCTOBER.start, end: NOVEMBER.end }))
        .filter((line) => line.kind === "commission" && line.component === "C-0" && line.working.metric === "signed")
        .flatMap((line) => (line.kind === "commission" ? line.working.parts : []));
      const wholes = new Map(parts.map(({ fact, split }) => [fact, split?.whole]));
      for (const [fact, whole] of wholes) {
        const own = parts.filter((part) => part.fact === fact);
        const weights = sumOf(own.map(({ split }) => split?.weight ?? "0"));
        if (whole === undefined || !isEqual(weights, Rational.of(own[0]?.split?.of ?? "0"))) continue;
        expect(isEqual(sumOf(own.map(({ credited }) => credited)), Rational.of(whole))).toBe(true);
      }
    });
  });
});

describe("a settlement is what it is of", () => {
  const bytesOf = ({ statements, leftOut }: Settlement): string => {
    // Issues name positions in the input, and facts that are left out are in its order.
    const plain = statements.map((statement) =>
      statement.status === "settled"
        ? statement
        : { ...statement, issues: statement.issues.map(({ code }) => code).sort() },
    );
    return JSON.stringify([plain, leftOut.map(({ kind, id, reason }) => `${kind} ${id} ${reason}`).sort()]);
  };

  test("whatever the order of facts, credits, people, targets, versions and prior statements", () => {
    const shuffled = team().chain((of) => {
      const mixed = <Item>(list: readonly Item[]) => fc.shuffledSubarray([...list], { minLength: list.length });
      return fc.record({
        of: fc.constant(of),
        other: fc.record({
          versions: mixed(of.versions),
          participants: mixed(of.participants),
          targets: mixed(of.targets),
          facts: mixed(
            of.facts.map((fact) => (fact.credits ? { ...fact, credits: [...fact.credits].reverse() } : fact)),
          ),
          rounding: fc.constant(of.rounding),
        }),
      });
    });
    holds(shuffled, ({ of, other }) => {
      const [here, there] = [settleBoth(of), settleBoth(other)];
      expect(bytesOf(there.october)).toBe(bytesOf(here.october));
      expect(bytesOf(there.november)).toBe(bytesOf(here.november));
      const prior = { statements: [...here.october.statements].reverse() };
      expect(bytesOf(settle(of, NOVEMBER, { prior }))).toBe(bytesOf(here.november));
    });
  });

  test("settled twice, from frozen input that stays as it was, or from what was stored as JSON", () => {
    holds(team(), (of) => {
      const before = JSON.stringify(of);
      const first = settleBoth(of);
      expect(JSON.stringify(settleBoth(deepFreeze(of)))).toBe(JSON.stringify(first));
      expect(JSON.stringify(of)).toBe(before);
      const prior = JSON.parse(JSON.stringify(first.october));
      expect(settle(JSON.parse(before), NOVEMBER, { prior })).toEqual(first.november);
      expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      expect(structuredClone(first)).toEqual(first);
      expect(JSON.stringify(first)).not.toMatch(/"-0(\.0*)?"|\d[eE][-+]\d/);
    });
  });

  test("after statements, after records of them, or after some of each", () => {
    const law = ({ rounding: _, ...of }: Team) => {
      const october = settlePlan({ ...of, period: OCTOBER, cutOff: OCTOBER.end });
      const november = settleByRecords({ ...of, period: NOVEMBER, cutOff: NOVEMBER.end, prior: october });
      const statements = [...october.statements, ...november.statements];
      const december = settleByRecords({ ...of, period: "2026-12", prior: { statements } });
      const facts = of.facts.slice(0, 3);
      settleByRecords({
        ...of,
        facts,
        period: "2027-01",
        prior: { statements: [...statements, ...december.statements] },
      });
    };
    fc.assert(fc.property(team(), law), { numRuns: RUNS / 4 });
  });

  test("and not of who else is in it", () => {
    holds(team(), (of) => {
      const { statements } = settle(of, OCTOBER);
      for (const { id } of of.participants) {
        const participants = of.participants.filter((participant) => participant.id === id);
        const alone = settle({ ...of, participants }, OCTOBER).statements;
        const own = (list: readonly Statement[]) => list.filter(({ participant }) => participant === id);
        expect(own(alone)).toEqual(own(statements));
      }
    });
  });
});

describe("a closed month that is settled again", () => {
  const isTrueUp = (line: StatementLine) => line.kind === "true_up";

  test("trues up to what it comes to by everything known now", () => {
    holds(team(), (of) => {
      // What several returns of one sale share follows their dates, which the comparison moves.
      fc.pre(of.facts.every((sale) => of.facts.filter(({ reverses }) => reverses === sale.id).length < 2));
      const { october, november } = settleBoth(of);
      const [plan, change] = of.versions;
      const isSettledThere = plan?.returns === "original_period";
      // A count goes down with the last return of a fact, which would be another one by the changed dates.
      fc.pre(!isSettledThere || change === undefined);
      const dateOf = new Map(of.facts.map(({ id, on }) => [id, on]));
      // By `original_period` later returns of October's deals are as if they had come with these.
      const inTime = (fact: Fact): Fact => {
        const sold = dateOf.get(fact.reverses ?? "") ?? fact.on;
        return sold <= OCTOBER.end && fact.on > OCTOBER.end && fact.on <= NOVEMBER.end ? { ...fact, on: sold } : fact;
      };
      const facts = isSettledThere ? of.facts.map(inTime) : of.facts;
      const anew = settle({ ...of, facts }, OCTOBER);
      for (const { id } of of.participants) {
        if (![october, november, anew].every((settlement) => isSettled(settlement, id))) continue;
        const due = Rational.of(totalOf(anew, id)).minus(Rational.of(totalOf(october, id)));
        expect(isEqual(sumOfLines(november, id, isTrueUp), due)).toBe(true);
      }
    });
  });

  test("comes to no difference when nothing has changed since", () => {
    holds(team(), (all) => {
      const of = { ...all, facts: all.facts.filter(({ on }) => on <= NOVEMBER.end) };
      const { october, november } = settleBoth(of);
      const statements = [...october.statements, ...november.statements];
      const december = settle(of, "2026-12", { prior: { statements } });
      for (const { id } of of.participants) {
        if (![october, november].every((settlement) => isSettled(settlement, id))) continue;
        const own = december.statements.filter(({ participant }) => participant === id);
        expect(own.flatMap(({ lines }) => lines.filter(isTrueUp))).toEqual([]);
      }
    });
  });

  test.each(["original_period", "original_rate"] as const)("closes to zero when returns are undone: %s", (returns) => {
    holds(team({ returns, returned: false }), (all) => {
      // Returning nothing of a deal of nothing leaves it as it is.
      const of = { ...all, facts: all.facts.filter(({ amount }) => Number(amount) !== 0) };
      const october = settle(of, OCTOBER);
      const sold = of.facts.filter(({ on }) => on <= OCTOBER.end);
      const opposite = (fact: Fact, id: string, on: string): Fact => ({
        id,
        kind: fact.kind,
        on,
        reverses: fact.id,
        amount: amountText(-Rational.of(String(fact.amount)).round(of.rounding.scale, "down"), of.rounding.scale),
        ...(fact.currency === undefined ? {} : { currency: fact.currency }),
      });
      const returned = sold.map((fact) => opposite(fact, `R-${fact.id}`, NOVEMBER.start));
      const undone = returned.map((fact) => opposite(fact, `U-${fact.id}`, "2026-12-01"));
      const november = settle({ ...of, facts: [...of.facts, ...returned] }, NOVEMBER, { prior: october });
      const statements = [...october.statements, ...november.statements];
      const goals = of.targets.filter(({ period }) => period === NOVEMBER);
      const targets = [...of.targets, ...goals.map((goal) => ({ ...goal, period: "2026-12" }))];
      const facts = [...of.facts, ...returned, ...undone];
      const december = settle({ ...of, facts, targets }, "2026-12", { prior: { statements } });
      const isCorrection = ({ kind }: StatementLine) => kind === "true_up" || kind === "return";
      for (const { id } of of.participants) {
        if (![october, november, december].every((settlement) => isSettled(settlement, id))) continue;
        const [back, again] = [november, december].map((settlement) => sumOfLines(settlement, id, isCorrection));
        expect(isEqual(back ?? ZERO, ZERO.minus(Rational.of(totalOf(october, id))))).toBe(true);
        expect(isEqual(again ?? ZERO, Rational.of(totalOf(october, id)))).toBe(true);
      }
    });
  });
});

describe("a person's total agrees with an oracle in BigInt rationals", () => {
  /** What a fact counts for to a participant, in minor units. */
  function creditOf(
    { amount, rate, participant, credits = [] }: Fact,
    id: string,
    { scale, mode }: Team["rounding"],
  ): bigint {
    const units = Rational.of(String(amount))
      .times(Rational.of(String(rate ?? "1")))
      .round(scale, mode);
    if (participant !== undefined) return participant === id ? units : 0n;
    const members = [...credits].sort((left, right) => (left.participant < right.participant ? -1 : 1));
    const shares = largestRemainder(
      units,
      members.map(({ weight }) => String(weight)),
    );
    return shares[members.findIndex((member) => member.participant === id)] ?? 0n;
  }

  const isOf = ({ participant, credits = [] }: Fact, id: string): boolean =>
    participant === id || credits.some((credit) => credit.participant === id);

  /** In minor units; nothing for who was away on the day of a deal. */
  function totalBy(of: Team, id: string): bigint | undefined {
    const { scale, mode } = of.rounding;
    const stay = of.participants.find((participant) => participant.id === id);
    const there = overlapOf(OCTOBER, { start: stay?.start ?? OCTOBER.start, end: stay?.end });
    const facts = of.facts.filter((fact) => fact.on <= OCTOBER.end && isOf(fact, id));
    if (facts.some(({ on }) => there === undefined || on < there.start || on > (there.end ?? ""))) return undefined;
    let total = 0n;
    for (const { effective, components } of of.versions) {
      const days = there && overlapOf(there, effective);
      if (days === undefined) continue;
      const own = facts.filter(({ on }) => on >= days.start && on <= (days.end ?? ""));
      for (const component of components) {
        if (component.kind !== "commission") continue;
        const { metric, table } = component;
        const goal = of.targets.find(
          (one) => one.participant === id && one.metric === metric && one.period === OCTOBER,
        );
        const minor = own.reduce((sum, fact) => sum + creditOf(fact, id, of.rounding), 0n);
        const credited =
          metric === "count" ? new Rational(BigInt(own.length)) : new Rational(minor, 10n ** BigInt(scale));
        const proration = { part: countDays({ ...days, end: days.end ?? "" }), of: 31 };
        const terms = { table, target: String(goal?.target), proration, scale, mode };
        total += earned(terms, credited, ZERO).round(scale, mode);
      }
    }
    return total;
  }

  test("for splits, currencies, joiners, leavers, changes of the plan and all tables, without returns", () => {
    let settledCount = 0;
    holds(team({ returned: false, bases: false }), (of) => {
      const settlement = settle(of, OCTOBER);
      for (const { participant, status, total } of settlement.statements) {
        const expected = totalBy(of, participant);
        expect(total).toBe(expected === undefined ? null : amountText(expected, of.rounding.scale));
        if (status === "settled") settledCount++;
      }
    });
    expect(settledCount).toBeGreaterThan(RUNS);
  });
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }

  return value;
}
