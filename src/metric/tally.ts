import { either, type Verdict } from "../condition/verdict.js";
import type { Period } from "../period/period.js";
import type { Accumulator } from "./accumulator.js";
import { askedFact, testFact } from "./factTest.js";
import type { ReadFact } from "./readFact.js";
import type { ReadMetric } from "./readMetrics.js";

/** The metrics of one key. */
export type Tally = ReadonlyMap<string, MetricTally>;

/** One metric and the facts that it has taken in. */
export interface MetricTally {
  readonly metric: Exclude<ReadMetric, { kind: "ratio" }>;
  readonly accumulator: Accumulator;
  factCount: number;
  undecidedCount: number;
}

/** Nothing measured yet. */
export function openTally(
  metrics: readonly ReadMetric[],
  create: (metric: Exclude<ReadMetric, { kind: "ratio" }>) => Accumulator,
): Tally {
  const tally = new Map<string, MetricTally>();
  for (const metric of metrics) {
    if (metric.kind === "ratio") continue;
    tally.set(metric.id, { metric, accumulator: create(metric), factCount: 0, undecidedCount: 0 });
  }

  return tally;
}

/**
 * Shows a fact to every metric; levels look at those from before the days that count, too. Says whether one of them
 * counts it, or would but for what it does not say.
 */
export function addFact(tally: Tally, fact: ReadFact, days: Period | undefined): Verdict {
  const { on } = fact;
  let counted: Verdict = "false";
  if (days?.end != null && on > days.end) return counted;
  const isBefore = days !== undefined && on < days.start;
  for (const one of tally.values()) {
    if (one.metric.credit !== fact.rest.credit || (isBefore && one.metric.kind !== "level")) continue;
    const verdict = concerns(one.metric, fact);
    if (verdict === "false") continue;
    counted = either(counted, verdict);
    if (verdict === "unknown") one.undecidedCount++;
    else {
      one.factCount++;
      one.accumulator.add(fact);
    }
  }

  return counted;
}

/** Whether a metric is about a fact; a level is about those by which a thing comes in or goes out. */
function concerns(metric: MetricTally["metric"], fact: ReadFact): Verdict {
  const asked = askedFact(fact);
  if (metric.kind !== "level") return testFact(asked, metric.filter);
  const moves = either(testFact(asked, metric.enter), testFact(asked, metric.leave));

  return metric.signed === undefined ? moves : either(moves, testFact(asked, metric.signed));
}

/** Whether any metric has looked at a fact. */
export function hasFacts(tally: Tally): boolean {
  return [...tally.values()].some(({ factCount, undecidedCount }) => factCount + undecidedCount > 0);
}
