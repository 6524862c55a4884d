import type { BonusMeasure, CurveMeasure } from "../bonus/bonusTerms.js";
import type { PayoutCurve } from "../bonus/payoutCurve.js";
import { ownValue } from "../issue/readKeys.js";
import type { BonusComponent } from "./component.js";
import { groupedText, percentText } from "./localeText.js";
import { plainRatioText, ratioText } from "./ratioText.js";
import { firstOf, metricName, moneyText, type TermsTeller } from "./termsTeller.js";

/** What is paid at target, and by what. */
export function explainBonusTerms(component: BonusComponent, teller: TermsTeller): string {
  const { terms } = teller;
  const { measure, targetIncentive } = component;
  const [floor, cap] = [ownValue(component, "floor"), ownValue(component, "cap")];
  const isScoreCurved = measure.kind === "scorecard" && ownValue(measure, "curve") !== undefined;
  const asked = [ownValue(component, "gates"), ownValue(component, "multipliers")];
  const isBound = isScoreCurved || asked.some((list) => list !== undefined && list.length > 0);

  return [
    terms.bonus(moneyText(targetIncentive, teller), measureText(measure, teller)),
    ...(floor === undefined ? [] : [terms.floor(moneyText(floor, teller))]),
    ...(cap === undefined ? [] : [terms.cap(moneyText(cap, teller))]),
    ...(isBound ? [terms.conditions] : []),
  ].join(terms.space);
}

function measureText(measure: BonusMeasure, teller: TermsTeller): string {
  const { terms } = teller;
  switch (measure.kind) {
    case "curve":
      return curveText(measure, teller);
    case "scorecard": {
      const lines = measure.lines.map(({ metric, weight }) =>
        terms.weighted(metricName(metric, teller), ratioText(weight)),
      );
      return terms.scorecard(firstOf(lines, terms.listed));
    }
    case "matrix":
      return terms.matrix(measure.matrix.axes.map(({ metric }) => metricName(metric, teller)));
  }
}

function curveText({ metric, curve }: CurveMeasure, teller: TermsTeller): string {
  const { terms, words } = teller;
  const { measuredBy, points, between } = curve;
  const [slope, cap] = [ownValue(curve, "slopeAbove"), ownValue(curve, "cap")];
  const told = points.map(({ at, pays }) =>
    words.pay.point(measuredBy === "attainment" ? ratioText(at) : groupedText(at), ratioText(pays)),
  );
  const rising = proportionText(curve);
  if (rising !== undefined) return terms.proportion(metricName(metric, teller), rising);
  const last = told.at(-1) ?? "";
  const each = measuredBy === "attainment" ? "1%" : "1";
  const rise = slope === undefined ? "0" : plainRatioText(slope);
  const adds = measuredBy === "attainment" ? `${rise}%` : percentText(rise);
  const beyond = rise === "0" ? [] : [words.pay.beyondLast(last, { each, adds })];
  const parts = [
    firstOf(told, terms.listed),
    ...(points.length < 2 ? [] : [terms.between[between]]),
    ...beyond,
    ...(cap === undefined ? [] : [terms.curveCap(ratioText(cap))]),
  ];

  return terms.curve(metricName(metric, teller), measuredBy, parts.join(words.clause));
}

/** Up to where a curve pays just what is attained, from nothing on; `undefined` where it does anything else. */
function proportionText(curve: PayoutCurve): string | undefined {
  const { measuredBy, points, between } = curve;
  const [first, last] = points;
  const isPlain = ownValue(curve, "slopeAbove") === undefined && ownValue(curve, "cap") === undefined;
  if (measuredBy !== "attainment" || between !== "linear" || !isPlain) return undefined;
  if (first === undefined || last === undefined || points.length !== 2) return undefined;
  const [none, all] = [ratioText("0"), ratioText(last.at)];
  const isEven = ratioText(first.at) === none && ratioText(first.pays) === none && ratioText(last.pays) === all;

  return isEven ? all : undefined;
}
