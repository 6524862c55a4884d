/**
 * When a team's pool opens, and what is in it then.
 *
 * @see GUIDE G18
 */
export interface PoolFunding {
  /** The attainment above which it opens (超): exactly on it, it stays closed. `"110%"` or `"1.1"`; above 10 only with `%`. */
  readonly opensAbove: string;
  /** What is in it. */
  readonly fund: PoolFund;
  /** The most that is in it: money in whole minor units, 0 or more. */
  readonly cap?: string | undefined;
}

/** What is in an open pool; never taken from commission. */
export type PoolFund = FixedFund | PerHeadFund | TotalRateFund | ExcessRateFund;

/** The same each time. */
export interface FixedFund {
  /** A sum. */
  readonly kind: "fixed";
  /** Money, 0 or more. */
  readonly amount: string;
}

/** A sum for each member. */
export interface PerHeadFund {
  /** By members. */
  readonly kind: "per_head";
  /** Money, 0 or more. */
  readonly amount: string;
}

/** A share of all that the team has reached. */
export interface TotalRateFund {
  /** By the team's total. */
  readonly kind: "rate_of_total";
  /** 0 to 1. */
  readonly rate: string;
}

/** A share of what the team has reached beyond its opening, or beyond its target. */
export interface ExcessRateFund {
  /** By the excess. */
  readonly kind: "rate_of_excess";
  /** 0 to 1. */
  readonly rate: string;
  /** Beyond what: `opensAbove` × target, or the target. */
  readonly over: "opening" | "target";
}
