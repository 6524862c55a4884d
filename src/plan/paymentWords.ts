import type { ReleaseMethod } from "../cash/releaseTerms.js";
import type { PaymentFigures } from "./paymentLine.js";
import type { CashKind } from "./readCash.js";

/** What explanations say of pay that waits, in one language. Figures come as they are to be printed. */
export interface PaymentWords {
  /** What is paid on booking when. */
  readonly booked: string;
  /** What is paid as invoices or receipts come. */
  readonly on: Readonly<Record<CashKind, CashWords>>;
  readonly header: readonly [deal: string, earned: string, paid: string, outstanding: string, change: string];
  /** What counts, of what is to come. */
  readonly cashOf: (counted: string, amount: string) => string;
  readonly onHold: (hold: { readonly deal: string; readonly hold: string; readonly reason: string }) => string;
  readonly handedOver: string;
  readonly handedOverHeader: readonly [
    deal: string,
    from: string,
    earned: string,
    cash: string,
    toDate: string,
    paid: string,
  ];
  readonly receipts: (ids: string) => string;
  readonly handovers: (ids: string) => string;
}

/** What they say of what is waited for. */
export interface CashWords {
  /** What is paid of a deal when. */
  readonly rule: Readonly<Record<ReleaseMethod, string>>;
  /** The column of what counts. */
  readonly counted: string;
  /** What else has become of what a deal earned. */
  readonly rest: Readonly<
    Record<
      keyof Pick<PaymentFigures, "moved" | "lapsed" | "forfeited" | "deducted">,
      (deal: string, amount: string) => string
    >
  >;
}
