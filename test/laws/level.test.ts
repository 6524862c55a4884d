import fc from "fast-check";
import { countSwappedLevel, type Fact, type LevelMetric, type Measurement, measureFacts } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";

const OPENING = ["2026-10-15", "2026-10-31"];
const DAYS = ["2026-11-01", "2026-11-15", "2026-11-30"];
const LATER = ["2026-12-01"];
const CUSTOMERS = ["A", "B", "C"];
const october = { start: "2026-10-01", end: "2026-10-31" };
const november = { start: "2026-11-01", end: "2026-11-30" };

const stock = {
  id: "reserve",
  kind: "level",
  enter: { facts: "qualified" },
  leave: { facts: ["lost", "deal"] },
  of: "customer",
} as const satisfies LevelMetric;
const signing = { ...stock, signed: { facts: "deal" } } as const satisfies LevelMetric;
const inflow = { ...stock, counts: "inflow" } as const satisfies LevelMetric;

const events = fc.record({
  kind: fc.constantFrom("qualified", "lost", "deal"),
  customer: fc.constantFrom(...CUSTOMERS),
  on: fc.constantFrom(...OPENING, ...DAYS, ...LATER),
});
/** By date, then id. */
const histories = fc
  .array(events, { minLength: 1, maxLength: 14 })
  .map((list): readonly Fact[] =>
    [...list]
      .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
      .map((event, at) => ({ ...event, id: `F-${10 + at}`, participant: "Ann" })),
  );
/** The same with some signings taken back, and some of that taken back again. */
const undoneHistories = fc
  .tuple(histories, fc.array(fc.record({ of: fc.nat(20), on: fc.constantFrom(...DAYS, ...LATER) }), { maxLength: 5 }))
  .map(([facts, undoings]) => {
    const reversible = facts.filter(({ kind }) => kind === "deal").map(({ id, on }) => ({ id, on }));
    const reversing = undoings.flatMap(({ of, on }, at) => {
      const reversed = reversible[of % Math.max(1, reversible.length)];
      if (reversed === undefined || on < reversed.on) return [];
      reversible.push({ id: `R-${at}`, on });
      return [{ id: `R-${at}`, kind: "deal", customer: "A", on, reverses: reversed.id, participant: "Ann" }];
    });
    return [...facts, ...reversing];
  });

const measure = (metric: LevelMetric, facts: readonly Fact[], period = november): Measurement | undefined =>
  measureFacts({ metrics: [metric], facts, by: "participant", period })[0];
const countOf = (metric: LevelMetric, facts: readonly Fact[], period = november): number =>
  Number(measure(metric, facts, period)?.value ?? "0");

interface Course {
  readonly opening: number;
  readonly entries: number;
  readonly exits: number;
  readonly isSigned: boolean;
}

/** What became of one customer, told without looking at any other. */
const courseOf = (customer: string, facts: readonly Fact[]): Course => {
  const own = facts.filter((fact) => fact.customer === customer && fact.on <= november.end);
  const isHeldAfter = (some: readonly Fact[]) => some.at(-1)?.kind === "qualified";
  const changes = own.flatMap(({ kind, on }, at) => {
    const wasHeld = isHeldAfter(own.slice(0, at));
    return on >= november.start && wasHeld !== (kind === "qualified") ? [kind] : [];
  });
  return {
    opening: isHeldAfter(own.filter(({ on }) => on < november.start)) ? 1 : 0,
    entries: changes.filter((kind) => kind === "qualified").length,
    exits: changes.filter((kind) => kind !== "qualified").length,
    isSigned: changes.includes("deal") && !isHeldAfter(own),
  };
};
const sumOf = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + figure, 0);

describe("a level of customers", () => {
  test("counts by facts what countSwappedLevel counts by numbers", () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const courses = CUSTOMERS.map((customer) => courseOf(customer, facts));
        const opening = sumOf(courses.map((one) => one.opening));
        const signed = sumOf(courses.map(({ isSigned }) => (isSigned ? 1 : 0)));
        const moved = { inflow: sumOf(courses.map(({ entries }) => entries)), out: sumOf(courses.map((c) => c.exits)) };
        const numbers = { opening, inflow: moved.inflow, lost: moved.out - signed, signed };
        expect(countOf(stock, facts)).toBe(Number(countSwappedLevel({ ...numbers, counts: "stock" }).value));
        expect(countOf(signing, facts)).toBe(Number(countSwappedLevel(numbers).value));
        // A customer who came several times came once, and went as often less.
        const again = sumOf(courses.map(({ entries }) => Math.max(0, entries - 1)));
        const once = { ...numbers, inflow: moved.inflow - again, lost: numbers.lost - again + signed, signed: 0 };
        expect(countOf(inflow, facts)).toBe(Number(countSwappedLevel({ ...once, counts: "inflow" }).value));
      }),
      { numRuns: RUNS },
    );
  });

  test("is what its working adds up to, by each reading", () => {
    fc.assert(
      fc.property(undoneHistories, fc.constantFrom(stock, signing, inflow), (facts, metric) => {
        const measured = measure(metric, facts);
        if (measured?.level === undefined) return;
        const { counts, signed = "0" } = measured.level;
        const [opening, entered, left] = [measured.level.opening, measured.level.entered, measured.level.left].map(
          Number,
        );
        const numbers = { opening: opening ?? 0, inflow: entered ?? 0, signed: Number(signed) };
        const swapped = countSwappedLevel({ ...numbers, lost: (left ?? 0) - Number(signed), counts });
        expect(measured.value).toBe(swapped.value);
        if (counts !== "stock_plus_signed") expect(swapped.stock).toBe(measure(stock, facts)?.value);
      }),
      { numRuns: RUNS },
    );
  });

  test("opens with what was held the evening before", () => {
    fc.assert(
      fc.property(undoneHistories, fc.constantFrom(stock, signing), (facts, metric) => {
        const before = measure(metric, facts, october)?.level ?? { opening: "0", entered: "0", left: "0" };
        const closing = Number(before.opening) + Number(before.entered) - Number(before.left);
        expect(Number(measure(metric, facts)?.level?.opening ?? closing)).toBe(closing);
      }),
      { numRuns: RUNS },
    );
  });

  test("is never the smaller for a signing within the days, and by one the larger at most", () => {
    fc.assert(
      fc.property(undoneHistories, fc.constantFrom(...CUSTOMERS), fc.constantFrom(...DAYS), (facts, customer, on) => {
        const more = countOf(signing, [...facts, { id: "F-20x", kind: "deal", customer, on, participant: "Ann" }]);
        const less = countOf(signing, facts);
        expect(more === less || more === less + 1).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test("is the same for a signing within the days that is taken back on them", () => {
    fc.assert(
      fc.property(
        undoneHistories,
        fc.constantFrom(...CUSTOMERS),
        fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)),
        (facts, customer, days) => {
          const [on = "", undoneOn = ""] = [...days].sort();
          const signed = { id: "F-20x", kind: "deal", customer, on, participant: "Ann" };
          const undone = { id: "F-20y", kind: "return", on: undoneOn, reverses: "F-20x" };
          const [same, plain] = [measure(signing, [...facts, signed, undone]), measure(signing, facts)];
          expect(same?.value).toBe(plain?.value ?? "0");
          expect(same?.level).toEqual(plain?.level ?? same?.level);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("does not depend on the order in which facts are given", () => {
    const shuffled = undoneHistories.chain((facts) =>
      fc.shuffledSubarray([...facts], { minLength: facts.length }).map((list) => [facts, list] as const),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom(stock, signing, inflow), ([facts, list], metric) => {
        expect(measure(metric, list)).toEqual(measure(metric, facts));
      }),
      { numRuns: RUNS },
    );
  });
});
