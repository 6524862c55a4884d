import type { FactTerms } from "../metric/factTerms.js";
import { wholeFigureOf } from "../metric/figureOf.js";
import type { FactSplit } from "../metric/ledger.js";
import type { ReadFact } from "../metric/readFact.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { type CollectedCredits, creditText, isMoney } from "./collectCredits.js";
import type { FactPart, SplitWorking } from "./commissionLine.js";
import type { ReadCommission } from "./readComponent.js";
import type { AdditiveMetric } from "./readPlanMetric.js";

/** Writes what each fact adds to a line, with how its figure came about. */
export function writeParts(
  { facts, figures, bases }: CollectedCredits,
  amounts: readonly string[],
  component: ReadCommission,
  terms: FactTerms,
): FactPart[] {
  const { metric } = component;

  return facts.map((fact, at) => {
    const part = { fact: fact.id, on: fact.on, credited: figures[at] ?? "", amount: amounts[at] ?? "" };
    const { money, split } = fact.rest;
    const { counted } = money;
    if (bases === undefined && counted === undefined && split === undefined) return part;
    return {
      ...part,
      ...(bases === undefined ? {} : { base: bases[at] ?? "" }),
      ...(counted === undefined ? {} : { counted }),
      ...(split === undefined || metric.kind === "count" ? {} : { split: splitOf(fact, split, metric, terms) }),
    };
  });
}

/** A fact that is counted counts for everyone who has a part in it. */
type SplitMetric = Exclude<AdditiveMetric, { readonly kind: "count" }>;

function splitOf(fact: ReadFact, { credits, at }: FactSplit, metric: SplitMetric, terms: FactTerms): SplitWorking {
  const { weights } = credits;
  const weight = at.reduce((sum, place) => sum + (weights[place] ?? 0n), 0n);
  const whole = wholeFigureOf(fact, { of: metric.of, isMoney: isMoney(metric), terms }) ?? 0;

  return {
    whole: creditText(whole, metric, terms.rounding.scale),
    weight: formatExact(weight, RATIO_SCALE),
    of: formatExact(
      weights.reduce((sum, one) => sum + one, 0n),
      RATIO_SCALE,
    ),
  };
}
