import type { DecimalInput } from "../money/decimalInput.js";

/** How the progress (进度) of a metric is measured, as plain data; what the metric stands at is not part of it. */
export type ProgressMeasure =
  | FromToMeasure
  | ThresholdMeasure
  | ThresholdFromStart
  | BetweenMeasure
  | ToleratedBetweenMeasure
  | MilestonesMeasure
  | BinaryMeasure
  | RankMeasure
  | BenchmarkMeasure
  | RatePerDayMeasure;

/**
 * From a start to a target (从…到…), up or down by one signed formula: (current − start) ÷ (target − start).
 *
 * Exactly at the start it is 0, exactly at the target 1 and met.
 */
export interface FromToMeasure {
  /** From a start to a target. */
  readonly kind: "from_to";
  /** Where the way begins (起始值). */
  readonly start: DecimalInput;
  /** Where it ends (目标值), above or below the start. */
  readonly target: DecimalInput;
  /**
   * What a target that is the start means, which leaves no way to cover: there is no progress (`none`), it is 0
   * (`zero`), or it is 1 (`full`). Default: it is refused.
   */
  readonly zeroRange?: ZeroRangePolicy | undefined;
  /** What stands before anything was measured: nothing is known (`unknown`), or it is at the start. Default: `unknown`. */
  readonly unmeasured?: "unknown" | "start" | undefined;
}

/** What a target that is the start means: no progress, 0, or 1. */
export type ZeroRangePolicy = "none" | "zero" | "full";

/** Whether an exact bound is in it: 达到, 以内 (`inclusive`), or 超过, 不满 (`exclusive`). */
export type ThresholdBound = "inclusive" | "exclusive";

/** At least (至少) or at most (至多) so much. */
export interface ThresholdMeasure {
  /** Which side of the target is good. */
  readonly kind: "at_least" | "at_most";
  /** The bound. */
  readonly target: DecimalInput;
  /** Whether exactly the target will do. Default: `inclusive`, it does. */
  readonly bound?: ThresholdBound | undefined;
  /**
   * What the progress is: 1 or 0 (`met`); actual ÷ target, or 2 − actual ÷ target of what is at most so much
   * (`distance`, for which the target is above 0); or the share of the periods in which it was kept (`periods`).
   * Default: `met`.
   */
  readonly by?: "met" | "distance" | "periods" | undefined;
  /** Not here: a way from a start is {@link ThresholdFromStart}. */
  readonly start?: undefined;
}

/** At least or at most so much, by the way covered since a start; the start lies on the other side of the target. */
export interface ThresholdFromStart {
  /** Which side of the target is good. */
  readonly kind: "at_least" | "at_most";
  /** Where the way begins: below what is at least so much, above what is at most so much. */
  readonly start: DecimalInput;
  /** The bound. */
  readonly target: DecimalInput;
  /** Whether exactly the target will do. Default: `inclusive`, it does. */
  readonly bound?: ThresholdBound | undefined;
  /** None: the way alone is measured. */
  readonly by?: undefined;
}

/** Within a range (保持在…之间), both ends included: 1 or 0, or the share of the periods in which it was. */
export interface BetweenMeasure {
  /** Within a range. */
  readonly kind: "between";
  /** The lower end, still in it. */
  readonly from: DecimalInput;
  /** The upper end, still in it; not below the lower one. */
  readonly to: DecimalInput;
  /** 1 or 0 (`met`), or the share of the periods (`periods`). Default: `met`. */
  readonly by?: "met" | "periods" | undefined;
  /** Not beside `by`: a range has one or the other. */
  readonly tolerance?: undefined;
}

/** Within a range, outside of which the progress falls: 1 − distance ÷ tolerance. */
export interface ToleratedBetweenMeasure {
  /** Within a range. */
  readonly kind: "between";
  /** The lower end, still in it. */
  readonly from: DecimalInput;
  /** The upper end, still in it; not below the lower one. */
  readonly to: DecimalInput;
  /** How far outside nothing is left; above 0. */
  readonly tolerance: DecimalInput;
  /** None: the distance alone is measured. */
  readonly by?: undefined;
}

/** Milestones (里程碑): the weights of those that are done. */
export interface MilestonesMeasure {
  /** Milestones. */
  readonly kind: "milestones";
  /** 1 to 100. Either all have weights, exactly 1 together, or none has, and all weigh the same. */
  readonly milestones: readonly Milestone[];
}

/** One step on the way. */
export interface Milestone {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique in its list. */
  readonly id: string;
  /** A ratio above 0. */
  readonly weight?: string | undefined;
  /** A name for people; it changes nothing. */
  readonly label?: string | undefined;
}

/** Done or not (完成/未完成). */
export interface BinaryMeasure {
  /** Done or not. */
  readonly kind: "binary";
}

/** A place among others (名次), "top 3": the place of the target is in it. */
export interface RankMeasure {
  /** A place among others. */
  readonly kind: "rank";
  /** The last place that will do, a whole number from 1. */
  readonly target: DecimalInput;
  /** The place that the way begins at, behind the target. Default: there is no way, only in or out. */
  readonly start?: DecimalInput | undefined;
}

/** Better than a benchmark (超过行业均值), always strictly: exactly at the benchmark is not above it. */
export interface BenchmarkMeasure {
  /** Better than a benchmark. */
  readonly kind: "benchmark";
  /** The benchmark, such as the mean of the industry. */
  readonly target: DecimalInput;
  /** Which side of it is better. Default: `above`. */
  readonly is?: "above" | "below" | undefined;
}

/** So many a day on average (日均), over working days that are given as a count. */
export interface RatePerDayMeasure {
  /** So many a day. */
  readonly kind: "rate_per_day";
  /** How many a day, above 0; exactly so many are enough. */
  readonly target: DecimalInput;
}
