import type { CashWords, PaymentWords } from "./paymentWords.js";

/** Pay that waits for cash, in English. */
export const PAYMENT_WORDS_EN: PaymentWords = {
  booked: "What is earned is paid when the deal is off hold.",
  on: {
    receipt: /* @__PURE__ */ cashWords({ counted: "cash that counts", came: "its cash came" }),
    invoice: /* @__PURE__ */ cashWords({ counted: "invoices that count", came: "its invoices came" }),
  },
  header: ["Deal", "earned so far", "paid so far", "waits", "paid now, less earned now"],
  cashOf: (counted, amount) => `${counted} of ${amount}`,
  onHold: ({ deal, hold, reason }) =>
    `${deal} is on hold by ${hold} (${reason}): what waits is paid when it is let go.`,
  handedOver: "Paid for deals that were taken over:",
  handedOverHeader: ["Deal", "earned by", "earned so far", "what counts for the new owner", "paid so far", "paid now"],
  receipts: (ids) => `What has newly come in: ${ids}.`,
  handovers: (ids) => `By the handover: ${ids}.`,
};

function cashWords({ counted, came }: Readonly<Record<"counted" | "came", string>>): CashWords {
  return {
    rule: {
      deal_part: `Of what a deal has earned, earned × ${counted} ÷ its amount is paid; the rest waits:`,
      blended: `Of what the deals of a period have earned, earned × ${counted} ÷ what they are credited with is paid; the rest waits:`,
    },
    counted,
    rest: {
      moved: (deal, amount) => `${deal}: ${amount} has gone to those who have taken it over.`,
      lapsed: (deal, amount) => `${deal}: ${amount} has lapsed, since ${came} too long after leaving.`,
      forfeited: (deal, amount) => `${deal}: ${amount} is lost, since ${came} late.`,
      deducted: (deal, amount) => `${deal}: ${amount} belongs to deductions.`,
    },
  };
}
