/**
 * What a member's share of a pool is measured by (成员贡献度).
 *
 * @see GUIDE G18 and G19
 */
export type PoolSplit = PlainSplit | BlendedSplit;

/**
 * One measure.
 *
 * - `equal`: the same for everyone.
 * - `actual_share`: what each has reached.
 * - `attainment`: what each has reached ÷ the own target.
 * - `excess`: what each has reached beyond the own target.
 * - `points`, `weights`: figures of the members' own.
 *
 * What is below 0 counts as 0.
 */
export interface PlainSplit {
  /** Which. */
  readonly kind: "equal" | "actual_share" | "attainment" | "excess" | "points" | "weights";
}

/**
 * Several measures; the weights of each are 1 together before they are blended. Where nobody has a weight by one of them,
 * the others share its part in proportion.
 */
export interface BlendedSplit {
  /** Blends. */
  readonly kind: "blend";
  /** Parts whose shares are exactly 1 together. */
  readonly parts: readonly BlendedPart[];
}

/** A part of a blend. */
export interface BlendedPart {
  /** A ratio from 0 to 1. */
  readonly share: string;
  /** The measure. */
  readonly by: PlainSplit;
}
