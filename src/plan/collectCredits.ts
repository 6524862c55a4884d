import type { Issue } from "../issue/issue.js";
import { countOf } from "../metric/accumulate.js";
import type { FactTerms } from "../metric/factTerms.js";
import { askedFact, testFact } from "../metric/factTest.js";
import { figureMissing } from "../metric/figureMissing.js";
import { type Figure, figureOf } from "../metric/figureOf.js";
import type { ReadFact } from "../metric/readFact.js";
import { formatExact } from "../money/formatDecimal.js";
import { formatMoney } from "../money/formatMoney.js";
import { AMOUNT_SCALE, millionthsOf } from "../money/readAmount.js";
import { quickInteger } from "../money/scaledInteger.js";
import type { ReadCommission } from "./readComponent.js";
import type { AdditiveMetric } from "./readPlanMetric.js";

/** The credits of a stretch by date and id, in columns; and the facts that could not be decided about. */
export interface CollectedCredits {
  readonly facts: readonly ReadFact[];
  /** What each is credited with: money with the digits of its minor unit. */
  readonly figures: readonly string[];
  /** The same in minor units; `NaN` where that is no safe whole number. */
  readonly units: readonly number[];
  /** What each is paid on, where that is not the credit; 0 where it is credited only. */
  readonly bases: readonly string[] | undefined;
  readonly undecided: readonly string[];
}

/** Asks every fact of a stretch what it credits a component with. A fact without the figure that is added up is an issue. */
export function collectCredits(
  given: readonly ReadFact[],
  component: ReadCommission,
  terms: FactTerms,
  issues: Issue[],
): CollectedCredits {
  const { metric, base } = component;
  const { scale } = terms.rounding;
  const isAmount = metric.kind === "sum" && metric.of === "amount";
  const facts: ReadFact[] = [];
  const figures: string[] = [];
  const units: number[] = [];
  const bases: string[] = [];
  const undecided: string[] = [];
  for (const fact of given) {
    const inMetric = countedBy(metric, fact, component);
    const inBase = base === undefined ? "false" : countedBy(base, fact, component);
    if (inMetric === "unknown" || inBase === "unknown") undecided.push(fact.id);
    if (inMetric !== "true" && inBase !== "true") continue;
    facts.push(fact);
    if (inMetric === "true" && isAmount && fact.amount !== undefined && fact.rest.split === undefined) {
      figures.push(fact.amount);
      units.push(fact.units);
    } else {
      const figure = inMetric === "true" ? creditOf(fact, metric, terms, issues) : 0;
      figures.push(creditText(figure, metric, scale));
      units.push(quickInteger(figure, scale));
    }
    if (base !== undefined) {
      bases.push(creditText(inBase === "true" ? creditOf(fact, base, terms, issues) : 0, base, scale));
    }
  }

  return { facts, figures, units, bases: base === undefined ? undefined : bases, undecided };
}

type Verdict = "true" | "false" | "unknown";

/** Whether a metric and the condition of a component count a fact. */
export function countedBy({ credit, filter }: AdditiveMetric, fact: ReadFact, { where }: ReadCommission): Verdict {
  if (fact.rest.credit !== credit) return "false";
  const asked = askedFact(fact);
  const verdict = testFact(asked, filter);
  if (verdict === "false" || where === undefined) return verdict;
  const own = testFact(asked, { kinds: undefined, test: where.test });

  return own === "true" ? verdict : own;
}

/** What a fact that counts is credited with. */
export function creditOf(fact: ReadFact, metric: AdditiveMetric, terms: FactTerms, issues: Issue[]): Figure {
  if (metric.kind === "count") return countOf(fact);
  const figure = figureOf(fact, { of: metric.of, isMoney: isMoney(metric), terms });
  if (figure !== undefined) return figure;
  issues.push(figureMissing(fact, metric, ["facts"]));

  return 0;
}

/** Money with the digits of its minor unit; other figures without the zeros that say nothing. */
export function figureText(millionths: bigint, metric: AdditiveMetric | undefined, scale: number): string {
  return isMoney(metric) ? formatMoney(millionths, scale) : formatExact(millionths, AMOUNT_SCALE);
}

/** {@link figureText} of a figure; that of money is a text in full. */
export function creditText(figure: Figure, metric: AdditiveMetric, scale: number): string {
  return typeof figure === "string" && isMoney(metric) ? figure : figureText(millionthsOf(figure), metric, scale);
}

/** Whether a metric adds up money. */
export function isMoney(metric: AdditiveMetric | undefined): boolean {
  return metric?.kind === "sum" && (metric.of === "amount" || metric.unit === "money");
}
