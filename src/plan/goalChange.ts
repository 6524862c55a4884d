/**
 * What a change of goals within a period does to commission (期中目标调整): where the plan has another version, or the target
 * of the same period is another, from a day within it on.
 *
 * Of 90,000 signed by the 15th on 100,000, a table of 1% up to 80% and 1.5% beyond pays 950.00 by the terms that there were.
 *
 * - `next_period`: what changes within a period holds from the next one on (次期生效); this one goes on by the terms that it
 *   began with, whatever pays by them.
 * - `prorate`: each stretch has its days' share of its own target (按天折算); on 50,000 the same sales are paid 1,300.00.
 * - `keep_bands`: the whole period goes by the terms that there are last, and credit from before the change counts on in
 *   their bands (档位延续).
 * - `close_stretch`: what came before is paid by the terms that there were, on the whole target (分段结清); credit then begins
 *   at 0, on the share of the target that is left.
 *
 * A cap holds for each stretch, the whole of it for one that is closed, its share for one that is prorated.
 */
export type GoalChangeKind = "next_period" | "prorate" | "keep_bands" | "close_stretch";

/**
 * What is paid for facts from before a change (保护期).
 *
 * - `hold_harmless`: each commission pays at least what it would have paid for them by the terms that there were, on the
 *   whole target; the difference is a line of its own (差额补足).
 * - `none`: what the terms pay for them that now hold.
 */
export type GoalChangeProtection = "hold_harmless" | "none";

/** A change that pays facts from before it by the terms that there were. */
export interface PlainGoalChange {
  /** There is nothing to protect. */
  readonly kind: "next_period" | "close_stretch";
}

/** A change by which facts from before it may be paid otherwise. */
export interface ProtectedGoalChange {
  /** By what the period goes. */
  readonly kind: "prorate" | "keep_bands";
  /** Default: `hold_harmless`. */
  readonly protection?: GoalChangeProtection | undefined;
}

/** What a change of goals within a period does, by the version of the plan that is in force on the day before. */
export type GoalChangePolicy = PlainGoalChange | ProtectedGoalChange;
