import fc from "fast-check";
import {
  addDays,
  type Fact,
  type FactPart,
  type IncentivePlan,
  type Participant,
  type Settlement,
  settlePlan,
} from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";

const table = { measuredBy: "amount", method: "marginal", bands: [{ rate: "100%" }] } as const;
const plan: IncentivePlan = {
  id: "sales",
  version: "1",
  currency: "CNY",
  effective: { start: "2026-01-01" },
  metrics: [
    { id: "own", kind: "sum", of: "amount" },
    { id: "team", kind: "sum", of: "amount", credit: "rolled_up" },
    { id: "support", kind: "sum", of: "amount", credit: { overlay: "support" } },
  ],
  components: ["own", "team", "support"].map((metric) => ({ id: metric, kind: "commission", metric, table })),
};

const COUNT = 8;
const OCTOBER = "2026-10";
const idOf = (at: number): string => `P-${at}`;
const cents = (text: string): bigint => BigInt(text.replace(".", ""));
const money = (units: number): string =>
  `${units < 0 ? "-" : ""}${Math.floor(Math.abs(units) / 100)}.${String(Math.abs(units) % 100).padStart(2, "0")}`;

/** Everybody reports to somebody of a lower number, or to nobody; from some day on to somebody else. */
const organisation = fc
  .tuple(
    ...Array.from({ length: COUNT }, (_, at) =>
      fc.record({
        before: fc.nat(at),
        after: fc.nat(at),
        changes: fc.boolean(),
        on: fc.integer({ min: 1, max: 30 }),
      }),
    ),
  )
  .map((people) =>
    people.flatMap(({ before, after, changes, on }, at): Participant[] => {
      const row = (manager: number) => ({ id: idOf(at), ...(manager === at ? {} : { manager: idOf(manager) }) });
      const start = addDays({ date: "2026-10-01", days: on });
      return changes
        ? [
            { ...row(before), end: addDays({ date: start, days: -1 }) },
            { ...row(after), start },
          ]
        : [row(before)];
    }),
  );

const credits = fc
  .uniqueArray(fc.record({ participant: fc.nat(COUNT - 1).map(idOf), weight: fc.nat(5) }), {
    minLength: 1,
    selector: ({ participant }) => participant,
  })
  .map((list) => list.map((credit, at) => (at === 0 ? { ...credit, weight: 1 } : credit)));

const sale = fc.record({
  units: fc.oneof(fc.integer({ min: -1_000, max: 1_000_000 }), fc.nat(30)),
  day: fc.nat(30),
  credits,
  support: fc.option(credits),
  returned: fc.option(fc.record({ percent: fc.integer({ min: 1, max: 100 }), day: fc.nat(30) })),
  isLate: fc.boolean(),
});

/** Deals of October and their returns, some of which became known in November only. */
const facts = fc.array(sale, { maxLength: 8 }).map((sales) =>
  sales.flatMap(({ units, day, returned, isLate, support, ...own }, at): Fact[] => {
    const on = (days: number) => addDays({ date: "2026-10-01", days });
    const late = isLate ? { recordedOn: "2026-11-02" } : {};
    const overlays = support === null ? {} : { overlays: [{ name: "support", credits: support }] };
    const deal = { id: `D-${at}`, kind: "deal", on: on(day), amount: money(units), ...own, ...overlays, ...late };
    if (returned === null) return [deal];
    const taken = -Math.trunc((units * returned.percent) / 100);
    return [
      deal,
      {
        id: `R-${at}`,
        kind: "deal",
        on: on(returned.day),
        amount: money(taken),
        reverses: deal.id,
        recordedOn: "2026-11-03",
      },
    ];
  }),
);

const settle = (
  participants: readonly Participant[],
  given: readonly Fact[],
  terms: { readonly period?: string; readonly prior?: Settlement; readonly cutOff?: string } = {},
): Settlement => settlePlan({ plan, participants, facts: given, period: OCTOBER, ...terms });

/** What a metric's line has for somebody. */
const partsOf = ({ statements }: Settlement, participant: string, metric: string): readonly FactPart[] =>
  statements
    .filter((statement) => statement.participant === participant)
    .flatMap(({ lines }) => lines)
    .flatMap((line) => (line.kind === "commission" && line.component === metric ? line.working.parts : []));

const sumOf = (parts: readonly { readonly credited: string | null }[]): bigint =>
  parts.reduce((sum, { credited }) => sum + cents(credited ?? ""), 0n);

const managerOn = (participants: readonly Participant[], id: string, on: string): string | undefined =>
  participants.find((row) => row.id === id && (row.start ?? on) <= on && (row.end ?? on) >= on)?.manager;

const isBelow = (participants: readonly Participant[], id: string, manager: string, on: string): boolean => {
  const next = managerOn(participants, id, on);
  return next !== undefined && (next === manager || isBelow(participants, next, manager, on));
};

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: Math.ceil(RUNS / 4) });
const both = fc.record({ people: organisation, given: facts });
const ids = Array.from({ length: COUNT }, (_, at) => idOf(at));

describe("credit that is rolled up", () => {
  test("is, fact by fact, the own credit of everybody below on the day of the sale", () => {
    holds(both, ({ people, given }) => {
      const settled = settle(people, given);
      const soldOn = new Map(
        given.map(({ id, on, reverses }) => [id, given.find((one) => one.id === reverses)?.on ?? on]),
      );
      for (const manager of ids) {
        const below = ids.flatMap((id) =>
          partsOf(settled, id, "own").filter(({ fact }) => isBelow(people, id, manager, soldOn.get(fact) ?? "")),
        );
        const rolledUp = partsOf(settled, manager, "team");
        expect(new Set(rolledUp.map(({ fact }) => fact))).toEqual(new Set(below.map(({ fact }) => fact)));
        for (const part of rolledUp) {
          expect(sumOf(below.filter(({ fact }) => fact === part.fact))).toBe(cents(part.credited));
          expect(sumOf(part.via ?? [])).toBe(cents(part.credited));
        }
        expect(new Set(rolledUp.map(({ fact }) => fact)).size).toBe(rolledUp.length);
      }
    });
  });

  test("is at each level of the organisation what the level below has, and is rolled up with it", () => {
    holds(both, ({ people, given }) => {
      const settled = settle(people, given);
      const soldOn = new Map(
        given.map(({ id, on, reverses }) => [id, given.find((one) => one.id === reverses)?.on ?? on]),
      );
      for (const { id: fact } of given) {
        const creditOf = (id: string, metric: string) =>
          sumOf(partsOf(settled, id, metric).filter((part) => part.fact === fact));
        for (const manager of ids) {
          const reports = ids.filter((id) => managerOn(people, id, soldOn.get(fact) ?? "") === manager);
          const below = reports.reduce((sum, id) => sum + creditOf(id, "own") + creditOf(id, "team"), 0n);
          expect(creditOf(manager, "team")).toBe(below);
        }
      }
    });
  });

  test("is the same whatever the order of people, facts, credits and overlays", () => {
    const mixed = <Item>(list: readonly Item[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    const shuffled = both.chain(({ people, given }) =>
      fc.record({
        people: fc.constant(people),
        given: fc.constant(given),
        others: mixed(people),
        mixed: mixed(given.map((fact) => (fact.credits ? { ...fact, credits: [...fact.credits].reverse() } : fact))),
      }),
    );
    holds(shuffled, ({ people, given, others, mixed: facts }) => {
      const settled = settle(people, given);
      expect(JSON.stringify(settle(others, facts))).toBe(JSON.stringify(settled));
      expect(JSON.stringify(settle(people, given))).toBe(JSON.stringify(settled));
    });
  });

  test("comes to the same late as in time", () => {
    holds(both, ({ people, given }) => {
      const october = settle(people, given, { cutOff: "2026-10-31" });
      const november = settle(people, given, { period: "2026-11", prior: october });
      const inTime = settle(people, given);
      const totalOf = ({ statements }: Settlement, id: string) =>
        cents(statements.find(({ participant }) => participant === id)?.total ?? "");
      for (const id of ids) expect(totalOf(october, id) + totalOf(november, id)).toBe(totalOf(inTime, id));
    });
  });
});

describe("an overlay", () => {
  test("is the fact once more, to the last minor unit, and takes nothing from anybody's own credit", () => {
    holds(both, ({ people, given }) => {
      const settled = settle(people, given);
      const plain = settle(
        people,
        given.map(({ overlays: _, ...fact }) => fact),
      );
      for (const { id, amount, overlays, reverses } of given) {
        const isOverlaid = (overlays ?? given.find((one) => one.id === reverses)?.overlays) !== undefined;
        const parts = ids.flatMap((one) => partsOf(settled, one, "support").filter(({ fact }) => fact === id));
        expect(sumOf(parts)).toBe(isOverlaid ? cents(String(amount)) : 0n);
      }
      for (const id of ids) {
        for (const metric of ["own", "team"]) expect(partsOf(plain, id, metric)).toEqual(partsOf(settled, id, metric));
      }
    });
  });
});
