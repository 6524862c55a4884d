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
 * The size of a change is that of its largest effect: by how much a factor differs from 1, the weight of an added
 * dimension, 1 for a metric that is swapped, a goal that is paused and a component that is added, and 0 for a review.
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
