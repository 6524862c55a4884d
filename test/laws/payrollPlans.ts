import fc from "fast-check";
import type {
  ClawbackTerms,
  CommissionComponent,
  Component,
  GoalChangePolicy,
  Holdback,
  IncentivePlan,
  Participant,
  PlanPayment,
  Target,
} from "incentive-rules";
import { money } from "./years.js";

/** The periods that are settled: everything happens in the first six, is put right in the seventh, and is paid by the last. */
export const MONTHS = Array.from({ length: 11 }, (_, at) => `2026-${String(at + 1).padStart(2, "0")}`);
/** The first month in which nothing happens but what ends a history. */
export const OPEN_MONTHS = 6;
/** The last day of one who leaves, and the first of one who joins. */
export const BO_LEAVES = "2026-04-17";
/** See {@link BO_LEAVES}. */
export const CY_JOINS = "2026-02-10";
/** Everybody. */
export const PEOPLE = ["Ann", "Bo", "Cy"] as const;

/** Ann moves, Bo leaves, Cy joins. */
export const participants: readonly Participant[] = [
  { id: "Ann", team: "north", end: "2026-03-15" },
  { id: "Ann", team: "south", start: "2026-03-16" },
  { id: "Bo", team: "north", end: BO_LEAVES },
  { id: "Cy", team: "south", start: CY_JOINS },
];

/** One for each month of each person. */
export const targets: readonly Target[] = MONTHS.flatMap((period) =>
  PEOPLE.map((participant) => ({ participant, metric: "signed", period, target: "50000" })),
);

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 1 });
const amount = (min: number, max: number) => fc.integer({ min, max }).map(money);

const rates = fc.constantFrom(["1%", "3.3%", "5%"], ["2%", "1.5%", "0.777%"], ["2%", "2%", "2%"]);

const limits: fc.Arbitrary<Partial<CommissionComponent>> = fc.oneof(
  fc.constant({}),
  amount(0, 40_000).map((floor) => ({ floor })),
  fc
    .record({ floor: maybe(fc.nat(40_000)), more: fc.nat(90_000), excess: fc.constantFrom("withheld", "carried") })
    .map(({ floor, more, excess }) => ({
      ...(floor === undefined ? {} : { floor: money(floor) }),
      cap: money((floor ?? 0) + more),
      excess,
    })),
  fc.record({ perFact: fc.record({ floor: amount(0, 5_000), cap: amount(5_000, 50_000) }) }),
);

const table = fc.record({
  measuredBy: fc.constantFrom("attainment", "amount"),
  method: fc.constantFrom("marginal", "marginal", "whole", "whole_prospective"),
});

const award: Component = {
  id: "spiff",
  kind: "award",
  measure: { kind: "fact", of: "amount", credit: "credit" },
  is: "at_least",
  to: "10000",
  pays: { kind: "amount", amount: "50" },
};
const bonus: Component = {
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
};

const holdback: fc.Arbitrary<Holdback | undefined> = maybe(
  fc.record({
    share: fc.constantFrom("20%", "33.33%", "100%"),
    afterMonths: fc.integer({ min: 1, max: 3 }),
    leavers: fc.constantFrom("as_scheduled", "released", "forfeited"),
  }),
);

const payment: fc.Arbitrary<PlanPayment | undefined> = fc.option(
  fc.record({
    kind: fc.constant("receipt"),
    method: fc.constantFrom("deal_part", "blended"),
    ageing: fc.constantFrom(undefined, [{ upToDays: 30, coefficient: "1" }, { coefficient: "0.333" }]),
    leavers: maybe(fc.record({ withinDays: fc.constantFrom(0, 10, 40) })),
  }),
  { nil: undefined, freq: 2 },
);

const draw = fc.option(
  fc.oneof(
    fc
      .record({
        kind: fc.constantFrom("recoverable", "advance_first", "non_recoverable"),
        amount: amount(1, 90_000),
        end: fc.constantFrom(undefined, "2026-03-10", "2026-06-30"),
        recovery: fc.constantFrom(undefined, { share: "25%" }, { leaves: "100" }, { most: "120.01" }),
      })
      .map(({ kind, amount, end, recovery }) => ({ terms: { kind, amounts: [{ amount, end }], recovery } })),
    amount(1, 90_000).map((amount) => ({
      terms: { kind: "forgivable" as const, amounts: [{ amount }], forgivenOn: "2026-05-31" },
    })),
    amount(1, 90_000).map((amount) => ({ terms: { kind: "repaid_next_period" as const, amounts: [{ amount }] } })),
  ),
  { nil: undefined, freq: 1 },
);

const ramp = maybe(
  fc.record({
    steps: fc.constantFrom(["25%", "50%"], ["0", "33.3%", "75%"]),
    months: fc.constantFrom("calendar", "from_start"),
  }),
);

const returns = fc.constantFrom("original_period", "original_rate", "current_period");

/** Windows that some returns are in, and some are not. */
export const clawbacks = fc.constantFrom<ClawbackTerms>(
  { kind: "full", withinDays: 60 },
  { kind: "pro_rata", withinDays: 90 },
  { kind: "share", withinDays: 120, share: "50%" },
);

/** The same in both versions, or each its own. */
const twice = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<readonly [Value, Value]> =>
  fc.oneof(
    arbitrary.map((one) => [one, one] as const),
    fc.tuple(arbitrary, arbitrary),
  );

/** What both versions share, since facts or rounding go on from one to the other. */
const shared = fc.record({
  table,
  components: fc.subarray([award, bonus]),
  rounding: fc.record({ mode: fc.constantFrom("half_up", "half_even", "down", "up") }),
});

const caps = maybe(fc.record({ total: amount(10_000, 150_000), excess: fc.constantFrom("withheld", "carried") }));
const negative = fc.constantFrom(undefined, undefined, undefined, "carry", "forgive");
const terms = fc.record({
  caps: twice(caps),
  holdback: fc.tuple(holdback, holdback),
  payment: twice(payment),
  draw: twice(draw),
  negative: twice(negative),
  ramp: twice(ramp),
  returns: twice(returns),
});

const goalChange = fc.constantFrom<GoalChangePolicy>(
  { kind: "next_period" },
  { kind: "prorate" },
  { kind: "keep_bands" },
  { kind: "keep_bands", protection: "none" },
  { kind: "close_stretch" },
);

/** The day of the second version: that of a month, or one within. */
const succession = fc.constantFrom(
  ["2026-03-31", "2026-04-01"] as const,
  ["2026-03-31", "2026-04-01"] as const,
  ["2026-04-10", "2026-04-11"] as const,
);

/** Two versions of a plan, the second from a day in April on, with some of everything that a plan may have. */
export const plans: fc.Arbitrary<readonly IncentivePlan[]> = fc
  .record({
    shared,
    limits: twice(limits),
    rates: fc.tuple(rates, rates),
    terms,
    clawback: maybe(clawbacks),
    goalChange: maybe(goalChange),
    succession,
  })
  .map(({ shared, limits, rates, terms, clawback, goalChange, succession }) =>
    ([0, 1] as const).map((at): IncentivePlan => {
      const [low = "0", middle = "0", high = "0"] = rates[at];
      const [first, second] = shared.table.measuredBy === "amount" ? ["30000", "60000"] : ["60%", "120%"];
      const bands = [{ upTo: first, rate: low }, { upTo: second, rate: middle }, { rate: high }];
      const isClawedBack = terms.returns[at] === "original_rate" && terms.payment[at] === undefined;
      const commission: Component = {
        ...{ id: "commission", kind: "commission", metric: "signed" },
        ...limits[at],
        table: { ...shared.table, boundary: "upper_inclusive", bands },
      };
      return {
        ...{ id: "sales", version: `${at + 1}`, currency: "CNY", rounding: shared.rounding, zeroTarget: "none" },
        effective: at === 0 ? { start: "2026-01-01", end: succession[0] } : { start: succession[1] },
        goalChange,
        metrics: [{ id: "signed", kind: "sum", of: "amount", facts: "deal" }],
        components: [commission, ...shared.components],
        caps: terms.caps[at],
        holdback: terms.holdback[at],
        payment: terms.payment[at],
        draw: terms.draw[at],
        negative: terms.negative[at],
        ramp: terms.ramp[at],
        returns: terms.returns[at],
        clawback: isClawedBack ? clawback : undefined,
      };
    }),
  );
