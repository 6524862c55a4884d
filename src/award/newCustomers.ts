import { compareText } from "../issue/compareText.js";
import type { FactBook } from "../metric/factBook.js";
import { testFact } from "../metric/factTest.js";
import type { ReadFact } from "../metric/readFact.js";
import type { ReversalTrace } from "../metric/traceReversals.js";
import type { ReadAwardRule } from "./readAwardRule.js";

/** Tells whether the customer of a fact is new on its day. */
export type NewcomerTest = (fact: ReadFact) => boolean;

/** The facts that make customers known are looked through once for each rule that asks, and only then. */
export function newcomerTests(facts: FactBook, trace: ReversalTrace): (rule: ReadAwardRule) => NewcomerTest {
  const tests = new Map<ReadAwardRule, NewcomerTest>();

  return (rule) => {
    const test = tests.get(rule) ?? createNewcomerTest(rule, facts, trace);
    tests.set(rule, test);
    return test;
  };
}

/** Looks once through all facts, whoever is credited, for those that make a customer known to a rule. */
function createNewcomerTest(
  { filter, dormantDays }: ReadAwardRule,
  facts: FactBook,
  trace: ReversalTrace,
): NewcomerTest {
  if (dormantDays === undefined) return () => true;
  const known = new Map<string, ReadFact[]>();
  const gone = reversedFacts(trace);
  for (const fact of facts.known()) {
    const { customer, reverses } = fact.rest;
    if (customer === undefined || reverses !== undefined || gone.has(fact.at)) continue;
    if (testFact(fact, filter) !== "true") continue;
    const own = known.get(customer);
    if (own === undefined) known.set(customer, [fact]);
    else own.push(fact);
  }

  return (fact) =>
    !(known.get(fact.rest.customer ?? "") ?? []).some(
      (other) => other.day >= fact.day - dormantDays && isBefore(other, fact),
    );
}

/** Positions of facts of which nothing is left. */
function reversedFacts({ reversals }: ReversalTrace): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { original, countChange } of reversals.values()) {
    counts.set(original.at, (counts.get(original.at) ?? 1) + countChange);
  }

  return new Set([...counts].filter(([, count]) => count <= 0).map(([at]) => at));
}

function isBefore(one: ReadFact, other: ReadFact): boolean {
  return one.day < other.day || (one.day === other.day && compareText(one.id, other.id) < 0);
}
