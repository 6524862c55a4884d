import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";

/**
 * What a fortnightly review looks at: it finds things, and decides nothing.
 *
 * - `progress`, `pace`, `forecast`: where each goal is, should be, and will end.
 * - `stale_check_ins`: which goals nobody has reported on.
 * - `control_limits`: which process figures have left the range that they usually have.
 * - `trigger_signals`: which watched signals have hit, and how often in a row.
 */
export type DataReviewTopic =
  | "progress"
  | "pace"
  | "forecast"
  | "stale_check_ins"
  | "control_limits"
  | "trigger_signals";

/**
 * What a monthly calibration looks at: it decides, for the next period.
 *
 * - `data_reviews`: what the reviews since the last calibration have found.
 * - `proposed_changes`: the changes that triggers propose.
 * - `attainability`: which targets are out of reach or effortless by now.
 * - `relevance`: whether the weights still follow the strategy.
 * - `linkage`: whether pay still goes with the goals.
 */
export type CalibrationTopic = "data_reviews" | "proposed_changes" | "attainability" | "relevance" | "linkage";

/** A fortnightly review of data (双周数据复盘). */
export interface DataReview {
  /** It looks at a fortnight. */
  readonly kind: "data_review";
  /** The first working day after the fortnight. */
  readonly on: PlainDate;
  /** The fortnight. */
  readonly covers: ClosedPeriod;
  /** What it must look at. */
  readonly looksAt: readonly DataReviewTopic[];
}

/** A monthly calibration of strategy (月度策略校准). */
export interface Calibration {
  /** It looks at a month. */
  readonly kind: "calibration";
  /** The first working day after the month. */
  readonly on: PlainDate;
  /** The month. */
  readonly covers: ClosedPeriod;
  /** What it must look at. */
  readonly looksAt: readonly CalibrationTopic[];
  /** The days of the data reviews that it rests on: those of the fortnights that ended in the month. */
  readonly reviews: readonly PlainDate[];
}

/** One date of a review calendar. */
export type Review = DataReview | Calibration;
