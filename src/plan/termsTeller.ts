import { ownValue } from "../issue/readKeys.js";
import type { Metric } from "../metric/metric.js";
import type { ExplainWords } from "./explainWords.js";
import { groupedText } from "./localeText.js";
import type { TermsWords } from "./termsWords.js";

/** In whose words terms are told, and of what plan. */
export interface TermsTeller {
  readonly words: ExplainWords;
  readonly terms: TermsWords;
  readonly currency: string;
  readonly metrics: ReadonlyMap<string, Metric>;
}

/** The most bands, points, lines or prizes that a sentence names. */
const NAMED_COUNT_MAX = 6;

/** A metric by its name for people where it has one. */
export function metricName(id: string, { metrics }: Pick<TermsTeller, "metrics">): string {
  const metric = metrics.get(id);

  return nameFor(id, metric === undefined ? undefined : ownValue(metric, "label"));
}

/** A label where it says something, else the id. */
export function nameFor(id: string, label: string | undefined): string {
  return label === undefined || label.trim() === "" ? id : label;
}

/** Money as it is printed in a sentence. */
export function moneyText(amount: string, { words, currency }: Pick<TermsTeller, "words" | "currency">): string {
  return words.money(groupedText(amount), currency);
}

/** Some of a list, and how many more there are. */
export function firstOf(texts: readonly string[], join: TermsWords["listed"]): string {
  const named = texts.slice(0, NAMED_COUNT_MAX);

  return join(named, texts.length - named.length);
}
