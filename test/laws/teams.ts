import fc from "fast-check";
import {
  addDays,
  type CommissionComponent,
  type Fact,
  type IncentivePlan,
  type Participant,
  type ReturnsPolicy,
  type RoundingMode,
  type Target,
} from "incentive-rules";
import { rateTable } from "./arbitraries.js";
import { amountText } from "./oracle.js";

/** October and November of a small team by a plan of one or two versions. */
export interface Team {
  readonly versions: readonly IncentivePlan[];
  readonly participants: readonly Participant[];
  readonly targets: readonly Target[];
  readonly facts: readonly Fact[];
  readonly rounding: { readonly scale: number; readonly mode: RoundingMode };
}

export interface TeamChoice {
  readonly returns?: ReturnsPolicy;
  /** Whether anything is returned. */
  readonly returned?: boolean;
  /** Whether some components pay on something else than they measure. */
  readonly bases?: boolean;
}

export const OCTOBER = { start: "2026-10-01", end: "2026-10-31" };
export const NOVEMBER = { start: "2026-11-01", end: "2026-11-30" };
const DAYS = 61;
const IDS = ["Ann", "Bo", "Cy"];

const dayOf = (day: number): string => addDays({ date: OCTOBER.start, days: day });

const rounding = fc.record({
  scale: fc.constantFrom(2, 2, 0, 3),
  mode: fc.constantFrom("half_up" as const, "half_up" as const, "half_even" as const, "down" as const, "up" as const),
});

const person = fc.constantFrom(...IDS);

const credits = fc
  .uniqueArray(fc.record({ participant: person, weight: fc.integer({ min: 1, max: 5 }) }), {
    minLength: 1,
    selector: ({ participant }) => participant,
  })
  .map((list) => ({ credits: list }));

const someDeal = fc.record({
  minor: fc.oneof(fc.integer({ min: -100_000, max: 10_000_000 }), fc.integer({ min: -3, max: 30 })),
  day: fc.nat({ max: DAYS - 1 }),
  who: fc.oneof(
    person.map((participant) => ({ participant })),
    credits,
  ),
  rate: fc.option(
    fc.integer({ min: 1, max: 99_999_999 }).map((rate) => amountText(BigInt(rate), 6)),
    { freq: 4, nil: undefined },
  ),
  daysLate: fc.option(fc.nat({ max: 45 }), { freq: 3, nil: undefined }),
  returned: fc.array(fc.record({ quarters: fc.integer({ min: 1, max: 2 }), daysLater: fc.nat({ max: DAYS }) }), {
    maxLength: 2,
  }),
});

type SomeDeal = typeof someDeal extends fc.Arbitrary<infer Deal> ? Deal : never;

/** A deal and its returns, which are known after it and take back no more than there is. */
function factsOf(deal: SomeDeal, at: number, scale: number): Fact[] {
  const money = (minor: number) => ({
    amount: amountText(BigInt(minor), scale),
    ...(deal.rate === undefined ? {} : { currency: "EUR" }),
  });
  const recordedOn = dayOf(deal.day + (deal.daysLate ?? 0));
  const sold: Fact = {
    id: `D-${at}`,
    kind: "deal",
    on: dayOf(deal.day),
    ...money(deal.minor),
    ...(deal.rate === undefined ? {} : { rate: deal.rate }),
    ...deal.who,
    ...(deal.daysLate === undefined ? {} : { recordedOn }),
  };
  const returns = deal.returned.map(({ quarters, daysLater }, place): Fact => {
    const on = dayOf(deal.day + daysLater);
    return {
      id: `R-${at}-${place}`,
      kind: "deal",
      on,
      reverses: sold.id,
      recordedOn: on < recordedOn ? recordedOn : on,
      ...money(-Math.trunc((deal.minor * quarters) / 4)),
    };
  });

  return [sold, ...returns];
}

/** Somebody who is there all the time, or joins, or leaves. */
const someStay = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.nat({ max: DAYS - 1 }).map((day) => ({ start: dayOf(day) })) },
  { weight: 1, arbitrary: fc.nat({ max: DAYS - 1 }).map((day) => ({ end: dayOf(day) })) },
);

const someTarget = fc.oneof(fc.constant(10_000_000), fc.integer({ min: 1, max: 20_000_000 }));

function someComponents(bases: boolean): fc.Arbitrary<CommissionComponent[]> {
  const component = fc.record({
    metric: fc.constantFrom("signed", "signed", "count"),
    base: fc.constantFrom(undefined, ...(bases ? ["signed", "count"] : [])),
    table: rateTable(),
  });

  return fc.array(component, { minLength: 1, maxLength: 2 }).map((components) =>
    components.map(({ metric, base, table }, at) => ({
      id: `C-${at}`,
      kind: "commission",
      metric,
      table,
      ...(base === undefined ? {} : { base }),
    })),
  );
}

/** Splits, other currencies, joiners, leavers, changes of the plan, late entries and returns, all at random. */
export function team({ returns, returned = true, bases = true }: TeamChoice = {}): fc.Arbitrary<Team> {
  const policies = ["original_period", "original_rate", "current_period"] as const;
  const components = someComponents(bases);

  return fc
    .record({
      rounding,
      returns: returns === undefined ? fc.constantFrom(...policies) : fc.constant(returns),
      components: fc.array(components, { minLength: 1, maxLength: 2 }),
      change: fc.integer({ min: 1, max: DAYS - 1 }),
      stays: fc.tuple(someStay, someStay, someStay),
      goals: fc.array(someTarget, { minLength: 12, maxLength: 12 }),
      deals: fc.array(someDeal, { maxLength: 8 }),
    })
    .map(({ rounding, returns, components, change, stays, goals, deals }) => {
      const { scale } = rounding;
      const versions = components.map((own, at): IncentivePlan => {
        const ends = at < components.length - 1 ? { end: dayOf(change - 1) } : {};
        return {
          id: "sales",
          version: String(at),
          currency: "CNY",
          effective: { start: at === 0 ? "2026-01-01" : dayOf(change), ...ends },
          rounding,
          returns,
          metrics: [
            { id: "signed", kind: "sum", of: "amount" },
            { id: "count", kind: "count" },
          ],
          components: own,
        };
      });
      const targets = IDS.flatMap((participant, who) =>
        [OCTOBER, NOVEMBER].flatMap((period, month) =>
          ["signed", "count"].map((metric, at): Target => {
            const goal = goals[who * 4 + month * 2 + at] ?? 1;
            const target = metric === "count" ? String(1 + (goal % 5)) : amountText(BigInt(goal), scale);
            return { participant, metric, period, target };
          }),
        ),
      );
      const facts = deals.flatMap((deal, at) => factsOf(returned ? deal : { ...deal, returned: [] }, at, scale));
      const participants = IDS.map((id, at) => ({ id, ...stays[at] }));

      return { versions, participants, targets, facts, rounding };
    });
}
