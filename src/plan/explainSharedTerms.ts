import { ownValue } from "../issue/readKeys.js";
import type { ContestComponent, PoolComponent } from "./component.js";
import { ratioText } from "./ratioText.js";
import { firstOf, metricName, moneyText, type TermsTeller } from "./termsTeller.js";

/** When a pool opens, what is in it, and who shares it. */
export function explainPoolTerms(component: PoolComponent, teller: TermsTeller): string {
  const { terms } = teller;
  const { metric, funding, split } = component;
  const { fund } = funding;
  const [floor, cap] = [ownValue(component, "floor"), ownValue(component, "cap")];
  const poolCap = ownValue(funding, "cap");
  const isMoney = fund.kind === "fixed" || fund.kind === "per_head";
  const rate = isMoney ? moneyText(fund.amount, teller) : ratioText(fund.rate);
  const pool = terms.pool({
    metric: metricName(metric, teller),
    opening: ratioText(funding.opensAbove),
    fund: terms.fund[fund.kind === "rate_of_excess" ? fund.over : fund.kind](rate),
    split: terms.split[split.kind],
  });

  return [
    pool,
    ...(poolCap === undefined ? [] : [terms.poolCap(moneyText(poolCap, teller))]),
    ...(floor === undefined ? [] : [terms.memberFloor(moneyText(floor, teller))]),
    ...(cap === undefined ? [] : [terms.memberCap(moneyText(cap, teller))]),
    ...(ownValue(component, "eligible") === undefined ? [] : [terms.conditions]),
  ].join(terms.space);
}

/** What places pay. */
export function explainContestTerms(component: ContestComponent, teller: TermsTeller): string {
  const { terms } = teller;
  const prizes = component.prizes.map(({ place, amount }) => terms.prize(place, moneyText(amount, teller)));
  const contest = terms.contest({
    metric: metricName(component.metric, teller),
    direction: ownValue(component, "direction") ?? "highest_first",
    inTeam: ownValue(component, "among") === "team" ? terms.inTeam : "",
    prizes: firstOf(prizes, terms.listed),
  });
  const isBound = ownValue(component, "eligible") !== undefined || ownValue(component, "minimum") !== undefined;

  return [contest, ...(isBound ? [terms.conditions] : [])].join(terms.space);
}
