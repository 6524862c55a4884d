/** What is taken back of what was earned (扣回) when a deal is cancelled in time. */
export type ClawbackTerms = FullClawback | ProRataClawback | ShareClawback;

/** What all of them have. */
export interface ClawbackWindow {
  /** How many days after the first a cancellation still counts, the last day with them: a whole number from 1 to 3,660. */
  readonly withinDays: number;
}

/** Everything. */
export interface FullClawback extends ClawbackWindow {
  /** All of it. */
  readonly kind: "full";
}

/** For the days that were left: (`withinDays` − days) ÷ `withinDays`. */
export interface ProRataClawback extends ClawbackWindow {
  /** By days. */
  readonly kind: "pro_rata";
}

/** A stated share. */
export interface ShareClawback extends ClawbackWindow {
  /** By a share. */
  readonly kind: "share";
  /** 0 to 1: `"50%"` or `"0.5"`. */
  readonly share: string;
}
