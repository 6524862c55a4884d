import type { FactBook } from "./factBook.js";
import { subjectOf, testFact } from "./factTest.js";
import type { ReadMetric } from "./readMetrics.js";

/** The date of the first fact about each thing, by metric. */
export type FirstFacts = ReadonlyMap<ReadMetric, ReadonlyMap<string, string>>;

/** The first fact about each thing, for the metrics that count days from it. */
export function firstFactsOf(metrics: readonly ReadMetric[], facts: FactBook): FirstFacts {
  const found = new Map<ReadMetric, Map<string, string>>();
  for (const metric of metrics) {
    if (metric.kind !== "days_between" || !("first" in metric.from)) continue;
    const { first, of } = metric.from;
    const dates = new Map<string, string>();
    for (const fact of facts.known()) {
      const subject = subjectOf(fact, of);
      if (subject === undefined || testFact(fact, first) !== "true") continue;
      const before = dates.get(subject);
      if (before === undefined || fact.on < before) dates.set(subject, fact.on);
    }
    found.set(metric, dates);
  }

  return found;
}
