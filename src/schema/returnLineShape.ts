import * as z from "zod";
import { exactText } from "./figures.js";
import { amount, component, fact, on } from "./lineFields.js";
import { externalId } from "./texts.js";

const returnPart = z
  .strictObject({
    fact,
    on,
    reverses: externalId.describe("Id of the fact that it returns."),
    sold: exactText.describe("What that was credited with."),
    earned: exactText.describe("What that earned."),
    returned: exactText.describe("What was returned of it so far."),
    amount: exactText.describe("What this return takes back."),
    clawback: z
      .strictObject({
        days: z.int().min(0).describe("Days from the sale to the return."),
        share: exactText.describe("What is taken back of what is returned."),
      })
      .readonly()
      .optional()
      .describe("What of what it returns the plan's clawback takes back; absent where that is all."),
  })
  .readonly();

const returnWorking = z
  .strictObject({
    step: z.literal("original_rate").describe("Earned × returned so far ÷ sold, less what was taken back before."),
    parts: z.array(returnPart).readonly().describe("One for each return, by date and id."),
  })
  .readonly();

/** Returns of facts from earlier periods. */
export const returnLine = z
  .strictObject({ component, kind: z.literal("return"), amount, working: returnWorking })
  .readonly()
  .describe("Returns of facts from earlier periods, at the rate that these earned.");
