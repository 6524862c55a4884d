import type { AgeingBand } from "../cash/ageingBand.js";
import type { ReleaseMethod } from "../cash/releaseTerms.js";

/**
 * When what commission components earn is paid (发放条件): at once, or as deals are invoiced or collected (回款).
 *
 * What was signed decides what is earned, invoices or receipts decide when it is paid. Each deal goes by the version of the
 * plan that was effective on its date. Bonuses, awards, pools and prizes wait for nothing.
 */
export type PlanPayment = PaymentOnBooking | PaymentOnCash;

/** Paid in the period in which it is earned. */
export interface PaymentOnBooking {
  /** When the deal is signed. */
  readonly kind: "booking";
}

/** Paid as deals are invoiced, or as cash comes in for them. */
export interface PaymentOnCash {
  /** By the `invoices` of a settlement, or by its `receipts`. */
  readonly kind: "invoice" | "receipt";
  /**
   * `deal_part`: a deal's cash releases what this deal earned. `blended`: the cash of all deals of a period releases what
   * the participant earned in that period by the component, in proportion to what they are credited with.
   */
  readonly method: ReleaseMethod;
  /** What late cash still releases, by days from the deal's date (账龄系数). Default: all of it. */
  readonly ageing?: readonly AgeingBand[] | undefined;
  /** What those who have left are still paid. Default: all that their deals release. */
  readonly leavers?: LeaverPayment | undefined;
}

/** What cash releases for somebody who is not there any more. */
export interface LeaverPayment {
  /**
   * Cash releases something until so many days after the last day, that day with it; later it lapses. A whole number from 0,
   * the last day itself, to 3,660.
   */
  readonly withinDays: number;
}
