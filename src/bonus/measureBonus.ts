import type { Issue } from "../issue/issue.js";
import { formatFigure, type ReadFigure } from "../money/readFigure.js";
import { type BonusFigures, type Measured, measuredFigure } from "./bonusFigures.js";
import type { MeasuredMetric, MeasureWorking } from "./bonusWorking.js";
import { segmentOf } from "./computePayout.js";
import { payoutAt } from "./payoutAt.js";
import { payoutInMatrix } from "./payoutInMatrix.js";
import type { ReadMeasure } from "./readBonusTerms.js";
import type { ReadMatrix } from "./readMatrix.js";
import { scoreWith } from "./scoreWith.js";

/** A payout and what gave it. */
export interface MeasuredBonus {
  readonly payout: ReadFigure;
  readonly working: MeasureWorking;
}

/** What the measure of a bonus pays, exactly; `undefined` with an issue where a figure is missing. */
export function measureBonus(measure: ReadMeasure, figures: BonusFigures, issues: Issue[]): MeasuredBonus | undefined {
  switch (measure.kind) {
    case "curve":
      return measureByCurve(measure, figures, issues);
    case "scorecard":
      return measureByScorecard(measure, figures, issues);
    case "matrix":
      return measureByMatrix(measure.matrix, figures, issues);
  }
}

const NOTHING: ReadFigure = { dividend: 0n, divisor: 1n };

function measureByCurve(
  { metric, curve }: Extract<ReadMeasure, { readonly kind: "curve" }>,
  figures: BonusFigures,
  issues: Issue[],
): MeasuredBonus | undefined {
  const found = lookUp(metric, curve.measuredBy, figures, issues);
  if (found === undefined) return undefined;
  const { payout, point, isCapped } =
    found === "nothing" ? { payout: NOTHING, point: -1, isCapped: false } : payoutAt(curve, found);
  const figure = writeFigure(metric, found, figures);

  return { payout, working: { kind: "curve", figure, segment: segmentOf(curve, point), isCapped } };
}

function measureByScorecard(
  { scorecard, curve }: Extract<ReadMeasure, { readonly kind: "scorecard" }>,
  figures: BonusFigures,
  issues: Issue[],
): MeasuredBonus | undefined {
  const countBefore = issues.length;
  const { score, lines } = scoreWith(scorecard, figures, issues);
  if (issues.length > countBefore) return undefined;
  if (score === undefined) {
    for (const line of lines) if (line.score === null) issues.push(figures.missing(line.metric));
    return undefined;
  }
  const payout = curve === undefined ? score : payoutAt(curve, score).payout;

  return { payout, working: { kind: "scorecard", lines, score: formatFigure(score) } };
}

function measureByMatrix(matrix: ReadMatrix, figures: BonusFigures, issues: Issue[]): MeasuredBonus | undefined {
  const found = matrix.axes.map(({ metric, measuredBy }) => lookUp(metric, measuredBy, figures, issues));
  const known = found.filter((one) => one !== undefined);
  if (known.length < found.length) return undefined;
  const payout = known.includes("nothing")
    ? NOTHING
    : payoutInMatrix(
        matrix,
        known.filter((one) => one !== "nothing"),
      );
  const written = matrix.axes.map(({ metric }, at) => writeFigure(metric, found[at], figures));

  return { payout, working: { kind: "matrix", figures: written } };
}

function lookUp(metric: string, measuredBy: "attainment" | "amount", figures: BonusFigures, issues: Issue[]): Measured {
  const countBefore = issues.length;
  const found = measuredFigure(metric, measuredBy, figures, issues);
  if (found === undefined && issues.length === countBefore) issues.push(figures.missing(metric));

  return found;
}

function writeFigure(metric: string, found: Measured, { of }: BonusFigures): MeasuredMetric {
  const { actual, target } = of(metric);

  return {
    metric,
    actual: actual === undefined ? null : formatFigure(actual),
    target: target === undefined ? null : formatFigure(target),
    measured: typeof found === "object" ? formatFigure(found) : null,
  };
}
