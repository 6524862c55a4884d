import fc from "fast-check";
import type { Fact, IncentivePlan, Statement } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { earned, Rational } from "./oracle.js";
import { basic, cents, facts, MONTHS, money, PEOPLE, settleYear, sum } from "./years.js";

const runs = { numRuns: RUNS };

/** A floor and a cap in cents, and what becomes of what is above. */
interface Limits {
  readonly floor: number | undefined;
  readonly cap: number;
  readonly excess: "withheld" | "carried";
}

const limits: fc.Arbitrary<Limits> = fc
  .record({
    floor: fc.option(fc.nat(60_000), { nil: undefined }),
    more: fc.nat(100_000),
    excess: fc.constantFrom("withheld" as const, "carried" as const),
  })
  .map(({ floor, more, excess }) => ({ floor, cap: (floor ?? 0) + more, excess }));

function planOf({ floor, cap, excess }: Limits): IncentivePlan {
  const held = { ...(floor === undefined ? {} : { floor: money(floor) }), cap: money(cap), excess };

  return {
    ...basic,
    components: basic.components.map((one) => (one.kind === "commission" ? { ...one, ...held } : one)),
  };
}

const [commission] = basic.components;
const table = commission?.kind === "commission" ? commission.table : undefined;
if (table === undefined) throw new Error("no table");
const terms = { table, target: undefined, scale: 2, mode: "half_up" } as const;

/** Days of each month on which somebody is there, of how many. */
const SHARES: Readonly<Record<string, readonly (readonly [bigint, bigint])[]>> = {
  Ann: [31n, 28n, 31n, 30n, 31n].map((days) => [days, days]),
  Bo: [31n, 28n, 20n, 0n, 0n].map((days, at) => [days, [31n, 28n, 31n, 30n, 31n][at] ?? 1n]),
};

/** What a month's facts of somebody credit; a return counts in the month of its sale. */
function creditOf(own: readonly Fact[], who: string, month: string): Rational {
  const sales = own.filter(({ participant, on }) => participant === who && on.startsWith(month));
  const ids = new Set(sales.map(({ id }) => id));
  const returns = own.filter(({ reverses }) => reverses !== undefined && ids.has(reverses));

  return [...sales, ...returns].reduce(
    (credit, { amount }) => credit.plus(Rational.of(String(amount))),
    new Rational(0n),
  );
}

/** What is paid month by month, and what is kept in the end, in words of the rule alone. */
function oracle(own: readonly Fact[], who: string, { floor, cap, excess }: Limits) {
  let kept = 0n;
  const months = MONTHS.map((month, at) => {
    const [part, of] = SHARES[who]?.[at] ?? [0n, 1n];
    const most = (BigInt(cap) * part) / of;
    const share = floor === undefined ? undefined : (BigInt(floor) * part + of - 1n) / of;
    const least = share === undefined || share < most ? share : most;
    const due = earned(terms, creditOf(own, who, month), new Rational(0n)).round(2, "half_up");
    const raised = least !== undefined && due < least ? least : due;
    // Who is not there has neither a commission nor room.
    const paid = part === 0n ? 0n : raised < most ? raised : most;
    const room = most > paid ? most - paid : 0n;
    const released = kept < room ? kept : room;
    kept += (excess === "carried" && part > 0n && raised > most ? raised - most : 0n) - released;
    return { paid, released };
  });

  return { months, kept };
}

const keptBy = (statements: readonly Statement[], who: string): bigint =>
  cents(
    statements
      .filter(({ participant }) => participant === who)
      .at(-1)
      ?.lines.flatMap((line) => (line.kind === "carried" ? line.working.carried.after : []))[0] ?? "0.00",
  );

const paidTo = (statements: readonly Statement[], who: string): bigint =>
  sum(statements.filter(({ participant }) => participant === who).map(({ total }) => total));

describe("a commission with a floor and a cap", () => {
  test("pays what an oracle says, month by month, and keeps what is left", () => {
    fc.assert(
      fc.property(facts, limits, (all, held) => {
        // Returns of a later month correct what was paid for earlier ones.
        const own = all.filter(({ reverses }) => reverses === undefined);
        const statements = settleYear(planOf(held), own, "at once");
        for (const { id } of PEOPLE) {
          const { months, kept } = oracle(own, id, held);
          for (const [at, { paid, released }] of months.entries()) {
            const mine = statements.find(
              ({ participant, period }) => participant === id && period.start.startsWith(MONTHS[at] ?? ""),
            );
            const amountOf = (kind: string) =>
              sum((mine?.lines ?? []).filter((line) => line.kind === kind).map(({ amount }) => amount));
            expect([amountOf("commission"), amountOf("carried")]).toEqual([paid, released]);
          }
          expect(keptBy(statements, id)).toBe(kept);
        }
      }),
      runs,
    );
  });

  test("pays and keeps in the end what the oracle says, however late facts are known", () => {
    fc.assert(
      fc.property(facts, limits, (own, held) => {
        const statements = settleYear(planOf(held), own, "in time");
        for (const { id } of PEOPLE) {
          const { months } = oracle(own, id, held);
          const paid = months.reduce((total, month) => total + month.paid + month.released, 0n);
          // Who is gone has no statement any more where a late return changes nothing that is paid.
          const until = statements.filter(({ participant }) => participant === id).at(-1)?.period.end ?? "";
          const { kept } = oracle(
            own.filter((fact) => (fact.recordedOn ?? fact.on) <= until),
            id,
            held,
          );
          expect([paidTo(statements, id), keptBy(statements, id)]).toEqual([paid, kept]);
        }
      }),
      {
        ...runs,
        examples: [
          [
            [
              {
                id: "D-0",
                kind: "deal",
                on: "2026-03-01",
                recordedOn: "2026-03-01",
                participant: "Bo",
                amount: "100.50",
              },
              { id: "R-0", kind: "deal", on: "2026-04-01", amount: "-1.00", reverses: "D-0" },
            ],
            { floor: 155, cap: 155, excess: "carried" },
          ],
        ],
      },
    );
  });

  test("loses nothing where it carries: what is paid and kept is what would be paid without a cap, whatever returns do", () => {
    const returns = fc.constantFrom("original_period" as const, "original_rate" as const, "current_period" as const);
    fc.assert(
      fc.property(facts, limits, returns, fc.boolean(), (own, held, policy, isOnTime) => {
        const known = isOnTime ? "in time" : "at once";
        const plan = { ...planOf({ ...held, floor: undefined, excess: "carried" }), returns: policy };
        const capped = settleYear(plan, own, known);
        const uncapped = settleYear({ ...basic, returns: policy }, own, known);
        for (const { id } of PEOPLE) {
          // A return that counts on a day on which its owner is gone is a question.
          if (capped.some(({ participant, status }) => participant === id && status === "blocked")) continue;
          expect(paidTo(capped, id) + keptBy(capped, id)).toBe(paidTo(uncapped, id));
        }
      }),
      runs,
    );
  });

  test("never pays more for a month than its cap, nor less than its floor to who is there", () => {
    fc.assert(
      fc.property(facts, limits, (own, held) => {
        for (const { lines, participant } of settleYear(planOf(held), own, "at once")) {
          const mine = lines.filter(({ kind }) => kind === "commission" || kind === "carried");
          const paid = sum(mine.map(({ amount }) => amount));
          expect(paid).toBeLessThanOrEqual(BigInt(held.cap));
          if (participant === "Ann") expect(paid).toBeGreaterThanOrEqual(BigInt(held.floor ?? -1e15));
        }
      }),
      runs,
    );
  });

  test("does not depend on the order of facts", () => {
    fc.assert(
      fc.property(facts, limits, (own, held) => {
        const plan = planOf(held);
        const renamed = [...own].reverse().map((fact) => ({
          ...fact,
          id: `${9 - Number(fact.id.slice(2))}${fact.id}`,
          ...(fact.reverses === undefined ? {} : { reverses: `${9 - Number(fact.reverses.slice(2))}${fact.reverses}` }),
        }));
        const [one, other] = [settleYear(plan, own, "at once"), settleYear(plan, renamed, "at once")];
        expect(other.map(({ total }) => total)).toEqual(one.map(({ total }) => total));
      }),
      { numRuns: RUNS / 4 },
    );
  });
});
