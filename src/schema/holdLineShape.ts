import * as z from "zod";
import { exactText } from "./figures.js";
import { version } from "./lineFields.js";
import { closedPeriodShape } from "./periodSchema.js";
import { externalId, plainDate } from "./texts.js";

/** A hold that is in force. */
export const holdReason = z.strictObject({ id: externalId, reason: z.string().describe("Why.") }).readonly();

const component = z.null().describe("No component's.");
const period = closedPeriodShape.describe("The period.");
const balance = z
  .strictObject({ before: exactText.describe("Before the period."), after: exactText.describe("After it.") })
  .readonly();
const heldAmounts = z
  .array(
    z
      .strictObject({
        period: closedPeriodShape.describe("Of which period it was held."),
        amount: exactText.describe("How much."),
      })
      .readonly(),
  )
  .readonly();

/** What is kept back of a period, and what is paid of what was. */
export const holdbackLine = z
  .strictObject({
    component,
    kind: z.literal("holdback"),
    amount: exactText.describe("Released, less held."),
    working: z
      .strictObject({
        step: z.literal("holdback").describe("A share of what the components pay is paid later."),
        version,
        period,
        base: exactText.describe("What the components pay together, after the cap of the plan."),
        share: exactText.nullable().describe("What part of it is held; null where nothing is."),
        held: exactText.describe("What is held now."),
        due: plainDate.nullable().describe("The day in whose period that is paid; null where nothing is held."),
        released: heldAmounts.describe("What is paid now, by the period that it was held of."),
        forfeited: heldAmounts.describe("What will never be paid any more."),
        left: plainDate.nullable().describe("The last day of a participant who has left; null for one who has not."),
        kept: balance.describe("What is still to be paid."),
      })
      .readonly(),
  })
  .readonly()
  .describe("A part of the pay that is paid later.");

/** What a hold keeps from being paid, or what has waited. */
export const holdLine = z
  .strictObject({
    component,
    kind: z.literal("hold"),
    amount: exactText.describe("On hold what makes the total 0, else what has waited."),
    working: z
      .strictObject({
        step: z.literal("hold").describe("All other lines wait, or what has waited is paid with them."),
        period,
        holds: z
          .array(holdReason)
          .readonly()
          .describe("Those in force on the last day; none where what has waited is paid."),
        total: exactText.describe("What all other lines are together."),
        waiting: balance.describe("What waits."),
      })
      .readonly(),
  })
  .readonly()
  .describe("The pay of somebody was stopped.");
