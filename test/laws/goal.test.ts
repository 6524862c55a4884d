import fc from "fast-check";
import {
  addDays,
  type Cadence,
  type Calendar,
  type CascadeShare,
  cascadeGoal,
  checkAlignment,
  countDays,
  type Goal,
  isWorkingDay,
  measureGoalCoverage,
  type SpreadInput,
  splitPeriod,
  spreadTarget,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { amountText, largestRemainder, Rational } from "./oracle.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void, numRuns = RUNS): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns });

const unitsOf = (amount: string) => BigInt(amount.replace(".", ""));
const sum = (figures: readonly bigint[]) => figures.reduce((total, figure) => total + figure, 0n);

const calendar: fc.Arbitrary<Calendar> = fc.record({
  fiscalYearStart: fc.constantFrom(1 as const, 2 as const, 4 as const, 7 as const, 10 as const),
  weekend: fc.constantFrom([6, 7] as const, [5, 6] as const, [7] as const, [] as const),
  holidays: fc.array(fc.constantFrom("2026-12-25", "2027-01-01", "2028-02-29", "2027-10-01"), { maxLength: 3 }),
  fortnightAnchor: fc.constantFrom("2026-11-23", "2027-03-03"),
});
const CADENCES: readonly Cadence[] = [
  "day",
  "week",
  "fortnight",
  "half_month",
  "month",
  "two_months",
  "quarter",
  "half",
  "year",
];
const by = fc.constantFrom("equal" as const, "calendar_days" as const, "working_days" as const);
/** From three days to two years and a half, around leap days and years of 53 weeks. */
const period = fc
  .record({ offset: fc.integer({ min: 0, max: 900 }), days: fc.integer({ min: 7, max: 900 }) })
  .map(({ offset, days }) => {
    const start = addDays({ date: "2026-06-01", days: offset });
    return { start, end: addDays({ date: start, days }) };
  });
const target = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 12n });
type Situation = SpreadInput & { readonly period: { readonly start: string; readonly end: string } };
const situation: fc.Arbitrary<Situation> = fc
  .record({ calendar, period, by, target, scale: fc.constantFrom(0, 2), cadence: fc.constantFrom(...CADENCES) })
  .map(({ target: units, scale, ...rest }) => ({ ...rest, target: amountText(units, scale), rounding: { scale } }));

const rowsOf = (input: SpreadInput) =>
  spreadTarget(input).rows.map(({ period: days, target: own }) => ({ ...days, units: unitsOf(own) }));

/** A day's weight straight from the words. */
function weightOf(date: string, { by: measure, calendar: days }: SpreadInput): Rational {
  if (measure === "calendar_days") return new Rational(1n);
  if (measure === "working_days") return new Rational(isWorkingDay({ date, calendar: days }) ? 1n : 0n);
  return new Rational(1n, BigInt(countDays(date.slice(0, 7))));
}

describe("spreadTarget", () => {
  const cheap = Math.max(50, Math.floor(RUNS / 10));

  test("gives every day of the period once, and the target to the last unit, by every calendar and cadence", () => {
    holds(situation, (input) => {
      const rows = rowsOf(input);
      expect(rows.map(({ start, end }) => ({ start, end }))).toEqual(
        splitPeriod(input.period, input.cadence, input.calendar),
      );
      expect(sum(rows.map(({ units }) => units))).toBe(unitsOf(String(input.target)));
    });
  }, 240_000);

  test("gives any cadence what its days have by the day", () => {
    holds(
      situation,
      (input) => {
        const days = input.cadence === "week" || input.cadence === "fortnight" || input.cadence === "half_month";
        const months = rowsOf({ ...input, cadence: days ? "day" : "month" });
        for (const { start, end, units } of rowsOf(input)) {
          if (input.cadence === "day") continue;
          expect(sum(months.filter((one) => one.start >= start && one.end <= end).map((one) => one.units))).toBe(units);
        }
      },
      cheap,
    );
  }, 240_000);

  test("goes on from a quarter or a month as it did from the whole", () => {
    const steps = fc.constantFrom<readonly [Cadence, Cadence]>(
      ["half", "quarter"],
      ["quarter", "month"],
      ["half", "month"],
      ["month", "day"],
      ["month", "week"],
    );
    holds(
      fc.tuple(situation, steps),
      ([input, [coarse, fine]]) => {
        const whole = rowsOf({ ...input, cadence: fine });
        const parts = spreadTarget({ ...input, cadence: coarse }).rows.flatMap(({ period: own, target: part }) => {
          const isWeightless = part.replace(/[-0.]/g, "") === "";
          return isWeightless ? [] : rowsOf({ ...input, period: own, target: part, cadence: fine });
        });
        const merged = whole.map(({ start, end, units }) => {
          const inside = parts.filter((one) => one.start >= start && one.end <= end);
          return { units, again: sum(inside.map((one) => one.units)) };
        });
        expect(merged.map(({ again }) => again)).toEqual(merged.map(({ units }) => units));
      },
      cheap,
    );
  }, 240_000);

  test("cuts each quarter into months by largest remainder of their weights", () => {
    holds(
      situation,
      (input) => {
        const months = rowsOf({ ...input, cadence: "month" });
        for (const { start, end, units } of rowsOf({ ...input, cadence: "quarter" })) {
          const own = months.filter((one) => one.start >= start && one.end <= end);
          const weights = own.map((month) => {
            let weight = new Rational(0n);
            for (let date = month.start; date <= month.end; date = addDays({ date, days: 1 })) {
              weight = weight.plus(weightOf(date, input));
            }
            return weight;
          });
          const bottom = weights.reduce((product, one) => product * one.bottom, 1n);
          const whole = weights.map((one) => String((one.top * bottom) / one.bottom));
          if (whole.every((weight) => weight === "0")) continue;
          expect(own.map((one) => one.units)).toEqual(largestRemainder(units, whole));
        }
      },
      cheap,
    );
  }, 240_000);
});

const company = { kind: "company" } as const;
const root: Goal = { id: "root", metric: "m", owner: company, period: "2027", target: "1" };
const shareRow = fc.record({
  weight: fc.integer({ min: 0, max: 50 }).map(String),
  floor: fc.option(fc.integer({ min: 0, max: 20 }).map(String), { nil: undefined }),
  room: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
  level: fc.constantFrom("senior", "newcomer", undefined),
});
const shares = fc.array(shareRow, { minLength: 1, maxLength: 12 }).map((rows) =>
  rows.map(
    ({ room, floor, ...rest }, at): CascadeShare => ({
      ...rest,
      id: `s-${at}`,
      owner: { kind: "team", id: `T-${at}` },
      floor,
      cap: room === undefined ? undefined : String(room + Number(floor ?? 0)),
    }),
  ),
);
const cascade = fc.record({
  shares,
  target: fc.integer({ min: 260, max: 1_000_000 }).map(String),
  overAssignment: fc.constantFrom("0", "10%", "33.3%"),
  scale: fc.constantFrom(0, 2),
});
const multipliers = [
  { kind: "level", level: "senior", factor: "1.5" },
  { kind: "level", level: "newcomer", factor: "0.3" },
] as const;
const handOn = ({
  shares: of,
  target: total,
  overAssignment,
  scale,
}: typeof cascade extends fc.Arbitrary<infer One> ? One : never) =>
  cascadeGoal({
    goal: { ...root, target: total },
    shares: of,
    overAssignment,
    multipliers,
    rounding: { scale },
    whenAllZero: "unallocated",
  });

describe("cascadeGoal", () => {
  test("children and what is unallocated, less what was assigned over, are the target", () => {
    holds(cascade, (one) => {
      const { children, unallocated, overAssigned, assigned, target: total } = handOn(one);
      const units = sum(children.map((child) => unitsOf(child.target)));
      expect(units).toBe(unitsOf(assigned));
      expect(units + unitsOf(unallocated) - unitsOf(overAssigned)).toBe(unitsOf(total));
    });
  });

  test("keeps everybody within floor and cap, and leaves nothing while somebody with a weight has room", () => {
    holds(cascade, (one) => {
      const { children, unallocated } = handOn(one);
      for (const [at, { floor = "0", cap, weight }] of one.shares.entries()) {
        const own = Rational.of(children[at]?.target ?? "0");
        expect(own.compare(Rational.of(String(floor)))).toBeGreaterThanOrEqual(0);
        if (cap !== undefined) expect(own.compare(Rational.of(String(cap)))).toBeLessThanOrEqual(0);
        const hasRoom = weight !== "0" && (cap === undefined || own.compare(Rational.of(String(cap))) < 0);
        if (hasRoom) expect(unitsOf(unallocated)).toBe(0n);
      }
    });
  });

  test("gives everybody the same in whatever order they stand", () => {
    const shuffled = cascade.chain((one) =>
      fc
        .shuffledSubarray([...one.shares], { minLength: one.shares.length })
        .map((others) => [one, { ...one, shares: others }] as const),
    );
    holds(shuffled, ([one, other]) => {
      const byId = (of: typeof one) =>
        handOn(of)
          .children.map(({ id, target: own }) => `${id} ${own}`)
          .sort();
      expect(byId(other)).toEqual(byId(one));
    });
  });

  test("without floors and caps goes by largest remainder", () => {
    holds(cascade, ({ shares: of, target: total }) => {
      const plain = of.map(({ id, owner, weight }) => ({ id, owner, weight }));
      const ordered = [...plain].sort((left, right) => (left.id < right.id ? -1 : 1));
      if (plain.every(({ weight }) => weight === "0")) return;
      const expected = largestRemainder(
        unitsOf(`${total}.00`),
        ordered.map(({ weight }) => String(weight)),
      );
      const { children } = cascadeGoal({ goal: { ...root, target: total }, shares: ordered });
      expect(children.map((child) => unitsOf(child.target))).toEqual(expected);
    });
  });

  test("down random trees of 10,000 goals nothing is lost, and they are aligned", () => {
    const widths = fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 20, maxLength: 20 });
    holds(
      fc.tuple(widths, fc.integer({ min: 10 ** 9, max: 10 ** 10 })),
      ([ofWidths, total]) => {
        const goals: Goal[] = [{ ...root, target: String(total) }];
        for (let at = 0; goals.length < 10_000; at++) {
          const goal = goals[at];
          if (goal === undefined) break;
          const count = ofWidths[at % ofWidths.length] ?? 2;
          const below = Array.from({ length: count }, (_, place) => ({
            id: `g-${goals.length + place}`,
            owner: { kind: "team", id: `T-${goals.length + place}` } as const,
            weight: 1 + ((at + place * place) % 9),
          }));
          const { children, unallocated, assigned } = cascadeGoal({ goal, shares: below });
          expect([unitsOf(assigned), unallocated]).toEqual([Rational.of(goal.target).round(2, "half_up"), "0.00"]);
          goals.push(...children.flatMap((child) => child.goal ?? []));
        }
        expect(checkAlignment({ goals })).toEqual([]);
        const [covered] = measureGoalCoverage({ goals }).goals;
        expect(covered?.byTeams).toEqual({ target: String(total), share: "1" });
      },
      Math.max(2, Math.floor(RUNS / 300)),
    );
  }, 240_000);
});
