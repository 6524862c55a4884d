import type { DecimalInput } from "../money/decimalInput.js";

/** Money that the lead moves from one member's share to another's. */
export interface PoolMove {
  /** Id of the member who gives. */
  readonly from: string;
  /** Id of the member who gets. */
  readonly to: string;
  /** Above 0, of whole minor units. */
  readonly amount: DecimalInput;
  /** Why, in 1 to 1,000 characters; it is shown with the shares. */
  readonly reason: string;
}

/**
 * How far a lead may move shares, exactly on it allowed.
 *
 * - `share`: each member stays within baseline × (1 ± ratio).
 * - `pool`: what members gain over their baseline is together at most ratio × the pool.
 */
export interface PoolMargin {
  /** Of what. */
  readonly of: "share" | "pool";
  /** 0 to 1. */
  readonly ratio: string;
}
