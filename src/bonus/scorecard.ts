import type { PayoutCurve } from "./payoutCurve.js";

/** A line of a scorecard: a metric, what it weighs, and how it scores. */
export interface ScorecardLine {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique in the scorecard. */
  readonly id: string;
  /** The metric's id. */
  readonly metric: string;
  /** A ratio above 0; those of all lines are exactly 1 together. */
  readonly weight: string;
  /** How it scores. */
  readonly score: LineScore;
}

/**
 * What a line counts of which the actual figure or the target is missing.
 *
 * - `unknown`: there is no score.
 * - `reweigh`: the other lines share its weight in proportion.
 * - `zero`: it scores 0.
 */
export type ScorecardMissing = "unknown" | "reweigh" | "zero";

/** How a line scores. */
export type LineScore = AttainmentScore | InverseScore | CurveScore | ValueScore;

/** Actual ÷ target. */
export interface AttainmentScore extends ScoreBounds {
  /** More is better. */
  readonly kind: "attainment";
}

/**
 * Less is better: `mirrored` is 2 − actual ÷ target, `inverse` is target ÷ actual (of an actual figure of 0 its cap,
 * which it therefore needs).
 */
export interface InverseScore extends ScoreBounds {
  /** Less is better. */
  readonly kind: "attainment_inverse";
  /** How it is turned round. */
  readonly formula: "mirrored" | "inverse";
}

/** What a curve pays. */
export interface CurveScore {
  /** By a curve. */
  readonly kind: "curve";
  /** By attainment or by amount; falling where less is better. */
  readonly curve: PayoutCurve;
}

/** The figure itself, such as a mark from 0 to 5. */
export interface ValueScore extends ScoreBounds {
  /** As it is. */
  readonly kind: "value";
}

/** Between what a score is held. */
export interface ScoreBounds {
  /** The lowest score, -100 to 100; of an attainment beyond 10 with a percent sign. */
  readonly floor?: string | undefined;
  /** The highest score, -100 to 100; of an attainment beyond 10 with a percent sign. */
  readonly cap?: string | undefined;
}
