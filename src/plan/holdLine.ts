import type { ClosedPeriod } from "../period/period.js";

/** What a hold keeps from being paid, or what has waited and is paid now; always the last line. */
export interface HoldLine {
  /** No component's. */
  readonly component: null;
  /** The pay of somebody was stopped. */
  readonly kind: "hold";
  /** On hold what makes the total 0, else what has waited. */
  readonly amount: string;
  /** How it came about. */
  readonly working: HoldLineWorking;
}

/** Which holds are in force, and what waits. */
export interface HoldLineWorking {
  /** All other lines wait, or what has waited is paid with them. */
  readonly step: "hold";
  /** The period that was settled. */
  readonly period: ClosedPeriod;
  /** Those in force on its last day, by their first day and id; none where what has waited is paid. */
  readonly holds: readonly HoldReason[];
  /** What all other lines are together; may be negative. */
  readonly total: string;
  /** What waits. */
  readonly waiting: WaitingAmount;
}

/** A hold that is in force. */
export interface HoldReason {
  /** Its id. */
  readonly id: string;
  /** Why. */
  readonly reason: string;
}

/** What waits until there is no hold: on hold `before` + the total = `after`, else nothing does any more. */
export interface WaitingAmount {
  /** Before the period, by the last statement that says so; negative where money is to be taken back. */
  readonly before: string;
  /** After it: what the next begins with. */
  readonly after: string;
}
