import * as z from "zod";
import { RELEASE_METHODS } from "../cash/releaseTerms.js";
import { exactText, ratioText } from "./figures.js";
import { holdReason } from "./holdLineShape.js";
import { fact, lineHead, version } from "./lineFields.js";
import { externalId } from "./texts.js";

const method = z.enum(RELEASE_METHODS);
const ageingBand = z
  .strictObject({
    upToDays: z
      .int()
      .min(0)
      .max(3660)
      .nullable()
      .optional()
      .describe("The last day of the band, from the deal's date; absent or null in the last."),
    coefficient: ratioText.describe("What is released of the part, from 0 to 1."),
  })
  .readonly();

/** When a plan pays what commission components earn. */
export const planPayment = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("booking") })
    .readonly()
    .describe("In the period in which it is earned."),
  z
    .strictObject({
      kind: z.enum(["invoice", "receipt"]).describe("By invoices, or by receipts."),
      method: method.describe("Each deal's cash releases what the deal earned, or all cash of a period at one rate."),
      ageing: z.array(ageingBand).readonly().optional().describe("What late cash still releases. Default: all of it."),
      leavers: z
        .strictObject({
          withinDays: z
            .int()
            .min(0)
            .max(3660)
            .describe("So many days after the last day cash still releases something."),
        })
        .readonly()
        .optional()
        .describe("What those who have left are still paid. Default: all that their deals release."),
    })
    .readonly()
    .describe("As deals are invoiced or collected."),
]);

const withinDays = z.int().min(1).max(3660).describe("Days from the sale on which a return still counts.");

/** What of what was earned is taken back. */
export const clawbackTerms = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("full"), withinDays })
    .readonly()
    .describe("Everything."),
  z
    .strictObject({ kind: z.literal("pro_rata"), withinDays })
    .readonly()
    .describe("For the days that were left."),
  z
    .strictObject({ kind: z.literal("share"), withinDays, share: ratioText.describe("From 0 to 1.") })
    .readonly()
    .describe("A stated share."),
]);

const figures = z
  .strictObject({
    earned: exactText.describe("What was earned so far, less what was taken back."),
    paid: exactText.describe("What is paid of it, to the participant."),
    moved: exactText.describe("What is paid to those whom it was handed over to."),
    lapsed: exactText.describe("What cash would have released to somebody who had left."),
    forfeited: exactText.describe("What was lost to ageing."),
    deducted: exactText.describe("What belongs to deductions."),
    outstanding: exactText.describe("What waits."),
  })
  .readonly();

const cash = z
  .strictObject({
    amount: exactText.describe("What is to come in all, less returns."),
    received: exactText.describe("What has come, deductions with it."),
    counted: exactText.describe("What of it releases something to the participant."),
  })
  .readonly();

const paid = exactText.describe("What is paid now.");
const change = exactText.describe("What is paid now, less what is earned now.");

const part = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("own"),
      fact,
      paid,
      amount: change,
      version,
      on: z.enum(["booking", "invoice", "receipt"]).describe("What it waits for."),
      method: method.nullable().describe("How cash is counted; null on booking."),
      earned: exactText.describe("What is earned now."),
      holds: z.array(holdReason).readonly().describe("What keeps newer cash of a deal from counting."),
      toDate: figures.describe("What has become of it since it was earned."),
      cash: cash.nullable().describe("What it is worked out from; null on booking."),
    })
    .readonly()
    .describe("Of one's own deals."),
  z
    .strictObject({
      kind: z.literal("handed_over"),
      fact,
      paid,
      amount: change,
      from: externalId.describe("Who earned it."),
      earned: exactText.describe("What they have earned of it so far."),
      toDate: exactText.describe("What was paid of it to this participant so far."),
      cash: cash.describe("What it is worked out from; counted is the participant's share."),
    })
    .readonly()
    .describe("Of deals that were handed over."),
]);

/** Ids of receipts and invoices, and of handovers. */
export const paidBy = {
  receipts: z.array(externalId).readonly().describe("Ids of the invoices and receipts that count."),
  handovers: z.array(externalId).readonly().describe("Ids of the handovers that moved something."),
};

/** What waits of a component's earnings, and what is paid of what has waited. */
export const paymentLine = z
  .strictObject({
    ...lineHead,
    kind: z.literal("payment"),
    working: z
      .strictObject({
        step: z.literal("payment").describe("Earned × cash ÷ amount, less what was paid before."),
        parts: z.array(part).readonly().describe("Own deals, then those that were handed over."),
        ...paidBy,
      })
      .readonly(),
  })
  .readonly()
  .describe("Pay that waits, or has waited.");
