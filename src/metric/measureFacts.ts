import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { type Rounding, readRounding } from "../money/rounding.js";
import type { Period } from "../period/period.js";
import { readPeriod } from "../period/readPeriod.js";
import { createAccumulator } from "./accumulate.js";
import type { Fact } from "./fact.js";
import type { FactBook } from "./factBook.js";
import { firstFactsOf } from "./firstFacts.js";
import { type Grouping, groupFacts, readGrouping } from "./grouping.js";
import { createLedger, type Ledger } from "./ledger.js";
import { type Measurement, measurementOf } from "./measurement.js";
import type { Metric } from "./metric.js";
import { readFacts } from "./readFacts.js";
import { askedCredits, type ReadMetric, readMetrics } from "./readMetrics.js";
import { addFact, hasFacts, openTally } from "./tally.js";
import { originalMissing } from "./traceReversals.js";

/** What {@link measureFacts} takes. */
export interface MeasureInput {
  /** What to measure. */
  readonly metrics: readonly Metric[];
  /** What happened; in any order. */
  readonly facts: readonly Fact[];
  /** For whom: each participant, customer, value of an attribute or group of participants, or all together. */
  readonly by: Grouping;
  /** The days that count, both included. Default: all. */
  readonly period?: Period | undefined;
  /** The currency to count in; needed where a fact names its own. */
  readonly currency?: string | undefined;
  /** How converted amounts are rounded. */
  readonly rounding?: Rounding | undefined;
}

/**
 * Measures facts: what people did and what came of it, by metrics, in one pass.
 *
 * A sum is of the participant's parts where facts are split; other figures are of the facts themselves. A reversal
 * lowers a sum on its own date, and takes back a count when nothing is left of what it reverses. A metric counts everybody's
 * own credit, or that of an overlay; credit that is rolled up needs to know who reports to whom, which {@link settlePlan}
 * does, and is refused here. Whoever has no fact in the period has no measurement. Results are in the order of keys by code point, then of the metrics.
 *
 * @throws {@link RulesError} `id_malformed`, `id_duplicate`, `date_malformed`, `dates_reversed`, `amount_malformed`,
 * `credit_ambiguous`, `shares_not_one`, `weights_all_zero`, `reversal_exceeds_fact`, `reversal_cyclic`,
 * `reversal_original_missing`, `exchange_rate_missing`, `currency_missing`, `figure_missing`, `total_off_scale`,
 * `metric_unknown`, `unknown_key`, `key_missing`, `value_unknown`, `type_mismatch` and others of facts, metrics and conditions
 *
 * @example The ratio of a team is that of its sums
 * ```ts
 * import { measureFacts } from "incentive-rules";
 *
 * const measured = measureFacts({
 *   metrics: [
 *     { id: "signed", kind: "count", facts: "deal" },
 *     { id: "visits", kind: "count", facts: "visit" },
 *     { id: "conversion", kind: "ratio", dividend: "signed", divisor: "visits" },
 *   ],
 *   facts: [
 *     { id: "V-1", kind: "visit", on: "2026-11-02", participant: "Ann" },
 *     { id: "D-1", kind: "deal", on: "2026-11-03", participant: "Ann" },
 *     { id: "V-2", kind: "visit", on: "2026-11-02", participant: "Bo" },
 *     { id: "V-3", kind: "visit", on: "2026-11-03", participant: "Bo" },
 *     { id: "V-4", kind: "visit", on: "2026-11-04", participant: "Bo" },
 *   ],
 *   by: { groups: [{ participant: "Ann", group: "East" }, { participant: "Bo", group: "East" }] },
 *   period: { start: "2026-11-01", end: "2026-11-30" },
 * });
 *
 * measured[2]; // => { metric: "conversion", key: "East", value: "0.25", quotient: { dividend: "1", divisor: "4" }, factCount: 5, undecidedCount: 0 }
 * ```
 *
 * @see GUIDE G3
 */
export function measureFacts(input: MeasureInput): Measurement[] {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const metrics = readMetrics(ownValue(input, "metrics"), ["metrics"], issues);
  checkCredits(metrics, issues);
  const grouping = readGrouping(ownValue(input, "by"), ["by"], issues);
  const period = ownValue(input, "period");
  const days = period === undefined ? undefined : readPeriod(period, ["period"], issues);
  const currency = ownValue(input, "currency");
  const rounding = readRounding(currency, ownValue(input, "rounding"), issues);
  throwIssues(NAME, issues);
  const terms = { currency, rounding, taxRateOn: () => 0n };
  const facts = readFacts(ownValue(input, "facts"), { terms, path: ["facts"], cutOff: undefined }, issues);
  throwIssues(NAME, issues);
  const ledger = createLedger({ facts, terms, path: ["facts"], asked: askedCredits(metrics) }, issues);
  checkComplete(facts, ledger, issues);
  throwIssues(NAME, issues);
  const measuring = {
    terms,
    days: days && [days],
    firstFacts: firstFactsOf(metrics, facts),
    factsPath: ["facts"],
    issues,
  };
  const measured = [...groupFacts(ledger, grouping)].map(([key, own]) => {
    const tally = openTally(metrics, (metric) => createAccumulator(metric, measuring));
    for (const fact of own) addFact(tally, fact, days);
    return { key, measurements: hasFacts(tally) ? metrics.map((metric) => measurementOf(metric, key, tally)) : [] };
  });
  throwIssues(NAME, issues);

  return measured
    .sort(({ key: left }, { key: right }) => compareText(left ?? "", right ?? ""))
    .flatMap(({ measurements }) => measurements);
}

const NAME = "measureFacts";
const KEYS = ["metrics", "facts", "by", "period", "currency", "rounding"] as const;

/** Whom a participant reports to is not among what is given. */
function checkCredits(metrics: readonly ReadMetric[], issues: Issue[]): void {
  for (const [at, { credit }] of metrics.entries()) {
    if (credit !== "rolled_up") continue;
    const expected = "own or an overlay";
    const hint = "settlePlan rolls up credit along the managers of participants";
    issues.push(createIssue({ code: "value_unknown", path: ["metrics", at, "credit"], expected, value: credit, hint }));
  }
}

/** A figure of facts of which some cannot be counted would be wrong. */
function checkComplete(facts: FactBook, { trace }: Ledger, issues: Issue[]): void {
  for (const fact of facts.known()) {
    const { gap } = (trace.reversals.get(fact.at)?.fact ?? fact).rest.money;
    if (gap !== undefined) issues.push(gap);
  }
  for (const fact of trace.originalsMissing) issues.push(originalMissing(fact, ["facts"]));
}
