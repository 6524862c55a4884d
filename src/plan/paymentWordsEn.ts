import type { PaymentWords } from "./paymentWords.js";

/** Pay that waits for cash, in English. */
export const PAYMENT_WORDS_EN: PaymentWords = {
  rule: {
    booking: "What is earned is paid when the deal is off hold.",
    deal_part: "Of what a deal has earned, earned × cash that counts ÷ its amount is paid; the rest waits:",
    blended:
      "Of what the deals of a period have earned, earned × cash that counts ÷ what they are credited with is paid; the rest waits:",
  },
  header: ["Deal", "cash that counts", "earned so far", "paid so far", "waits", "paid now, less earned now"],
  cashOf: (counted, amount) => `${counted} of ${amount}`,
  rest: {
    moved: (deal, amount) => `${deal}: ${amount} has gone to those who have taken it over.`,
    lapsed: (deal, amount) => `${deal}: ${amount} has lapsed, since its cash came too long after leaving.`,
    forfeited: (deal, amount) => `${deal}: ${amount} is lost, since its cash came late.`,
    deducted: (deal, amount) => `${deal}: ${amount} belongs to deductions.`,
  },
  onHold: ({ deal, hold, reason }) =>
    `${deal} is on hold by ${hold} (${reason}): what waits is paid when it is let go.`,
  handedOver: "Paid for deals that were taken over:",
  handedOverHeader: ["Deal", "earned by", "paid so far", "paid now"],
  receipts: (ids) => `What has newly come: ${ids}.`,
};
