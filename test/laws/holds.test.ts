import fc from "fast-check";
import {
  addDays,
  type Fact,
  type Hold,
  type IncentivePlan,
  type Participant,
  type Statement,
  settlePlan,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { settleByRecords } from "./records.js";
import { basic, cents, dayOf, KNOWN, money, sum } from "./years.js";

const ENDS = ["01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31"].map((end) => `2026-${end}`);
const DAYS = 243;
/** The first of the days on which Bo is not there any more. */
const GONE = 79;

/** Deals that become known late, some of them returned, some of less than nothing. */
const facts: fc.Arbitrary<readonly Fact[]> = fc
  .array(
    fc.record({
      who: fc.constantFrom("Ann", "Bo"),
      day: fc.nat(DAYS - 1),
      amount: fc.integer({ min: -500_000, max: 4_000_000 }).filter((amount) => amount !== 0),
      late: fc.option(fc.nat(200), { nil: 0 }),
      returned: fc.option(fc.record({ part: fc.integer({ min: 1, max: 100 }), after: fc.nat(200) }), {
        nil: undefined,
      }),
    }),
    { maxLength: 8 },
  )
  .map((deals) =>
    deals.flatMap(({ who, day, amount, late, returned }, at) => {
      const on = who === "Bo" ? day % GONE : day;
      const known = Math.min(on + (late ?? 0), DAYS - 1);
      const sold: Fact = {
        id: `D-${at}`,
        kind: "deal",
        on: dayOf(on),
        recordedOn: dayOf(known),
        participant: who,
        amount: money(amount),
      };
      if (returned === undefined || amount < 0) return [sold];
      const back = dayOf(Math.min(known + returned.after, DAYS - 1));
      const units = Math.max(1, Math.floor((amount * returned.part) / 100));
      return [sold, { id: `R-${at}`, kind: "deal", on: back, amount: money(-units), reverses: sold.id }];
    }),
  );

const holdback = fc.option(
  fc.record({
    share: fc.constantFrom("20%", "33.33%", "100%", "0.0001"),
    afterMonths: fc.integer({ min: 1, max: 6 }),
    leavers: fc.constantFrom("as_scheduled" as const, "released" as const, "forfeited" as const),
  }),
  { nil: undefined, freq: 4 },
);
const rounding = fc.record({
  mode: fc.constantFrom("half_up" as const, "half_even" as const, "down" as const, "up" as const),
});
const caps = fc.option(
  fc.record({ total: fc.nat(150_000).map(money), excess: fc.constantFrom("withheld" as const, "carried" as const) }),
  { nil: undefined },
);

/** Two versions that hold back, or do not, by terms of their own. */
const versions: fc.Arbitrary<readonly IncentivePlan[]> = fc
  .record({ first: holdback, second: holdback, rounding, caps, change: fc.constantFrom("2026-02-01", "2026-03-10") })
  .map(({ first, second, change, ...own }) => [
    { ...basic, ...own, holdback: first, effective: { start: "2026-01-01", end: addDays({ date: change, days: -1 }) } },
    { ...basic, ...own, version: "2", holdback: second, effective: { start: change } },
  ]);

const holds: fc.Arbitrary<readonly Hold[]> = fc
  .array(
    fc.record({
      participant: fc.constantFrom("Ann", "Bo"),
      start: fc.nat(DAYS - 1),
      days: fc.option(fc.nat(100), { nil: null }),
    }),
    { maxLength: 3 },
  )
  .map((all) =>
    all.map(({ participant, start, days }, at) => {
      const end = days === null ? null : dayOf(start + days);
      return { id: `H-${at}`, participant, start: dayOf(start), end, reason: "Audit" };
    }),
  );

/** Bo leaves, and may come back. */
const people = fc.constantFrom<readonly Participant[]>(
  [{ id: "Ann" }, { id: "Bo", end: dayOf(GONE - 1) }],
  [{ id: "Ann" }, { id: "Bo", end: dayOf(GONE - 1) }, { id: "Bo", start: "2026-05-10" }],
  [{ id: "Ann" }, { id: "Bo", end: "2026-03-31" }],
);

interface Year {
  readonly versions: readonly IncentivePlan[];
  readonly participants: readonly Participant[];
  readonly holds?: readonly Hold[];
}

/** Month by month, each by what is known at its end, or all by what is known in the end. */
function settleYear(
  { holds: own = [], ...year }: Year,
  all: readonly Fact[],
  isKnown: "at once" | "in time",
  settle = settlePlan,
): readonly Statement[] {
  const statements: Statement[] = [];
  for (const end of ENDS) {
    const cutOff = isKnown === "at once" ? KNOWN : end;
    // What a return takes back has to be known before the return is.
    const known = all.filter((fact) => (fact.recordedOn ?? fact.on) <= cutOff);
    const prior = { statements: [...statements] };
    statements.push(
      ...settle({ ...year, holds: own, period: end.slice(0, 7), facts: known, cutOff, prior }).statements,
    );
  }

  return statements;
}

const of = (statements: readonly Statement[], id: string) =>
  statements.filter(({ participant }) => participant === id).flatMap(({ lines }) => lines);
const paidTo = (statements: readonly Statement[], id: string) => sum(of(statements, id).map(({ amount }) => amount));

/** What is still held back after the last month, and what was forfeited. */
function neverPaid(statements: readonly Statement[], id: string): bigint {
  const lines = of(statements, id).flatMap((line) => (line.kind === "holdback" ? [line.working] : []));
  const forfeited = lines.flatMap((own) => own.forfeited.map(({ amount }) => amount));
  const last = lines.find(({ period }) => period.end === ENDS.at(-1));

  return sum([...forfeited, last?.kept.after ?? "0.00"]);
}

const waitingFor = (statements: readonly Statement[], id: string): bigint =>
  cents(
    of(statements, id)
      .flatMap((line) => (line.kind === "hold" ? line.working.waiting.after : []))
      .at(-1),
  );

describe("what is held back", () => {
  test("is paid later, forfeited or still there, to the cent", () => {
    fc.assert(
      fc.property(facts, versions, people, (own, plans, participants) => {
        const held = settleYear({ versions: plans, participants }, own, "at once");
        const free = plans.map(({ holdback: _, ...plan }) => plan);
        const paid = settleYear({ versions: free, participants }, own, "at once");
        // What is forfeited of a return that comes later was stated before it came.
        const isStated =
          own.every(({ reverses }) => reverses === undefined) ||
          plans.every(({ holdback: one }) => one?.leavers !== "forfeited");
        for (const id of ["Ann", "Bo"]) {
          const missing = paidTo(paid, id) - paidTo(held, id);
          expect(missing).toBeGreaterThanOrEqual(0n);
          if (isStated) expect(missing).toBe(neverPaid(held, id));
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("comes to the same whether facts are known in time or late", () => {
    fc.assert(
      fc.property(facts, versions, people, (own, plans, participants) => {
        const year = { versions: plans, participants };
        const [late, atOnce] = [settleYear(year, own, "in time"), settleYear(year, own, "at once")];
        // The last month is settled by all that is known in either.
        for (const id of ["Ann", "Bo"]) expect(paidTo(late, id)).toBe(paidTo(atOnce, id));
      }),
      { numRuns: RUNS },
    );
  });

  test("is of no month more than its base, and adds up in each line", () => {
    fc.assert(
      fc.property(facts, versions, people, (own, plans, participants) => {
        for (const line of settleYear({ versions: plans, participants }, own, "in time").flatMap(
          ({ lines }) => lines,
        )) {
          if (line.kind !== "holdback") continue;
          const { base, held, released, forfeited, kept } = line.working;
          const [paid, lost] = [released, forfeited].map((some) => sum(some.map(({ amount }) => amount)));
          expect(cents(held)).toBeGreaterThanOrEqual(0n);
          if (cents(held) > 0n) expect(cents(held)).toBeLessThanOrEqual(cents(base));
          expect(cents(line.amount)).toBe((paid ?? 0n) - cents(held));
          expect(cents(kept.after)).toBe(cents(kept.before) + cents(held) - (paid ?? 0n) - (lost ?? 0n));
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe("holds", () => {
  test("change what is paid when, and not how much: what was not paid waits", () => {
    fc.assert(
      fc.property(facts, versions, people, holds, (own, plans, participants, some) => {
        const year = { versions: plans, participants };
        const [free, held] = [settleYear(year, own, "in time"), settleYear({ ...year, holds: some }, own, "in time")];
        for (const id of ["Ann", "Bo"]) expect(paidTo(held, id) + waitingFor(held, id)).toBe(paidTo(free, id));
      }),
      { numRuns: RUNS },
    );
  });

  test("leave nothing to pay while one is in force on the last day, and nothing that waits while none is", () => {
    fc.assert(
      fc.property(facts, versions, people, holds, (own, plans, participants, some) => {
        const year = { versions: plans, participants, holds: some };
        for (const { participant, period, total, lines } of settleYear(year, own, "in time")) {
          const isOnHold = some.some(
            (hold) =>
              hold.participant === participant &&
              hold.start <= period.end &&
              (hold.end == null || hold.end >= period.end),
          );
          const last = lines.at(-1);
          if (isOnHold) expect([total, last?.kind]).toEqual(["0.00", "hold"]);
          else if (last?.kind === "hold") expect(last.working.waiting.after).toBe("0.00");
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("and holdbacks come to the same bytes after records of statements", () => {
    fc.assert(
      fc.property(facts, versions, people, holds, (own, plans, participants, some) => {
        settleYear({ versions: plans, participants, holds: some }, own, "in time", settleByRecords);
      }),
      { numRuns: RUNS / 10 },
    );
  });
});
