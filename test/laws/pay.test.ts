import fc from "fast-check";
import {
  type Award,
  type AwardRule,
  allocatePool,
  computePayout,
  computeScorecard,
  evaluateAwards,
  evaluateContest,
  type Fact,
  fundPool,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";

const runs = { numRuns: RUNS };
const cents = (amount: string): bigint => BigInt(amount.replace(".", ""));
const money = (units: number): string => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, "0")}`;
const sum = (amounts: readonly string[]): bigint => amounts.reduce((total, amount) => total + cents(amount), 0n);

const members = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1, maxLength: 12 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          weight: fc.nat(9),
          floor: fc.option(fc.nat(300), { nil: undefined }),
          room: fc.option(fc.nat(2_000), { nil: undefined }),
        }),
      ),
    ),
  )
  .map((drawn) =>
    drawn.map(({ id, weight, floor, room }) => ({
      id,
      weight,
      floor: floor === undefined ? undefined : money(floor),
      cap: room === undefined ? undefined : money((floor ?? 0) + room),
    })),
  );

const bounded = fc.tuple(members, fc.nat(20_000)).map(([list, more]) => {
  const floors = Number(sum(list.map(({ floor = "0.00" }) => floor)));
  return { amount: money(floors + more), members: list, whenAllZero: "unallocated" } as const;
});

describe("pools", () => {
  test("shares and what is unallocated are together the amount, within every floor and cap", () => {
    fc.assert(
      fc.property(bounded, (input) => {
        const { shares, unallocated } = allocatePool(input);
        expect(sum([...shares.map(({ amount }) => amount), unallocated])).toBe(cents(input.amount));
        for (const [at, { amount }] of shares.entries()) {
          const { floor = "0.00", cap, weight } = input.members[at] ?? { weight: 0 };
          expect(cents(amount)).toBeGreaterThanOrEqual(cents(floor));
          if (cap !== undefined && weight > 0) expect(cents(amount)).toBeLessThanOrEqual(cents(cap));
        }
      }),
      runs,
    );
  });

  test("money is left only where everyone with a weight is at the cap", () => {
    fc.assert(
      fc.property(bounded, (input) => {
        const { shares, unallocated } = allocatePool(input);
        if (cents(unallocated) === 0n) return;
        for (const [at, { amount }] of shares.entries()) {
          const { cap, weight } = input.members[at] ?? { weight: 0, cap: undefined };
          if (weight > 0) expect(amount).toBe(cap);
        }
      }),
      runs,
    );
  });

  test("who is at no bound has the same for each weight, to the unit, and no less than who is at a cap", () => {
    fc.assert(
      fc.property(bounded, (input) => {
        const { shares } = allocatePool(input);
        const free = shares.flatMap(({ amount, limited }, at) => {
          const weight = input.members[at]?.weight ?? 0;
          return limited === undefined && weight > 0 ? [{ units: cents(amount), weight: BigInt(weight) }] : [];
        });
        const capped = shares.flatMap(({ amount, limited }, at) => {
          const weight = input.members[at]?.weight ?? 0;
          return limited === "cap" && weight > 0 ? [{ units: cents(amount), weight: BigInt(weight) }] : [];
        });
        for (const one of free) {
          for (const other of free) {
            expect((one.units - 1n) * other.weight).toBeLessThan((other.units + 1n) * one.weight);
          }
          for (const other of capped) {
            expect(other.units * one.weight).toBeLessThanOrEqual((one.units + 1n) * other.weight);
          }
        }
      }),
      runs,
    );
  });

  test("permuting members permutes shares", () => {
    fc.assert(
      fc.property(bounded, fc.infiniteStream(fc.nat()), (input, keys) => {
        const shuffled = input.members
          .map((member) => ({ member, key: keys.next().value ?? 0 }))
          .sort((left, right) => left.key - right.key)
          .map(({ member }) => member);
        const byId = (list: readonly { readonly id: string }[]) =>
          [...list].sort((left, right) => (left.id < right.id ? -1 : 1));
        expect(byId(allocatePool({ ...input, members: shuffled }).shares)).toEqual(byId(allocatePool(input).shares));
      }),
      runs,
    );
  });

  test("a team that reached more never funds less", () => {
    const funds = fc.constantFrom(
      { kind: "fixed", amount: "500" },
      { kind: "rate_of_total", rate: "3%" },
      { kind: "rate_of_excess", rate: "5%", over: "opening" },
      { kind: "rate_of_excess", rate: "5%", over: "target" },
    ) satisfies fc.Arbitrary<object>;
    fc.assert(
      fc.property(
        funds,
        fc.nat(300_000),
        fc.nat(50_000),
        fc.integer({ min: 1, max: 200_000 }),
        (fund, actual, more, target) => {
          const amountAt = (units: number) =>
            cents(
              fundPool({ funding: { opensAbove: "110%", fund }, actual: money(units), target: money(target) }).amount,
            );
          expect(amountAt(actual + more)).toBeGreaterThanOrEqual(amountAt(actual));
          expect(amountAt(actual) > 0n && actual * 10 <= target * 11).toBe(false);
        },
      ),
      runs,
    );
  });
});

describe("curves", () => {
  const curves = fc
    .uniqueArray(fc.nat(500), { minLength: 2, maxLength: 6 })
    .chain((ats) =>
      fc.tuple(fc.constant([...ats].sort((a, b) => a - b)), fc.array(fc.nat(300), { minLength: 6, maxLength: 6 })),
    );

  test("a line between two points that lies on it changes nothing", () => {
    fc.assert(
      fc.property(curves, fc.nat(600), ([ats, pays], actual) => {
        const points = ats.map((at, place) => ({ at: String(at * 2), pays: `${(pays[place] ?? 0) * 2}%` }));
        const [first, second] = [ats[0] ?? 0, ats[1] ?? 0];
        const middle = { at: String(first + second), pays: `${(pays[0] ?? 0) + (pays[1] ?? 0)}%` };
        const [head, ...rest] = points;
        const payoutBy = (all: typeof points) =>
          computePayout({ curve: { measuredBy: "amount", between: "linear", points: all }, actual }).quotient;
        expect(payoutBy(head === undefined ? points : [head, middle, ...rest])).toEqual(payoutBy(points));
      }),
      runs,
    );
  });

  test("what rises pays no less for more, by lines and by steps", () => {
    fc.assert(
      fc.property(
        curves,
        fc.nat(600),
        fc.nat(100),
        fc.constantFrom("linear", "step"),
        ([ats, pays], actual, more, between) => {
          const rising = [...pays].sort((left, right) => left - right);
          const points = ats.map((at, place) => ({ at: String(at), pays: `${rising[place] ?? 0}%` }));
          const curve = { measuredBy: "amount", between, boundary: "lower_inclusive", points } as const;
          const payoutAt = (units: number) => Number(computePayout({ curve, actual: units }).payout);
          expect(payoutAt(actual + more)).toBeGreaterThanOrEqual(payoutAt(actual));
        },
      ),
      runs,
    );
  });

  test("a score lies between the lowest and the highest line, whatever is missing, in any order of the lines", () => {
    const line = fc.record({
      weight: fc.integer({ min: 1, max: 50 }),
      value: fc.option(fc.nat(1_000), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (drawn) => {
        const left = 1_000 - drawn.reduce((total, { weight }) => total + weight, 0);
        const lines = [...drawn, { weight: left, value: 500 }].map(({ weight, value }, at) => ({
          id: `l${at}`,
          weight,
          value,
        }));
        const scoreOf = (list: typeof lines) =>
          computeScorecard({
            lines: list.map(({ id, weight }) => ({
              id,
              metric: id,
              weight: `0.${String(weight).padStart(3, "0")}`,
              score: { kind: "value" },
            })),
            missing: "reweigh",
            measures: list.map(({ id, value }) => ({ metric: id, actual: value })),
          }).quotient;
        const known = lines.flatMap(({ value }) => (value === undefined ? [] : [value]));
        const { dividend = "0", divisor = "1" } = scoreOf(lines) ?? {};
        expect(BigInt(dividend) >= BigInt(Math.min(...known)) * BigInt(divisor)).toBe(true);
        expect(BigInt(dividend) <= BigInt(Math.max(...known)) * BigInt(divisor)).toBe(true);
        expect(scoreOf([...lines].reverse())).toEqual(scoreOf(lines));
      }),
      runs,
    );
  });
});

const DAYS = 20;
const dateOf = (day: number): string => `2026-11-${String(day + 1).padStart(2, "0")}`;
const sale = fc.record({
  day: fc.nat(DAYS - 1),
  amount: fc.integer({ min: 1, max: 90_000 }),
  customer: fc.constantFrom("A", "B", "C", "D", "E"),
  returnedAfter: fc.option(fc.nat(5), { nil: undefined }),
  /** What is left of a deal that is returned. */
  kept: fc.constantFrom(0, 0, 1),
});
const sales = fc.array(sale, { maxLength: 25 });
const factsOf = (drawn: readonly (typeof sale extends fc.Arbitrary<infer One> ? One : never)[]): Fact[] =>
  drawn.flatMap(({ day, amount, customer, returnedAfter, kept }, at) => {
    const own = { id: `D-${at}`, kind: "deal", on: dateOf(day), participant: "Ann", customer, amount: String(amount) };
    const back = {
      id: `R-${at}`,
      kind: "deal",
      on: dateOf(day + (returnedAfter ?? 0)),
      amount: amount > kept ? `-${amount - kept}` : "-1",
      reverses: own.id,
    };
    return returnedAfter === undefined ? [own] : [own, back];
  });
const lightning: AwardRule = {
  id: "day",
  measure: { kind: "sum", of: "amount", credit: "credit" },
  window: { kind: "day" },
  is: "above",
  to: "100000",
  pays: { kind: "amount", amount: "5" },
};
const rules = fc.constantFrom<AwardRule>(
  lightning,
  {
    id: "rolling",
    measure: { kind: "count_distinct", of: "customer" },
    window: { kind: "rolling_days", days: 4 },
    is: "at_least",
    to: "3",
    pays: { kind: "amount", amount: "5" },
  },
  {
    id: "each-three",
    measure: { kind: "count" },
    window: { kind: "natural_week" },
    is: "at_least",
    to: "3",
    per: "3",
    pays: { kind: "amount", amount: "5" },
  },
  {
    id: "sum-per",
    measure: { kind: "sum", of: "amount", credit: "deal" },
    window: { kind: "rolling_days", days: 3 },
    is: "at_least",
    to: "50000",
    per: "25000",
    pays: { kind: "amount", amount: "5" },
    limit: { count: 3, per: "week" },
  },
  {
    id: "two-customers",
    measure: { kind: "count_distinct", of: "customer" },
    window: { kind: "rolling_days", days: 4 },
    is: "at_least",
    to: "2",
    per: "2",
    pays: { kind: "amount", amount: "5" },
  },
  {
    id: "one-percent",
    customers: { dormantDays: 3 },
    measure: { kind: "fact", of: "amount", credit: "credit" },
    pays: { kind: "rate", rate: "1%" },
    limit: { count: 4, per: "person" },
    undoneWithin: 3,
  },
);
const served = (awards: readonly Award[]): string[] => awards.flatMap(({ facts }) => facts);

describe("awards", () => {
  test("no fact serves two awards of a rule, and running again grants nothing more", () => {
    fc.assert(
      fc.property(rules, sales, (rule, drawn) => {
        const facts = factsOf(drawn);
        const { awards } = evaluateAwards({ rules: [rule], facts });
        expect(new Set(served(awards)).size).toBe(served(awards).length);
        const again = evaluateAwards({ rules: [rule], facts, granted: awards });
        expect(again.awards).toEqual(awards);
        expect(again.undone).toEqual([]);
      }),
      runs,
    );
  });

  test("the order of the facts changes nothing", () => {
    fc.assert(
      fc.property(rules, sales, (rule, drawn) => {
        const facts = factsOf(drawn);
        expect(evaluateAwards({ rules: [rule], facts: [...facts].reverse() })).toEqual(
          evaluateAwards({ rules: [rule], facts }),
        );
      }),
      runs,
    );
  });

  test("day by day with what was granted is all at once, where nothing is returned", () => {
    fc.assert(
      fc.property(rules, sales, (rule, drawn) => {
        const facts = factsOf(drawn.map((one) => ({ ...one, returnedAfter: undefined })));
        let granted: readonly Award[] = [];
        for (let day = 0; day < DAYS; day++) {
          const known = facts.filter(({ on }) => on <= dateOf(day));
          granted = evaluateAwards({ rules: [rule], facts: known, granted }).awards;
        }
        expect(granted).toEqual(evaluateAwards({ rules: [rule], facts }).awards);
      }),
      runs,
    );
  });

  test("late facts and returns undo or add, and never make a fact serve twice", () => {
    fc.assert(
      fc.property(rules, sales, fc.infiniteStream(fc.boolean()), (rule, drawn, late) => {
        const facts = factsOf(drawn);
        const early = facts.filter(({ reverses }) => reverses === undefined && late.next().value !== true);
        const before = evaluateAwards({ rules: [rule], facts: early }).awards;
        const { awards, undone } = evaluateAwards({ rules: [rule], facts, granted: before });
        expect(new Set(served(awards)).size).toBe(served(awards).length);
        const ids = new Set([...awards, ...undone].map(({ id }) => id));
        for (const { id } of before) expect(ids.has(id)).toBe(true);
        expect(awards.filter(({ id }) => undone.some((one) => one.id === id))).toEqual([]);
      }),
      runs,
    );
  });

  test("the awards of a day's sum are those of the days whose net total is above the bound", () => {
    fc.assert(
      fc.property(sales, (drawn) => {
        const totals = new Map<string, number>();
        for (const { day, amount, returnedAfter, kept } of drawn) {
          const left = returnedAfter === undefined ? amount : Math.min(kept, amount - 1);
          totals.set(dateOf(day), (totals.get(dateOf(day)) ?? 0) + left);
        }
        const days = [...totals].filter(([, total]) => total > 100_000).map(([on]) => on);
        const { awards } = evaluateAwards({ rules: [lightning], facts: factsOf(drawn) });
        expect(awards.map(({ on }) => on)).toEqual(days.sort());
      }),
      runs,
    );
  });
});

describe("contests", () => {
  test("what is won and what is left are together the prizes, and the order of entries changes nothing", () => {
    const entries = fc
      .uniqueArray(fc.stringMatching(/^[a-z]{1,2}$/), { maxLength: 8 })
      .chain((ids) =>
        fc.tuple(...ids.map((participant) => fc.record({ participant: fc.constant(participant), value: fc.nat(3) }))),
      );
    fc.assert(
      fc.property(
        entries,
        fc.array(fc.nat(999), { minLength: 1, maxLength: 4 }),
        fc.constantFrom("split", "none"),
        (list, prizes, ties) => {
          const contest = {
            prizes: prizes.map((units, at) => ({ place: at + 1, amount: money(units) })),
            ties,
          } as const;
          const { winners, unallocated } = evaluateContest({ contest, entries: list });
          expect(sum([...winners.map(({ amount }) => amount), unallocated])).toBe(
            BigInt(prizes.reduce((a, b) => a + b, 0)),
          );
          expect(evaluateContest({ contest, entries: [...list].reverse() })).toEqual({ winners, unallocated });
        },
      ),
      runs,
    );
  });
});
