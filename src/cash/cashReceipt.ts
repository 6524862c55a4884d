import type { DecimalInput } from "../money/decimalInput.js";
import type { PlainDate } from "../period/plainDate.js";

/** Cash that came in for a deal (回款), or went back: a refund, a cheque that bounced. */
export interface CashReceipt {
  /** 1 to 200 visible characters; unique in one call. */
  readonly id: string;
  /** Id of the deal that it is for. */
  readonly deal: string;
  /** What it settles of the deal's amount, deductions with it; of the other sign than the deal's where cash goes back. */
  readonly amount: DecimalInput;
  /** The date of the receipt. Receipts count by date, then id. */
  readonly on: PlainDate;
  /**
   * The date that counts for ageing. Cash that goes back names the date on which it had come, so that it takes back what
   * it released; it has to where there are ageing bands. Default: `on`.
   */
  readonly agedOn?: PlainDate | undefined;
  /** What is taken off before the base (净回款): it releases nothing. */
  readonly deductions?: readonly CashDeduction[] | undefined;
}

/** A part of a receipt that nobody earns on. */
export interface CashDeduction {
  /** `rebate`, `freight`, `outsourcing` or a name of your own, 1 to 200 visible characters; it changes nothing. */
  readonly kind: string;
  /** Of the receipt's sign; all deductions together at most the receipt. */
  readonly amount: DecimalInput;
}
