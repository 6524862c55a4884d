/** Who has to agree to a change, by its size (审批). */
export interface TriggerApproval {
  /** 1 to 20, from small changes to large ones; only the last has no bound. */
  readonly tiers: readonly ApprovalTier[];
  /** On the review of this number after its proposal a change that nobody has decided on lapses: 1 to 1,000. Default: it does not. */
  readonly lapsesAfter?: number | undefined;
}

/**
 * Who agrees to changes up to a size.
 *
 * The size of a change is the largest of what its effects come to together: for the targets of each metric by how much
 * the product of their factors differs from 1, and that of those by which others take over; for its weights the same;
 * for added dimensions the sum of their weights; 1 for a metric that is swapped, a goal that is paused and a component
 * that is added; 0 for a review. What is finer than ten digits goes up. So several effects in place of one make no
 * change smaller.
 */
export interface ApprovalTier {
  /** The largest size, still in it: a ratio from 0 to 10, or with a percent sign. Only the last tier has none. */
  readonly upTo?: string | undefined;
  /**
   * The role that decides: 1 to 200 visible characters. Roles of later tiers may decide in its place. Absent: what is
   * this small needs no approval; then neither does what is smaller.
   */
  readonly role?: string | undefined;
}
