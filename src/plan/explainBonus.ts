import type {
  AppliedMultiplier,
  BonusWorking,
  GateWorking,
  MeasuredMetric,
  MeasureWorking,
} from "../bonus/bonusWorking.js";
import type { BonusLine, BonusLineWorking } from "./bonusLine.js";
import { explainCondition } from "./explainCondition.js";
import { explainMeasured } from "./explainMeasured.js";
import type { ExplainWords } from "./explainWords.js";
import { type ExplanationBlock, paragraph, sumBlocks, tableBlocks } from "./explanation.js";
import { groupedText, percentText } from "./localeText.js";

/** How a bonus came about: figures, payout, gates, multipliers, and the product that its amount is. */
export function explainBonus({ amount, working }: BonusLine, words: ExplainWords): ExplanationBlock[] {
  const { pay } = words;
  const { stretch, version, proration, targetIncentive, payout, heldPayout, gates, multipliers, limited } = working;
  const incentive = groupedText(targetIncentive);
  const terms = working.rounding === "0" ? [] : [groupedText(working.exact), groupedText(working.rounding)];

  return [
    paragraph(words.stretch({ days: words.period(stretch), version })),
    paragraph(pay.targetIncentive(incentive)),
    ...(proration === null ? [] : [paragraph(words.proration({ target: incentive, ...proration }))]),
    ...explainMeasure(working.measure, words),
    ...explainMeasured(working, words),
    paragraph(pay.payout(percentText(payout))),
    ...gates.map((gate) => paragraph(explainGate(gate, words))),
    ...(heldPayout === payout ? [] : [paragraph(pay.heldPayout(percentText(heldPayout)))]),
    ...multipliers.map((multiplier) => paragraph(explainMultiplier(multiplier, words))),
    paragraph(pay.computed(productOf(working))),
    ...(limited === null ? [] : [paragraph(pay.limited[limited.by](groupedText(limited.to)))]),
    ...sumBlocks(terms, groupedText(amount)),
  ];
}

function explainMeasure(measure: MeasureWorking, words: ExplainWords): ExplanationBlock[] {
  const { pay } = words;
  switch (measure.kind) {
    case "curve": {
      const { from, to } = measure.segment;
      return [
        explainFigure(measure.figure, words),
        paragraph(pay.segment({ from: textOf(from), to: textOf(to) })),
        ...(measure.isCapped ? [paragraph(pay.curveCapped)] : []),
      ];
    }
    case "scorecard": {
      const rows = measure.lines.map(({ id, score, effectiveWeight, contribution }) => [
        id,
        score === null ? pay.noScore : `${score} × ${percentText(effectiveWeight)}`,
        contribution,
      ]);
      const terms = measure.lines.map(({ contribution }) => contribution);
      return [...tableBlocks(pay.scoreHeader, rows), ...sumBlocks(terms, measure.score)];
    }
    case "matrix":
      return measure.figures.map((figure) => explainFigure(figure, words));
  }
}

function explainFigure({ metric, actual, target, measured }: MeasuredMetric, words: ExplainWords): ExplanationBlock {
  const figure = { actual: textOf(actual), target: textOf(target), measured: textOf(measured) };

  return paragraph(words.pay.figure({ metric, ...figure }));
}

function textOf(figure: string | null): string | undefined {
  return figure === null ? undefined : groupedText(figure);
}

function explainGate({ id, passed, condition, otherwise }: GateWorking, words: ExplainWords): string {
  const { pay } = words;
  const found = explainCondition(condition, words);
  if (passed) return pay.gatePassed({ id, found });
  switch (otherwise.kind) {
    case "nothing":
      return pay.gateFailed({ id, found, does: pay.paysNothing });
    case "payout_at_most":
      return pay.gateFailed({ id, found, does: pay.paysAtMost(otherwise.payout) });
    case "factor":
      return pay.gateFailed({ id, found, does: pay.paysTimes(otherwise.factor) });
  }
}

function explainMultiplier(multiplier: AppliedMultiplier, words: ExplainWords): string {
  const { id, factor, applied, condition, measured } = multiplier;
  const asked = condition === null ? "" : explainCondition(condition, words);
  const found = measured === null ? asked : groupedText(measured);

  return words.pay[applied ? "multiplier" : "notMultiplied"]({ id, factor, found });
}

/** What is multiplied, and what it comes to before a floor or a cap. */
function productOf({ targetIncentive, proration, heldPayout, multipliers, limited, exact }: BonusLineWorking): string {
  const share = proration === null ? [] : [`${proration.part} ÷ ${proration.of}`];
  const factors = multipliers.filter(({ applied }) => applied).map(({ factor }) => factor);
  const terms = [groupedText(targetIncentive), ...share, percentText(heldPayout), ...factors];

  return `${terms.join(" × ")} = ${groupedText(earnedOf({ limited, exact }))}`;
}

function earnedOf({ limited, exact }: Pick<BonusWorking, "limited" | "exact">): string {
  return limited === null ? exact : limited.earned;
}
