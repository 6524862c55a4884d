import * as z from "zod";
import { NEGATIVE_POLICIES } from "../draw/readDraw.js";
import { CAP_EXCESSES } from "../plan/readPlanLimits.js";
import { conditionShape } from "./conditionSchema.js";
import { amountText, ratioText } from "./figures.js";
import { plainDate } from "./texts.js";

const days = {
  start: plainDate.optional().describe("First day. Default: from ever."),
  end: plainDate.nullable().optional().describe("Last day. Default: until further notice."),
};

const amounts = z
  .array(z.strictObject({ amount: amountText.describe("Money for a whole period, 0 or more."), ...days }).readonly())
  .readonly()
  .describe("How much, and when.");

const recovery = z
  .strictObject({
    ...days,
    share: ratioText.optional().describe("At most this part of what was earned, from 0 to 1."),
    most: amountText.optional().describe("At most so much in a period."),
    leaves: amountText.optional().describe("So much is left in any case. Default: the draw."),
  })
  .readonly()
  .optional()
  .describe("How fast debts are paid back. Default: by all that is earned above the draw.");

const terms = z
  .discriminatedUnion("kind", [
    z
      .strictObject({ kind: z.literal("recoverable"), amounts, recovery })
      .readonly()
      .describe("What is short of the draw is lent."),
    z
      .strictObject({
        kind: z.literal("forgivable"),
        amounts,
        recovery,
        forgivenOn: plainDate.describe(
          "What is owed at the end of the period of this day, and of later ones, is forgiven.",
        ),
      })
      .readonly()
      .describe("The same, forgiven in the end."),
    z
      .strictObject({ kind: z.literal("advance_first"), amounts, recovery })
      .readonly()
      .describe("The draw is paid when the period begins."),
    z
      .strictObject({ kind: z.literal("non_recoverable"), amounts, recovery })
      .readonly()
      .describe("What is short of the draw is given."),
    z
      .strictObject({ kind: z.literal("repaid_next_period"), amounts })
      .readonly()
      .describe("On top of what is earned, and paid back in the next period."),
  ])
  .describe("The contract.");

/** The draw of a plan. */
export const planDraw = z
  .strictObject({
    terms,
    eligible: conditionShape.optional().describe("What has to be true of a participant. Default: everyone has it."),
  })
  .readonly();

/** The caps of a plan, and of a line. */
export const planCaps = z
  .strictObject({
    total: amountText.describe("Money, 0 or more."),
    excess: z.enum(CAP_EXCESSES).describe("What is above it is withheld, or carried to later periods."),
  })
  .readonly();

/** What becomes of what is below zero. */
export const negativePolicy = z.enum(NEGATIVE_POLICIES);
