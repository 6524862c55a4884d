import fc from "fast-check";
import {
  addDays,
  type CommissionLine,
  countDays,
  type Fact,
  type IncentivePlan,
  type ParticipantTarget,
  type RampedTarget,
  type Settlement,
  type SettlementInput,
  settlePlan,
  type TargetRamp,
  type TargetWorking,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";
import { earned, Rational } from "./oracle.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });
const ZERO = new Rational(0n);
const count = (figure: number): Rational => new Rational(BigInt(figure));
const sumOf = (figures: readonly Rational[]): Rational => figures.reduce((sum, one) => sum.plus(one), ZERO);
const expectEqual = (left: Rational, right: Rational): void => expect(left.compare(right)).toBe(0);

const QUARTER = { start: "2026-01-01", end: "2026-03-31" };
const MONTHS = [
  { start: "2026-01-01", end: "2026-01-31" },
  { start: "2026-02-01", end: "2026-02-28" },
  { start: "2026-03-01", end: "2026-03-31" },
];
const table = {
  measuredBy: "attainment",
  method: "marginal",
  bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
} as const;
const basic: IncentivePlan = {
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2025-01-01" },
  zeroTarget: "none",
  metrics: [{ id: "signed", kind: "sum", of: "amount" }],
  components: [
    { id: "commission", kind: "commission", metric: "signed", table },
    {
      id: "bonus",
      kind: "bonus",
      targetIncentive: "1000",
      measure: {
        kind: "curve",
        metric: "signed",
        curve: {
          measuredBy: "attainment",
          between: "linear",
          points: [
            { at: "0%", pays: "0" },
            { at: "100%", pays: "100%" },
          ],
          cap: "100%",
        },
      },
    },
  ],
};

interface Newcomer {
  readonly start: string;
  readonly ramp: TargetRamp;
  readonly proration: NonNullable<IncentivePlan["proration"]>;
  readonly target: string;
  /** Days after the start, and amounts. */
  readonly deals: readonly (readonly [day: number, amount: number])[];
}

const newcomer: fc.Arbitrary<Newcomer> = fc.record({
  // From half a year before the quarter to nearly its end.
  start: fc.integer({ min: -180, max: 85 }).map((days) => addDays({ date: QUARTER.start, days })),
  ramp: fc.record({
    steps: fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 100 }).map((step) => `${step}%`),
        fc.constantFrom("0.3333333333", "66.66666667%", "0.0000000001"),
      ),
      { minLength: 1, maxLength: 10 },
    ),
    months: fc.constantFrom("calendar", "from_start"),
  }),
  proration: fc.constantFrom("calendar_days", "working_days", "whole_months"),
  target: fc.integer({ min: 1, max: 10_000_000 }).map(String),
  deals: fc.array(fc.tuple(fc.nat(89), fc.integer({ min: 1, max: 2_000_000 })), { maxLength: 5 }),
});

type InForce = Pick<ParticipantTarget, "start" | "end">;

const targetOf = ({ target }: Newcomer, inForce: InForce = {}): ParticipantTarget => ({
  participant: "Ann",
  metric: "signed",
  period: QUARTER,
  target,
  ...inForce,
});

function settle(
  of: Newcomer,
  period: SettlementInput["period"],
  {
    targets = [targetOf(of)],
    terms = {},
  }: { readonly targets?: readonly ParticipantTarget[]; readonly terms?: Partial<IncentivePlan> } = {},
): Settlement {
  const facts = of.deals
    .map(([day, amount], at): Fact => {
      const on = addDays({ date: QUARTER.start, days: day });
      return { id: `D-${at}`, kind: "deal", on, participant: "Ann", amount: String(amount) };
    })
    .filter(({ on }) => on >= of.start);
  const plan = { ...basic, proration: of.proration, ramp: of.ramp, ...terms };

  return settlePlan({ plan, period, participants: [{ id: "Ann", start: of.start }], targets, facts });
}

const linesIn = ({ statements }: Settlement) => statements.flatMap(({ lines }) => lines);
const commissionsIn = (settlement: Settlement): CommissionLine[] =>
  linesIn(settlement).filter((line) => line.kind === "commission");

/** What a working says was to be reached, exactly. */
function reachable({ target, proration, ramp }: TargetWorking): Rational {
  const counted = proration === null ? count(1) : count(proration.part).over(count(proration.of));
  const steps = ramp?.steps ?? [{ part: 1, share: "1" }];
  const left = sumOf(steps.map(({ part, share }) => count(part).times(Rational.of(share))));

  return Rational.of(target)
    .times(counted)
    .times(left.over(sumOf(steps.map(({ part }) => count(part)))));
}

const targetsIn = (settlement: Settlement): Rational[] =>
  commissionsIn(settlement).flatMap(({ working }) => (working.target === null ? [] : reachable(working.target)));

/** The days of a stay in the quarter that count, each with the month of the stay that it is in. */
function countedDays({ start, ramp, proration }: Newcomer): number[] {
  const all = countDays(QUARTER);
  const days = Array.from({ length: all }, (_, day) => addDays({ date: QUARTER.start, days: day }));
  const isCounted = (day: string) =>
    proration === "calendar_days" ||
    (proration === "whole_months" ? day.endsWith("-15") : ![0, 6].includes(new Date(day).getUTCDay()));

  return days.filter((day) => day >= start && isCounted(day)).map((day) => monthOf(day, start, ramp.months));
}

function monthOf(day: string, start: string, months: TargetRamp["months"]): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const [ownYear = 0, ownMonth = 0, ownDate = 0] = start.split("-").map(Number);
  const calendarMonth = 12 * (year - ownYear) + month - ownMonth;

  return months === "calendar" || date >= ownDate ? calendarMonth : calendarMonth - 1;
}

const WHOLE: Readonly<Record<Newcomer["proration"], number>> = {
  calendar_days: 90,
  working_days: 64,
  whole_months: 3,
};

describe("a ramp", () => {
  test("of 100% changes nothing, to the byte", () => {
    holds(newcomer, (of) => {
      const steps = of.ramp.steps.map(() => "100%");
      const ramped = settle(of, QUARTER, { terms: { ramp: { ...of.ramp, steps } } });
      expect(JSON.stringify(ramped)).toBe(JSON.stringify(settle(of, QUARTER, { terms: { ramp: undefined } })));
    });
  });

  test("leaves of a target what it leaves on each of the days, added up", () => {
    holds(newcomer, (of) => {
      const { steps } = of.ramp;
      const days = countedDays(of).map((month) => Rational.of(steps[month] ?? "1"));
      const left = Rational.of(of.target).times(sumOf(days)).over(count(WHOLE[of.proration]));
      expectEqual(sumOf(targetsIn(settle(of, QUARTER))), left);
    });
  });

  test("leaves of months together what it leaves of their quarter", () => {
    holds(newcomer, (of) => {
      const months = MONTHS.filter(({ end }) => end >= of.start).map((month) => targetsIn(settle(of, month)));
      expectEqual(sumOf(months.flat()), sumOf(targetsIn(settle(of, QUARTER))));
    });
  });

  test("leaves the same of two targets that a quarter is cut into", () => {
    holds(fc.tuple(newcomer, fc.nat(88)), ([of, day]) => {
      const end = addDays({ date: QUARTER.start, days: day });
      const targets = [targetOf(of, { end }), targetOf(of, { start: addDays({ date: end, days: 1 }) })];
      expectEqual(sumOf(targetsIn(settle(of, QUARTER, { targets }))), sumOf(targetsIn(settle(of, QUARTER))));
    });
  });

  test("never leaves more than all, and says that it left nothing only where it did", () => {
    holds(newcomer, (of) => {
      for (const { working } of commissionsIn(settle(of, QUARTER))) {
        const { target } = working;
        if (target?.ramp === undefined) continue;
        const { ramp: _, ...whole } = target;
        expect(reachable(target).compare(reachable(whole))).toBeLessThan(0);
        expect(target.zeroTarget).toBe(reachable(target).compare(ZERO) === 0 ? "none" : undefined);
      }
    });
  });

  test("leaves what commission is paid against, to the last unit", () => {
    holds(newcomer, (of) => {
      for (const { amount, working } of commissionsIn(settle(of, QUARTER))) {
        const { target, credited, attainment } = working;
        const goal = target === null ? ZERO : reachable(target);
        const reached = Rational.of(credited);
        if (goal.compare(ZERO) === 0) {
          expect(amount).toBe("0.00");
          continue;
        }
        expect(Rational.of(attainment ?? "0").round(10, "half_up")).toBe(reached.over(goal).round(10, "half_up"));
        // A target of 1, so that the credit is in targets: what that earns is the commission in targets.
        const inTargets = { table, target: "1", scale: 2, mode: "half_up" } as const;
        const paid = earned(inTargets, reached.over(goal), ZERO).times(goal);
        expect(Rational.of(amount).round(2, "half_up")).toBe(paid.round(2, "half_up"));
      }
    });
  });

  test("is what a bonus says of its target, where it says anything", () => {
    holds(newcomer, (of) => {
      for (const line of linesIn(settle(of, QUARTER))) {
        if (line.kind !== "bonus" || line.working.measure.kind !== "curve") continue;
        const [ramped]: readonly RampedTarget[] = line.working.ramped ?? [];
        const { target } = line.working.measure.figure;
        if (ramped !== undefined)
          expect(reachable(ramped).round(10, "half_up")).toBe(Rational.of(target ?? "0").round(10, "half_up"));
      }
    });
  });
});
