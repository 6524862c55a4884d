/** What the statements and the other system's figures come to: everyone's differences are the difference of the totals. */
export interface Reconciliation {
  /** Currency of its amounts: that of the statements. */
  readonly currency: string;
  /** By id. */
  readonly participants: readonly ReconciledParticipant[];
  /** Everyone together; a blocked statement counts for nothing. */
  readonly totals: ReconciledAmounts;
  /** How much each cause makes, and of how many people, in the order of {@link DifferenceCause}; those that occur. */
  readonly causes: readonly CauseTotal[];
}

/** Two figures that were compared. */
export interface ReconciledAmounts {
  /** By the statements. */
  readonly ours: string;
  /** By the other system. */
  readonly theirs: string;
  /** Ours less theirs. */
  readonly difference: string;
}

/** One participant in both systems. */
export interface ReconciledParticipant {
  /** Id of the participant. */
  readonly participant: string;
  /** The total of the statement; `null` where there is none, or where it is blocked. */
  readonly ours: string | null;
  /** What was paid; `null` where nothing is said. */
  readonly theirs: string | null;
  /** Ours less theirs, where what is missing is 0. */
  readonly difference: string;
  /** Where the difference comes from, at least one; their amounts are the difference. */
  readonly causes: readonly DifferenceCause[];
  /** Component by component, where they pay so and there is a settled statement; else none. */
  readonly components: readonly ReconciledComponent[];
}

/** One component of one participant in both systems. */
export interface ReconciledComponent extends ReconciledAmounts {
  /** Its id; `null` for what is no component's: adjustments, the cap, the holdback, the draw, a hold. */
  readonly component: string | null;
}

/** Where a difference comes from. */
export type DifferenceCause = PlainCause | ComponentCause;

/**
 * A cause that has a name and an amount.
 *
 * - `same`: there is no difference.
 * - `rounding`: a figure differs by no more than the tolerance.
 * - `true_up`: exactly our differences of closed periods, which they have not corrected.
 * - `adjustment`: exactly our manual adjustments, which they have not made.
 * - `return`: exactly what we take back at the original rate.
 * - `payment`: exactly what waits with us for invoices or receipts, less what has come.
 * - `carried`: exactly what is released of what caps of our components kept.
 * - `protection`: exactly what our plan makes up for in a change of goals.
 * - `plan_cap`: exactly what our cap of the plan takes, or gives of what it kept.
 * - `draw`: exactly what our draw advances or recovers.
 * - `holdback`: exactly what our plan holds back, less what it pays of what it held back.
 * - `hold`: exactly what waits with us, or has waited.
 * - `missing_there`: they say nothing of a participant whom we pay.
 * - `missing_here`: there is no statement of a participant whom they pay.
 * - `blocked_here`: our statement is blocked.
 * - `unexplained`: none of these.
 */
export interface PlainCause {
  /** Its name. */
  readonly kind:
    | "same"
    | "rounding"
    | "true_up"
    | "adjustment"
    | "return"
    | "payment"
    | "carried"
    | "protection"
    | "plan_cap"
    | "holdback"
    | "draw"
    | "hold"
    | "missing_there"
    | "missing_here"
    | "blocked_here"
    | "unexplained";
  /** Its part of the difference. */
  readonly amount: string;
}

/** Components that differ, and nothing says why. */
export interface ComponentCause {
  /** Known by component only. */
  readonly kind: "component";
  /** Its part of the difference. */
  readonly amount: string;
  /** Ids of the components; `null` for what is no component's: adjustments, the cap, the holdback, the draw, a hold. */
  readonly components: readonly (string | null)[];
}

/** A cause over everyone. */
export interface CauseTotal {
  /** Its name. */
  readonly kind: DifferenceCause["kind"];
  /** How many participants have it. */
  readonly people: number;
  /** What it makes in all. */
  readonly amount: string;
}
