import type { Condition } from "../condition/condition.js";
import type { PayoutCurve } from "./payoutCurve.js";
import type { PayoutMatrix } from "./payoutMatrix.js";
import type { ScorecardLine, ScorecardMissing } from "./scorecard.js";

/**
 * What a bonus pays (目标奖金): target incentive × payout, behind gates, times multipliers, within a floor and a cap.
 *
 * The order is fixed: what is measured gives the payout; gates that are not passed hold it down; it is multiplied with
 * the target incentive and with each multiplier that applies; the floor and the cap come last, and the result is
 * rounded once.
 */
export interface BonusTerms {
  /** What is paid at a payout of 100%, for the whole period: money, 0 or more. */
  readonly targetIncentive: string;
  /** What gives the payout. */
  readonly measure: BonusMeasure;
  /** What has to hold, or the payout is held down: at most 20. */
  readonly gates?: readonly BonusGate[] | undefined;
  /** What the result is multiplied with: at most 20. */
  readonly multipliers?: readonly BonusMultiplier[] | undefined;
  /** The least that is paid for the whole period, in money, unless a gate lets nothing through (`nothing`, or 0). */
  readonly floor?: string | undefined;
  /** The most that is paid for the whole period, in money. */
  readonly cap?: string | undefined;
}

/** What gives a payout. */
export type BonusMeasure = CurveMeasure | ScorecardMeasure | MatrixMeasure;

/** One metric by a curve. */
export interface CurveMeasure {
  /** By a curve. */
  readonly kind: "curve";
  /** The metric's id. */
  readonly metric: string;
  /** What it pays for how far. */
  readonly curve: PayoutCurve;
}

/** Several metrics by weights (加权记分卡). */
export interface ScorecardMeasure {
  /** By weighted lines. */
  readonly kind: "scorecard";
  /** 1 to 20; weights are exactly 1 together. */
  readonly lines: readonly ScorecardLine[];
  /** What a line counts of which a figure is missing. */
  readonly missing: ScorecardMissing;
  /** What the score pays, by amount; where absent the score is the payout, and one below 0 pays nothing. */
  readonly curve?: PayoutCurve | undefined;
}

/** Two metrics or more by a table (目标完成率 × 回款率). */
export interface MatrixMeasure {
  /** By a table. */
  readonly kind: "matrix";
  /** What it pays where. */
  readonly matrix: PayoutMatrix;
}

/** What has to hold (门槛); unknown does not. */
export interface BonusGate {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique in the bonus. */
  readonly id: string;
  /** On metrics, attainments, attributes and counts. */
  readonly condition: Condition;
  /** What happens where it does not hold. */
  readonly otherwise: GateEffect;
}

/** What a gate does that is not passed. */
export type GateEffect = NothingEffect | CappedEffect | FactorEffect;

/** Nothing is paid (一票否决). */
export interface NothingEffect {
  /** Nothing. */
  readonly kind: "nothing";
}

/** No more is paid than so much: no accelerator. */
export interface CappedEffect {
  /** Up to a payout. */
  readonly kind: "payout_at_most";
  /** A ratio from 0 to 10, with a percent sign to 10000%. */
  readonly payout: string;
}

/** The payout is multiplied (打折). */
export interface FactorEffect {
  /** A part of it. */
  readonly kind: "factor";
  /** A ratio from 0 to 1. */
  readonly factor: string;
}

/** What a bonus is multiplied with (系数). */
export type BonusMultiplier = FactorMultiplier | CurveMultiplier;

/** A factor, always or where a condition holds. */
export interface FactorMultiplier {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique in the bonus. */
  readonly id: string;
  /** A factor. */
  readonly kind: "factor";
  /** 0 to 10, with a percent sign to 10000%: `"0.9"` is a discount, `"1.2"` a premium. */
  readonly factor: string;
  /** When it applies; what cannot be decided is refused, since money moves either way. */
  readonly when?: Condition | undefined;
}

/** A factor that a curve gives, such as by the share of cash received (回款系数). */
export interface CurveMultiplier {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique in the bonus. */
  readonly id: string;
  /** A curve. */
  readonly kind: "curve";
  /** The metric's id. */
  readonly metric: string;
  /** Its payout is the factor. */
  readonly curve: PayoutCurve;
}
