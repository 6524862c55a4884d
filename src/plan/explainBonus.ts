import type { AppliedMultiplier, BonusWorking, GateWorking, MeasureWorking } from "../bonus/bonusWorking.js";
import type { ScoredLine } from "../bonus/computeScorecard.js";
import type { CurveReading } from "../bonus/curveReading.js";
import type { MeasuredMetric } from "../bonus/measuredMetric.js";
import type { PayoutPoint } from "../bonus/payoutCurve.js";
import { ownValue } from "../issue/readKeys.js";
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
  const targets = ownValue(working, "levels") === undefined ? pay.proratedTargets : pay.wholeTargets;
  const terms = working.rounding === "0" ? [] : [groupedText(working.exact), groupedText(working.rounding)];

  return [
    paragraph(words.stretch({ days: words.period(stretch), version })),
    paragraph(pay.targetIncentive(incentive)),
    ...(proration === null
      ? []
      : [paragraph(words.proration({ target: incentive, ...proration })), paragraph(targets)]),
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
    case "curve":
      return [explainFigure(measure.figure, words), ...explainReading(measure, words)];
    case "scorecard": {
      const rows = measure.lines.map((line) => [
        line.id,
        cellText(line, words),
        line.score === null ? pay.noScore : `${line.score} × ${percentText(line.effectiveWeight)}`,
        line.contribution,
        scoredText(line, words),
      ]);
      const terms = measure.lines.map(({ contribution }) => contribution);
      if (measure.rounding !== "0") terms.push(measure.rounding);
      return [
        ...tableBlocks(pay.scoreHeader, rows),
        ...sumBlocks(terms, measure.score),
        ...(measure.curve === null && measure.score.startsWith("-") ? [paragraph(pay.scoreBelowZero)] : []),
        ...(measure.curve === null ? [] : explainReading(measure.curve, words)),
      ];
    }
    case "matrix": {
      const rows = measure.cells.map(({ at, pays }) => [
        at.map((point, axis) => placeText(point, measure.figures[axis]?.measuredBy)).join(" × "),
        percentText(pays),
      ]);
      return [
        ...measure.figures.map((figure) => explainFigure(figure, words)),
        ...(rows.length === 0 ? [paragraph(pay.noCell)] : [paragraph(pay.cells[measure.between])]),
        ...tableBlocks(pay.cellHeader, rows),
      ];
    }
  }
}

function explainFigure(figure: MeasuredMetric, words: ExplainWords): ExplanationBlock {
  return paragraph(words.pay.figure({ metric: figure.metric, found: figureText(figure, words) }));
}

/** What was reached of what, and what that was looked up as. */
function figureText({ actual, target, measured, measuredBy }: MeasuredMetric, { pay }: ExplainWords): string {
  const reached = pay.reached({
    actual: actual === null ? undefined : groupedText(actual),
    target: target === null ? undefined : groupedText(target),
  });

  return measured === null || measuredBy === "amount" ? reached : pay.lookedUp(reached, percentText(measured));
}

/** The same in a column that says that it is what was reached. */
function cellText({ actual, target, measured, measuredBy }: MeasuredMetric, { pay }: ExplainWords): string {
  const reached = pay.reachedCell({
    actual: actual === null ? undefined : groupedText(actual),
    target: target === null ? undefined : groupedText(target),
  });

  return measured === null || measuredBy === "amount" ? reached : pay.lookedUp(reached, percentText(measured));
}

/** Between which points something lies, what these pay, and the cap. */
function explainReading(reading: CurveReading, words: ExplainWords): ExplanationBlock[] {
  return readingTexts(reading, words).map((text) => paragraph(words.pay.sentence(text)));
}

function readingTexts(reading: CurveReading, words: ExplainWords): readonly string[] {
  const { limited } = reading;
  const capped = limited === null ? [] : [words.pay.curveCapped(percentText(limited.to), percentText(limited.earned))];

  return [segmentText(reading, words), ...capped];
}

function segmentText(
  { segment: { from, to, slope }, between, measuredBy }: Pick<CurveReading, "segment" | "between" | "measuredBy">,
  { pay }: ExplainWords,
): string {
  const pointText = ({ at, pays }: PayoutPoint) => pay.point(placeText(at, measuredBy), percentText(pays));
  if (from === null) return to === null ? pay.noPoint : pay.belowFirst(pointText(to));
  if (to === null) return pay.beyondLast(pointText(from), slope === null ? undefined : slopeText(slope, measuredBy));

  return pay.between[between](pointText(from), pointText(to));
}

/** What is added for each 1% of attainment, or for each 1 of an amount. */
function slopeText(
  slope: string,
  measuredBy: CurveReading["measuredBy"],
): { readonly each: string; readonly adds: string } {
  return measuredBy === "attainment" ? { each: "1%", adds: `${slope}%` } : { each: "1", adds: percentText(slope) };
}

function placeText(at: string, measuredBy: CurveReading["measuredBy"] | undefined): string {
  return measuredBy === "attainment" ? percentText(at) : groupedText(at);
}

/** How what was looked up became a score, where that is not plain to see. */
function scoredText({ scored, measured, curve, limited }: ScoredLine, words: ExplainWords): string {
  const { pay } = words;
  const isTurned = (scored === "mirrored" || scored === "inverse") && measured !== null;
  const isNothing = scored === "inverse" && /^-|^0$/.test(measured ?? "");
  const turned = isTurned ? [isNothing ? pay.inverseOfNothing : pay.scored[scored](measured)] : [];
  const looked = curve === null ? [] : readingTexts(curve, words);
  const held = limited === null ? [] : [pay.scoreLimited[limited.by](limited.to)];

  return [...turned, ...looked, ...held].join(words.clause);
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
  const { id, factor, applied, condition, figure, curve } = multiplier;
  const asked = condition === null ? [] : [explainCondition(condition, words)];
  const looked = figure === null ? [] : [words.pay.measured(figure.metric, figureText(figure, words))];
  const read = curve === null ? [] : readingTexts(curve, words);
  const found = [...asked, ...looked, ...read].join(words.clause);

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
