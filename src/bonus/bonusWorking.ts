import type { ConditionResult } from "../condition/conditionResult.js";
import type { LimitedFigure } from "../money/limitedFigure.js";
import type { GateEffect } from "./bonusTerms.js";
import type { ScoredLine } from "./computeScorecard.js";
import type { CurveReading } from "./curveReading.js";
import type { MeasuredMetric } from "./measuredMetric.js";
import type { PayoutMatrix } from "./payoutMatrix.js";

/**
 * How a bonus came about: target incentive × the part of the period × held payout × factors that applied is `exact`,
 * unless it is limited; `exact` + `rounding` is the total. Quotients are half-up to ten digits.
 */
export interface BonusWorking {
  /** For the whole period, at a payout of 100%. */
  readonly targetIncentive: string;
  /** What gave the payout. */
  readonly measure: MeasureWorking;
  /** What was reached by the measure, as a ratio. */
  readonly payout: string;
  /** Every gate, passed or not. */
  readonly gates: readonly GateWorking[];
  /** What the gates leave of the payout. */
  readonly heldPayout: string;
  /** Every multiplier, applied or not. */
  readonly multipliers: readonly AppliedMultiplier[];
  /** The floor or cap that it was held to; `null` where it was not. */
  readonly limited: LimitedFigure | null;
  /** What is paid, not rounded. */
  readonly exact: string;
  /** What rounding added. */
  readonly rounding: string;
}

/** What gave a payout. */
export type MeasureWorking = CurveWorking | ScorecardWorking | MatrixWorking;

/** One metric by a curve. */
export interface CurveWorking extends CurveReading {
  /** Looked up on a curve. */
  readonly kind: "curve";
  /** The metric and what was looked up. */
  readonly figure: MeasuredMetric;
}

/** Several metrics by weights. */
export interface ScorecardWorking {
  /** Weighed and added up. */
  readonly kind: "scorecard";
  /** Every line. */
  readonly lines: readonly ScoredLine[];
  /** What turns the contributions, as they are written, into the score. */
  readonly rounding: string;
  /** The contributions together. */
  readonly score: string;
  /** Where on its curve the score lies; `null` where the score is the payout. */
  readonly curve: CurveReading | null;
}

/** Several metrics by a table. */
export interface MatrixWorking {
  /** Looked up in a table. */
  readonly kind: "matrix";
  /** One for each axis. */
  readonly figures: readonly MeasuredMetric[];
  /** Between points: interpolated along every axis, or what the lower ones say. */
  readonly between: PayoutMatrix["between"];
  /** The cells around the figures: one by `step`, up to two along each axis by `linear`; none below a first point. */
  readonly cells: readonly MatrixCell[];
}

/** A cell of a matrix. */
export interface MatrixCell {
  /** Its point on each axis. */
  readonly at: readonly string[];
  /** Its payout. */
  readonly pays: string;
}

/** A gate and what it did. */
export interface GateWorking {
  /** Id of the gate. */
  readonly id: string;
  /** Whether its condition is true; unknown is not. */
  readonly passed: boolean;
  /** What the condition found. */
  readonly condition: ConditionResult;
  /** What it does where it is not passed. */
  readonly otherwise: GateEffect;
}

/** A multiplier and whether it applied. */
export interface AppliedMultiplier {
  /** Id of the multiplier. */
  readonly id: string;
  /** The factor. */
  readonly factor: string;
  /** Whether it was multiplied with. */
  readonly applied: boolean;
  /** What its condition found; `null` where it has none. */
  readonly condition: ConditionResult | null;
  /** What its curve looked up; `null` where it has none. */
  readonly figure: MeasuredMetric | null;
  /** Where on its curve that lies; `null` where it has none, or where a target of 0 pays nothing. */
  readonly curve: CurveReading | null;
}
