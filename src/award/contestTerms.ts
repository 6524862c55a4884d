import type { RankDirection, TieBreaker } from "../rank/rankEntry.js";

/**
 * Prizes by rank (竞赛奖), such as for the monthly champion (月度销冠).
 *
 * @see GUIDE G20
 */
export interface ContestTerms {
  /** Money by place, in rising order of places: at most 1,000. In a plan they are for a whole period. */
  readonly prizes: readonly Prize[];
  /** What those who are level get. */
  readonly ties: PrizeTies;
  /** Which values go ahead. Default: `highest_first`. */
  readonly direction?: RankDirection | undefined;
  /** What is asked, one after the other, where values are equal. */
  readonly tieBreakers?: readonly TieBreaker[] | undefined;
  /**
   * The least value that takes part, exactly on it too; by `lowest_first` the greatest; in a plan for a whole period. Where
   * absent, more than 0 takes part by `highest_first`, so that nobody wins with nothing, and everyone by `lowest_first`.
   */
  readonly minimum?: string | undefined;
}

/** What a place pays. */
export interface Prize {
  /** A whole number from 1 to 1,000,000. */
  readonly place: number;
  /** Money in whole minor units, 0 or more. */
  readonly amount: string;
}

/**
 * What those who are level get.
 *
 * - `split`: the prizes of the places that they take up together, shared equally to the minor unit (ties by id).
 * - `each`: everyone the prize of the place that they share, which is then paid more than once; prizes of the other
 *   places that they take up are left.
 * - `none`: nothing; the prizes are left.
 */
export type PrizeTies = "split" | "each" | "none";
