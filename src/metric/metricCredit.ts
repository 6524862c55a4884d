/**
 * Which credit of a fact a metric counts.
 *
 * `own` is what a participant is credited with directly; `rolled_up` is the own credit of everybody who reports to the
 * participant, directly or through others, on the day of the fact; an overlay is credit on top, for which others are named.
 */
export type MetricCredit = "own" | "rolled_up" | OverlayCredit;

/** Credit on top, by its name. */
export interface OverlayCredit {
  /** Name of the overlay, as facts have it. */
  readonly overlay: string;
}

/** A credit that is not a participant's own; ids of rules hold no colon. */
export type CreditName = "rolled_up" | `overlay:${string}`;
