import type { RateBand } from "../commission/rateTable.js";
import { ownValue } from "../issue/readKeys.js";
import type { CommissionComponent } from "./component.js";
import { groupedText } from "./localeText.js";
import { ratioText } from "./ratioText.js";
import { firstOf, metricName, moneyText, type TermsTeller } from "./termsTeller.js";

/** What is paid for how much. */
export function explainCommissionTerms(component: CommissionComponent, teller: TermsTeller): string {
  const { terms, words } = teller;
  const { table } = component;
  const [floor, cap] = [ownValue(component, "floor"), ownValue(component, "cap")];
  const isBound =
    (["where", "perFact"] as const).some((key) => ownValue(component, key) !== undefined) ||
    ownValue(component, "excess") === "carried";

  return [
    tableText(component, teller),
    ...(table.bands.length > 1 ? [words.method[table.method]] : []),
    ...(floor === undefined ? [] : [terms.floor(moneyText(floor, teller))]),
    ...(cap === undefined ? [] : [terms.cap(moneyText(cap, teller))]),
    ...(isBound ? [terms.conditions] : []),
  ].join(terms.space);
}

function tableText(component: CommissionComponent, teller: TermsTeller): string {
  const { terms, words, metrics } = teller;
  const { table, metric } = component;
  const base = ownValue(component, "base");
  const [band, ...others] = table.bands;
  if (band !== undefined && others.length === 0) {
    const on = base ?? metric;
    const name = metricName(on, teller);
    const perUnit = ownValue(band, "perUnit");
    if (perUnit === undefined) return terms.rate(ratioText(ownValue(band, "rate") ?? ""), name);
    return terms[metrics.get(on)?.kind === "count" ? "perFact" : "perUnit"](moneyText(perUnit, teller), name);
  }
  const boundOf = (one: RateBand | undefined) => {
    const bound = one === undefined ? undefined : ownValue(one, "upTo");
    if (bound === undefined || bound === null) return undefined;
    return table.measuredBy === "attainment" ? ratioText(bound) : groupedText(bound);
  };
  const boundary = ownValue(table, "boundary") ?? "upper_inclusive";
  const rates = table.bands.map((one, at) =>
    terms.band(
      rateText(one, teller),
      words.bounds({ above: boundOf(table.bands[at - 1]), upTo: boundOf(one), boundary }),
    ),
  );

  return terms.bands({
    metric: metricName(metric, teller),
    base: base === undefined ? undefined : metricName(base, teller),
    by: table.measuredBy,
    rates: firstOf(rates, terms.bandList),
  });
}

function rateText(band: RateBand, teller: TermsTeller): string {
  const { terms } = teller;
  const [perUnit, kicker] = [ownValue(band, "perUnit"), ownValue(band, "kicker")];
  const rate = perUnit === undefined ? ratioText(ownValue(band, "rate") ?? "") : terms.each(moneyText(perUnit, teller));

  return kicker === undefined ? rate : terms.kicker(rate, moneyText(kicker, teller));
}
