import type { PlainDate } from "../period/plainDate.js";

/**
 * Stops the pay of somebody, or of one deal, for as long as it is in force (冻结).
 *
 * Somebody is on hold in a period whose last day the hold has; exactly that day counts. What the statement would pay
 * then waits, also where it is below zero, and is paid in the first period without a hold. Of a deal what commission pays
 * waits, by the same rule: all that is earned on booking, what comes meanwhile by invoices or receipts.
 */
export type Hold = ParticipantHold | DealHold;

/** What every hold has. */
export interface HoldFields {
  /** Unique among the holds. */
  readonly id: string;
  /** First day. */
  readonly start: PlainDate;
  /** Last day. Default: until further notice. */
  readonly end?: PlainDate | null | undefined;
  /** Why: 1 to 500 characters. */
  readonly reason: string;
  /** The date on which it became known, where that is not the first day. Default: `start`. */
  readonly recordedOn?: PlainDate | undefined;
}

/** Stops all that somebody is paid. */
export interface ParticipantHold extends HoldFields {
  /** Whose pay. */
  readonly participant: string;
  /** Of somebody or of a deal. */
  readonly deal?: undefined;
}

/** Stops what a single deal pays. */
export interface DealHold extends HoldFields {
  /** Id of the fact. */
  readonly deal: string;
  /** Of somebody or of a deal. */
  readonly participant?: undefined;
}
