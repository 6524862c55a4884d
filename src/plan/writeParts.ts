import type { RolledUpPart } from "../metric/factRest.js";
import type { FactTerms } from "../metric/factTerms.js";
import { wholeFigureOf } from "../metric/figureOf.js";
import type { FactSplit } from "../metric/ledger.js";
import type { ReadFact } from "../metric/readFact.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { type CollectedCredits, countedBy, creditOf, creditText, isMoney } from "./collectCredits.js";
import type { FactPart, RolledUpCredit, SplitWorking } from "./commissionLine.js";
import type { LimitedCommission } from "./limitCommission.js";
import type { ReadCommission } from "./readComponent.js";
import type { AdditiveMetric } from "./readPlanMetric.js";

/** Writes what each fact adds to a line, with how its figure came about. */
export function writeParts(
  { facts, figures, bases }: CollectedCredits,
  { amounts, carried }: Pick<LimitedCommission, "amounts" | "carried">,
  component: ReadCommission,
  terms: FactTerms,
): FactPart[] {
  const { metric } = component;

  return facts.map((fact, at) => {
    const part = { fact: fact.id, on: fact.on, credited: figures[at] ?? "", amount: amounts[at] ?? "" };
    const { money, split, via } = fact.rest;
    const { counted } = money;
    const kept = carried[at];
    const isPlain = bases === undefined && counted === undefined && split === undefined && via === undefined;
    if (isPlain && kept === undefined) return part;
    return {
      ...part,
      ...(kept === undefined ? {} : { carried: kept }),
      ...(bases === undefined ? {} : { base: bases[at] ?? "" }),
      ...(counted === undefined ? {} : { counted }),
      ...(split === undefined || metric.kind === "count" ? {} : { split: splitOf(fact, split, metric, terms) }),
      ...(via === undefined ? {} : { via: writeVia(fact, via, component, terms) }),
    };
  });
}

/** What is rolled up, by whose it is: together what the fact credits. */
function writeVia(
  fact: ReadFact,
  via: readonly RolledUpPart[],
  component: ReadCommission,
  terms: FactTerms,
): RolledUpCredit[] {
  const { metric } = component;
  const isCredited = countedBy(metric, fact, component) === "true";

  return via.map(({ participant, fact: own }) => {
    if (metric.kind === "count") return { participant, credited: null };
    const figure = isCredited ? creditOf(own, metric, terms, []) : 0;
    return { participant, credited: creditText(figure, metric, terms.rounding.scale) };
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
