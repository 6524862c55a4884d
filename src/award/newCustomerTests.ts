import { compareText } from "../issue/compareText.js";
import type { FactBook } from "../metric/factBook.js";
import { testFact } from "../metric/factTest.js";
import type { ReadFact } from "../metric/readFact.js";
import type { ReversalTrace } from "../metric/traceReversals.js";
import type { PlainDate } from "../period/plainDate.js";
import type { CustomerLists } from "./customerLists.js";
import type { ReadAwardRule } from "./readAwardRule.js";

/** Tells whether the customer of a fact is new on its day. */
export type NewCustomerTest = (fact: ReadFact) => boolean;

/** What makes customers known. */
export interface KnownFacts {
  readonly facts: FactBook;
  readonly trace: ReversalTrace;
  readonly lists: CustomerLists;
  /** The last day that is looked at; `undefined` for all. */
  readonly until: PlainDate | undefined;
}

/** The facts that make customers known are looked through once for each rule that asks, and only then. */
export function newCustomerTests(known: KnownFacts): (rule: ReadAwardRule) => NewCustomerTest {
  const tests = new Map<ReadAwardRule, NewCustomerTest>();

  return (rule) => {
    const test = tests.get(rule) ?? createTest(rule, known);
    tests.set(rule, test);
    return test;
  };
}

/** Looks once through all facts, whoever is credited, for those that make a customer known to a rule. */
function createTest(rule: ReadAwardRule, { facts, trace, lists, until }: KnownFacts): NewCustomerTest {
  const { filter, list, dormantDays } = rule;
  if (dormantDays === undefined) return () => true;
  // Of customers that are not on the list of the rule nobody asks.
  const listed = list === undefined ? undefined : lists.rows.get(list);
  const known = new Map<string, ReadFact[]>();
  const gone = reversedFacts(rule, trace, until);
  for (const fact of facts.known()) {
    const { customer, reverses } = fact.rest;
    if (customer === undefined || reverses !== undefined || gone.has(fact.at)) continue;
    if (listed !== undefined && !listed.has(customer)) continue;
    if (testFact(fact, filter) !== "true") continue;
    const own = known.get(customer);
    if (own === undefined) known.set(customer, [fact]);
    else own.push(fact);
  }
  for (const own of known.values()) own.sort(compareFacts);

  return (fact) => {
    const before = lastBefore(known.get(fact.rest.customer ?? "") ?? [], fact);
    return before === undefined || before.day < fact.day - dormantDays;
  };
}

/** Positions of facts of which nothing is left, as far as the rule looks at their reversals. */
function reversedFacts(
  { undoneWithin = Number.POSITIVE_INFINITY }: ReadAwardRule,
  { reversals }: ReversalTrace,
  until: PlainDate | undefined,
): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { fact, original, countChange } of reversals.values()) {
    if (fact.day - original.day > undoneWithin || (until !== undefined && fact.on > until)) continue;
    counts.set(original.at, (counts.get(original.at) ?? 1) + countChange);
  }

  return new Set([...counts].filter(([, count]) => count <= 0).map(([at]) => at));
}

/** The last of sorted facts that comes before another, of those of one day by its id. */
function lastBefore(facts: readonly ReadFact[], fact: ReadFact): ReadFact | undefined {
  let from = 0;
  let to = facts.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = facts[middle];
    if (other !== undefined && compareFacts(other, fact) < 0) from = middle + 1;
    else to = middle;
  }

  return facts[from - 1];
}

function compareFacts(left: ReadFact, right: ReadFact): number {
  return left.day - right.day || compareText(left.id, right.id);
}
