import type { Issue } from "../issue/issue.js";
import { aboveZero, formatFigure, NOTHING, type ReadFigure } from "../money/readFigure.js";
import { type BonusFigures, type Measured, measuredFigure } from "./bonusFigures.js";
import type { MeasureWorking } from "./bonusWorking.js";
import { readingOf } from "./curveReading.js";
import { writeMeasured } from "./measuredMetric.js";
import { type PayoutFound, payoutAt } from "./payoutAt.js";
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

const NOWHERE: PayoutFound = { payout: NOTHING, point: -1, uncapped: undefined };

function measureByCurve(
  { metric, curve }: Extract<ReadMeasure, { readonly kind: "curve" }>,
  figures: BonusFigures,
  issues: Issue[],
): MeasuredBonus | undefined {
  const found = lookUpFigure(metric, curve.measuredBy, figures, issues);
  if (found === undefined) return undefined;
  const onCurve = found === "nothing" ? NOWHERE : payoutAt(curve, found);
  const figure = writeMeasured(metric, curve.measuredBy, found, figures);

  return { payout: onCurve.payout, working: { kind: "curve", figure, ...readingOf(curve, onCurve) } };
}

function measureByScorecard(
  { scorecard, curve }: Extract<ReadMeasure, { readonly kind: "scorecard" }>,
  figures: BonusFigures,
  issues: Issue[],
): MeasuredBonus | undefined {
  const countBefore = issues.length;
  const { score, lines, rounding } = scoreWith(scorecard, figures, issues);
  if (issues.length > countBefore) return undefined;
  if (score === undefined) {
    for (const line of lines) if (line.score === null) issues.push(figures.missing(line.metric));
    return undefined;
  }
  const onCurve = curve === undefined ? undefined : payoutAt(curve, score);
  const reading = curve === undefined || onCurve === undefined ? null : readingOf(curve, onCurve);
  const working = { kind: "scorecard", lines, rounding, score: formatFigure(score), curve: reading } as const;

  // No bonus is negative: nobody pays for a bad month.
  return { payout: onCurve?.payout ?? aboveZero(score), working };
}

function measureByMatrix(matrix: ReadMatrix, figures: BonusFigures, issues: Issue[]): MeasuredBonus | undefined {
  const found = matrix.axes.map(({ metric, measuredBy }) => lookUpFigure(metric, measuredBy, figures, issues));
  const known = found.filter((one) => one !== undefined);
  if (known.length < found.length) return undefined;
  const { payout, cells } = known.includes("nothing")
    ? { payout: NOTHING, cells: [] }
    : payoutInMatrix(
        matrix,
        known.filter((one) => one !== "nothing"),
      );
  const written = matrix.axes.map(({ metric, measuredBy }, at) =>
    writeMeasured(metric, measuredBy, found[at], figures),
  );

  return { payout, working: { kind: "matrix", figures: written, between: matrix.between, cells } };
}

/** The figure that a curve or an axis is asked at; `undefined` with an issue where there is none. */
export function lookUpFigure(
  metric: string,
  measuredBy: "attainment" | "amount",
  figures: BonusFigures,
  issues: Issue[],
): Measured {
  const countBefore = issues.length;
  const found = measuredFigure(metric, measuredBy, figures, issues);
  if (found === undefined && issues.length === countBefore) issues.push(figures.missing(metric));

  return found;
}
