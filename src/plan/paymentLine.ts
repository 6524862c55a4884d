import type { ReleaseMethod } from "../cash/releaseTerms.js";
import type { HoldReason } from "./holdLine.js";
import type { PlanPayment } from "./planPayment.js";

/** What waits of a component's earnings until deals are invoiced or collected, and what is paid of what has waited. */
export interface PaymentLine {
  /** Id of the component. */
  readonly component: string;
  /** Its name for people, where it has one. */
  readonly label?: string | undefined;
  /** Pay that waits, or has waited. */
  readonly kind: "payment";
  /** The amounts of its parts together: what is paid now, less what is earned now. */
  readonly amount: string;
  /** How it came about. */
  readonly working: PaymentLineWorking;
}

/** Deal by deal, what is paid by what has come in. */
export interface PaymentLineWorking {
  /** Earned × cash ÷ amount, less what was paid before. */
  readonly step: "payment";
  /** Deals of the participant of which something was earned, paid or lost in the period, then those that were handed over to the participant. */
  readonly parts: readonly PaymentPart[];
  /** Ids of the invoices and receipts of the period that count, by date and id. */
  readonly receipts: readonly string[];
  /** Ids of the handovers that moved something. */
  readonly handovers: readonly string[];
}

/** What one deal, or all deals of a period, change. */
export type PaymentPart = OwnPayment | HandedOverPayment;

/** What all parts have. */
export interface PaymentPartFields {
  /** Id of the deal's fact; by `blended` the first and the last day of the period in which it was earned, with a `/` between. */
  readonly fact: string;
  /** What is paid now. */
  readonly paid: string;
  /** What is paid now, less what is earned now. */
  readonly amount: string;
}

/** What the participant has earned. */
export interface OwnPayment extends PaymentPartFields {
  /** Of one's own deals. */
  readonly kind: "own";
  /** Version of the plan that says when it is paid. */
  readonly version: string;
  /** What it waits for. */
  readonly on: PlanPayment["kind"];
  /** How cash is counted; `null` on booking. */
  readonly method: ReleaseMethod | null;
  /** What is earned now. */
  readonly earned: string;
  /** What keeps newer cash of a deal from counting at the end of the period. */
  readonly holds: readonly HoldReason[];
  /** What has become of it since it was earned. */
  readonly toDate: PaymentFigures;
  /** What it is worked out from; `null` on booking, where nothing but a hold is waited for. */
  readonly cash: PaymentCash | null;
}

/** What somebody else has earned. */
export interface HandedOverPayment extends PaymentPartFields {
  /** Of deals that were handed over. */
  readonly kind: "handed_over";
  /** Who earned it. */
  readonly from: string;
  /** What they have earned of it so far. */
  readonly earned: string;
  /** What was paid of it to this participant so far: earned × counted ÷ amount, but for a unit of rounding. */
  readonly toDate: string;
  /** What it is worked out from; `counted` is the participant's share. */
  readonly cash: PaymentCash;
}

/** What became of what was earned: all other figures together are `earned`. */
export interface PaymentFigures {
  /** What was earned so far, less what was taken back. */
  readonly earned: string;
  /** What is paid of it, to the participant. */
  readonly paid: string;
  /** What is paid to those whom it was handed over to. */
  readonly moved: string;
  /** What cash would have released to somebody who had left. */
  readonly lapsed: string;
  /** What was lost to ageing. */
  readonly forfeited: string;
  /** What belongs to deductions. */
  readonly deducted: string;
  /** What waits. */
  readonly outstanding: string;
}

/** Cash up to the end of the period; by `blended` each deal's part of what it is credited with, down to the 20th digit. */
export interface PaymentCash {
  /** What is to come in all, less returns. */
  readonly amount: string;
  /** What has come, deductions with it. */
  readonly received: string;
  /** What of it releases something to the participant: earned × counted ÷ amount, rounded, is paid. */
  readonly counted: string;
}
