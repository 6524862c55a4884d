import type { ConditionResult } from "../condition/conditionResult.js";
import type { GateEffect } from "./bonusTerms.js";
import type { PayoutSegment } from "./computePayout.js";
import type { ScoredLine } from "./computeScorecard.js";

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
  readonly limited: LimitedBonus | null;
  /** What is paid, not rounded. */
  readonly exact: string;
  /** What rounding added. */
  readonly rounding: string;
}

/** What gave a payout. */
export type MeasureWorking = CurveWorking | ScorecardWorking | MatrixWorking;

/** One metric by a curve. */
export interface CurveWorking {
  /** By a curve. */
  readonly kind: "curve";
  /** The metric and what was looked up. */
  readonly figure: MeasuredMetric;
  /** Between which points that lies. */
  readonly segment: PayoutSegment;
  /** Whether the curve would pay more than its cap. */
  readonly isCapped: boolean;
}

/** Several metrics by weights. */
export interface ScorecardWorking {
  /** By weighted lines. */
  readonly kind: "scorecard";
  /** Every line. */
  readonly lines: readonly ScoredLine[];
  /** The contributions together. */
  readonly score: string;
}

/** Several metrics by a table. */
export interface MatrixWorking {
  /** By a table. */
  readonly kind: "matrix";
  /** One for each axis. */
  readonly figures: readonly MeasuredMetric[];
}

/** A metric as it was looked up. */
export interface MeasuredMetric {
  /** The metric's id. */
  readonly metric: string;
  /** What was reached; `null` where it is missing. */
  readonly actual: string | null;
  /** What was to be reached; `null` where it is missing. */
  readonly target: string | null;
  /** The attainment or amount that was looked up; `null` where a target of 0 pays nothing. */
  readonly measured: string | null;
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
  readonly measured: string | null;
}

/** A bonus that was held to a bound. */
export interface LimitedBonus {
  /** Which. */
  readonly by: "floor" | "cap";
  /** The bound, for the part of the period. */
  readonly to: string;
  /** What it would have been. */
  readonly earned: string;
}
