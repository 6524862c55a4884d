import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";

/** From where to where something is right; both ends are within. */
export interface Corridor {
  /** The lower end. */
  readonly from: DecimalInput;
  /** The upper end, not below the lower. */
  readonly to: DecimalInput;
}

/**
 * What one source says of a target.
 *
 * - `within`: it is in the corridor.
 * - `out_of_reach`: however high one jumps (跳一跳够不着).
 * - `effortless`: one only has to hold out a hand (伸手即得).
 * - `unknown`: there is too little to say.
 */
export type AttainabilityFinding = "within" | "out_of_reach" | "effortless" | "unknown";

/**
 * How a quantile is read between results.
 *
 * - `linear`: between the two neighbours at `(n − 1) × p`, in proportion; type 7, as spreadsheets have it.
 * - `nearest_rank`: the result at position `⌈n × p⌉`, always one that there is.
 */
export type QuantileMethod = "linear" | "nearest_rank";

/** Which results reach a target: those from it up, or, where less is better, those from it down. */
export type GoalDirection = "rising" | "falling";

/** The names of {@link GoalDirection}. */
export const GOAL_DIRECTIONS = ["rising", "falling"] as const;

/** What a share of people is held against. */
export interface PeerTerms {
  /** The share that should reach a target, such as 60% to 70%. */
  readonly corridor: Corridor;
  /** Below so many people nothing is said: a whole number from 1. */
  readonly countMin: number;
}

/** What each of some people came to. */
export interface PeerResults extends PeerTerms {
  /** Results in the unit of the target, or attainments of targets of 1; none is a list, too. At most 100,000. */
  readonly results: readonly DecimalInput[];
  /** How quantiles are read. */
  readonly quantile: QuantileMethod;
  /** Which quantiles are wanted beside, from 0 to 1; at most 100. Default: none. */
  readonly quantilesAt?: readonly DecimalInput[] | undefined;
}

/** A share that is known. */
export interface PeerShare extends PeerTerms {
  /** The share of people who would reach the target, from 0 to 1. */
  readonly share: DecimalInput | ExactQuotient;
  /** How many people it is a share of: a whole number from 0. */
  readonly count: number;
}

/** Who would reach a target: by results or by a known share. */
export type Peers = PeerResults | PeerShare;

/** A quantile of results. */
export interface Quantile {
  /** Which: `"0.5"` is the median. */
  readonly at: string;
  /** The value, half-up to ten digits. */
  readonly value: string;
}

/** From where to where, as text of a result. */
export interface CorridorText {
  /** The lower end. */
  readonly from: string;
  /** The upper end. */
  readonly to: string;
}

/** How many people would reach a target, and what that says of it. */
export interface Attainability {
  /** What it says. */
  readonly finding: AttainabilityFinding;
  /** The share who would reach it, half-up to ten digits; `null` of nobody. */
  readonly share: string | null;
  /** How many would; `null` where only the share is known. */
  readonly reachedCount: number | null;
  /** How many people there are. */
  readonly count: number;
  /** The corridor, as text. */
  readonly corridor: CorridorText;
  /** The quantiles that were asked for. */
  readonly quantiles: readonly Quantile[];
  /**
   * Targets that would have been reached by the shares at the ends of the corridor: the quantiles at 1 − share, or at the
   * share where less is better, from the lesser to the greater. `null` where only a share is known, or too few people.
   */
  readonly targets: CorridorText | null;
  /**
   * The shares who would reach these targets, half-up to ten digits. Of few results, or of equal ones, they may lie outside
   * of the corridor: then no target among these results is right.
   */
  readonly targetShares: CorridorText | null;
}
