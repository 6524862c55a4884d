import type { CashReceipt } from "../cash/cashReceipt.js";
import type { PlainDate } from "../period/plainDate.js";

/**
 * Cash that came in for a deal, or an invoice of a part of it, as a settlement takes it: in the deal's own currency, and with
 * the tax in it where the deal's amount has it.
 *
 * What goes back is negative; where the plan has ageing bands it names the date on which it had come (`agedOn`).
 */
export interface RecordedReceipt extends CashReceipt {
  /** The date on which it became known, where that is later. Default: `on`. */
  readonly recordedOn?: PlainDate | undefined;
}
