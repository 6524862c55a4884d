/**
 * How much of something is paid for how far (奖金曲线): points, and what lies between them.
 *
 * Below the first point, the threshold, nothing is paid; exactly on it what it says, but for steps that are
 * `upper_inclusive`, which pay from beyond it. Beyond the last point the payout stays, or goes on by a slope. Falling points are for measures of which less is better.
 *
 * @example From 70% to 100% of the target the payout goes from 0 to all
 * ```ts
 * import { computePayout, type PayoutCurve } from "incentive-rules";
 *
 * const curve: PayoutCurve = {
 *   measuredBy: "attainment",
 *   between: "linear",
 *   points: [{ at: "70%", pays: "0" }, { at: "100%", pays: "100%" }],
 *   slopeAbove: "2",
 *   cap: "150%",
 * };
 *
 * computePayout({ curve, attainment: "85%" }).payout; // => "0.5"
 * computePayout({ curve, attainment: "110%" }).payout; // => "1.2"
 * computePayout({ curve, attainment: "69.99%" }).payout; // => "0"
 * ```
 */
export interface PayoutCurve {
  /** What `at` is: a ratio of the target, or an amount. */
  readonly measuredBy: "attainment" | "amount";
  /** Between two points: in proportion, or what the lower one says. */
  readonly between: "linear" | "step";
  /**
   * Whether exactly on a point that point is in force (`lower_inclusive`: 达到, 满) or the one before it
   * (`upper_inclusive`: 超). Needed by `step`, where it moves money, and by nothing else.
   */
  readonly boundary?: "lower_inclusive" | "upper_inclusive" | undefined;
  /** 1 to 1,000 in rising order of `at`; two at least where they are joined by lines. */
  readonly points: readonly PayoutPoint[];
  /** Payout for each 1 beyond the last point: `"3"` pays 3% for each 1% of attainment. 0 to 1,000; default 0. */
  readonly slopeAbove?: string | undefined;
  /** The highest payout: a ratio from 0 to 10, with a percent sign to 10000%. */
  readonly cap?: string | undefined;
}

/** A point of a curve. */
export interface PayoutPoint {
  /** Where: a ratio (`"85%"`) or an amount, which may be negative. */
  readonly at: string;
  /** What is paid there, as a ratio from 0 to 10, with a percent sign to 10000%: `"100%"` pays all. */
  readonly pays: string;
}
