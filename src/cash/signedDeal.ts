import type { DecimalInput } from "../money/decimalInput.js";
import type { PlainDate } from "../period/plainDate.js";

/** A deal as it was signed or invoiced, with what it earned. */
export interface SignedDeal {
  /** 1 to 200 visible characters; unique among the deals. */
  readonly id: string;
  /** What the customer is to pay in all; negative for a return, whose cash goes back. */
  readonly amount: DecimalInput;
  /** What the deal earned by the plan, in whole minor units; negative for a return. Not 0 on an amount of 0 by `deal_part`. */
  readonly earned: DecimalInput;
  /** The date from which its cash ages: of signature or invoice, as the plan says. Required where there are ageing bands. */
  readonly on?: PlainDate | undefined;
}
