import fc from "fast-check";
import { addDays, type Component, type Goal, type IncentivePlan, realignPlan, settlePlan } from "incentive-rules";
import { describe, expect, test } from "vitest";
import { RUNS } from "./arbitraries.js";

const holds = <Input>(arbitrary: fc.Arbitrary<Input>, law: (input: Input) => void): void =>
  fc.assert(fc.property(arbitrary, law), { numRuns: RUNS });

const commission = (id: string, tenths: number): Component => ({
  id,
  kind: "commission",
  metric: "signed",
  table: { measuredBy: "amount", method: "marginal", bands: [{ rate: `${tenths / 10}%` }] },
});
const components = fc
  .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 0, max: 30 })), {
    selector: ([id]) => id,
    minLength: 1,
  })
  .map((list) => list.map(([id, tenths]) => commission(id, tenths)));
const situation = fc.record({
  current: components,
  drafts: components,
  /** Days of November before the goals begin. */
  before: fc.integer({ min: 1, max: 29 }),
  facts: fc.array(fc.tuple(fc.integer({ min: 0, max: 29 }), fc.integer({ min: 0, max: 1_000_000 })), { maxLength: 6 }),
  seed: fc.nat(),
});

type Situation = typeof situation extends fc.Arbitrary<infer Value> ? Value : never;

/** A change on a day of November 2026, with facts of that month. */
function realign({ current, drafts, before, facts, seed }: Situation) {
  const from = addDays({ date: "2026-11-01", days: before });
  const drafted = new Set(drafts.map(({ id }) => id));
  const drop = current.map(({ id }) => id).filter((id, at) => !drafted.has(id) && ((seed >> at) & 1) === 1);
  const plan: IncentivePlan = {
    id: "p",
    version: "1",
    currency: "CNY",
    effective: { start: "2026-01-01" },
    metrics: [{ id: "signed", kind: "sum", of: "amount" }],
    components: current,
  };
  const period = { start: from, end: "2026-12-31" };
  const goal: Goal = { id: "g", metric: "signed", owner: { kind: "company" }, period, target: "1" };
  const realigned = realignPlan({
    plan,
    version: "2",
    goals: [goal],
    decidedOn: addDays({ date: from, days: -1 }),
    components: drafts,
    ...(drop.length === 0 ? {} : { drop }),
  });
  const dated = facts.map(([day, cents], at) => ({
    id: `f${at}`,
    kind: "deal",
    on: addDays({ date: "2026-11-01", days: day }),
    participant: "Ann",
    amount: `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, "0")}`,
  }));

  return { plan, realigned, from, facts: dated, drop };
}

describe("a change of a plan", () => {
  test("pays facts before the goals begin as if nothing had changed, and later ones as if it had always been so", () => {
    holds(situation, (given) => {
      const { plan, realigned, from, facts } = realign(given);
      const linesOf = (versions: readonly IncentivePlan[], some: typeof facts) =>
        settlePlan({ versions, period: "2026-11", participants: [{ id: "Ann" }], facts: some }).statements.map(
          ({ lines }) =>
            lines.filter(({ amount }) => amount !== "0.00").map(({ component, amount }) => [component, amount]),
        );
      const both = [realigned.previous, realigned.next];
      const early = facts.filter(({ on }) => on < from);
      const late = facts.filter(({ on }) => on >= from);
      expect(linesOf(both, early)).toEqual(linesOf([plan], early));
      expect(linesOf(both, late)).toEqual(linesOf([{ ...realigned.next, effective: plan.effective }], late));
    });
  });

  test("lists exactly what the two versions differ in", () => {
    holds(situation, (given) => {
      const { plan, realigned, drop } = realign(given);
      const old = new Map(plan.components.map((one) => [one.id, JSON.stringify(one)]));
      const now = new Map(realigned.next.components.map((one) => [one.id, JSON.stringify(one)]));
      const expected = [
        ...[...now].flatMap(([id, text]) =>
          old.get(id) === text ? [] : [`${old.has(id) ? "replaced" : "added"} ${id}`],
        ),
        ...[...old.keys()].filter((id) => !now.has(id)).map((id) => `dropped ${id}`),
      ];
      expect(realigned.changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(expected);
      expect([...old.keys()].filter((id) => !now.has(id))).toEqual(drop);
    });
  });
});
