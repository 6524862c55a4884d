import * as z from "zod";
import { conditionResult } from "./conditionResultShape.js";
import { negativePolicy, planCaps } from "./drawShape.js";
import { exactText } from "./figures.js";
import { version } from "./lineFields.js";
import { closedPeriodShape } from "./periodSchema.js";
import { label, ruleId } from "./texts.js";

const component = z.null().describe("No component's.");
const period = closedPeriodShape.describe("The period.");

const carried = z
  .strictObject({ before: exactText.describe("Before the period."), after: exactText.describe("After it.") })
  .readonly()
  .describe("What is kept for later periods.");

/** What the cap of the plan takes, or gives of what was kept. */
export const planCapLine = z
  .strictObject({
    component,
    kind: z.literal("plan_cap"),
    amount: exactText.describe("Released, less withheld."),
    working: z
      .strictObject({
        step: z.literal("plan_cap").describe("The lines of all components together are at most the cap."),
        version,
        period,
        earned: exactText.describe("What the components pay together."),
        cap: planCaps.nullable().describe("The cap; null where there is none any more."),
        withheld: exactText.describe("What is above it."),
        released: exactText.describe("What is paid of earlier periods' excess."),
        carried,
      })
      .readonly(),
  })
  .readonly()
  .describe("The cap of the plan.");

/** What the cap of a component keeps, and what is paid of what it kept. */
export const carriedLine = z
  .strictObject({
    component: ruleId.describe("Id of the component."),
    label,
    kind: z.literal("carried"),
    amount: exactText.describe("What is released."),
    working: z
      .strictObject({
        step: z.literal("carried").describe("What was kept is paid as far as there is room below the cap."),
        version,
        period,
        paid: exactText.describe("What the component's commission, protection and returns are together."),
        cap: exactText.nullable().describe("The cap for the days of the period; null where there is none any more."),
        withheld: exactText.describe("What is above it and kept."),
        released: exactText.describe("What is paid of earlier periods' excess."),
        carried,
      })
      .readonly(),
  })
  .readonly()
  .describe("What the cap of a component keeps for later periods.");

/** What is paid beside what was earned, or taken for it. */
export const drawLine = z
  .strictObject({
    component,
    kind: z.literal("draw"),
    amount: exactText.describe("Advanced, less recovered."),
    working: z
      .strictObject({
        step: z.literal("draw").describe("The lines before, the draw, its recovery."),
        version,
        period,
        kind: z
          .enum(["recoverable", "forgivable", "advance_first", "repaid_next_period", "non_recoverable"])
          .describe("The contract."),
        earned: exactText.describe("What was earned."),
        drawn: exactText.describe("The draw of the period."),
        advanced: exactText.describe("What is paid beside what was earned."),
        recovered: exactText.describe("What is taken for debts."),
        recoveryLimit: z
          .enum(["draw", "leaves", "share", "most", "days", "earned"])
          .nullable()
          .describe("Why less was taken than was owed; null where that was all."),
        paid: exactText.describe("What is paid in all."),
        paidFirst: exactText.describe("What of it is paid when the period begins."),
        paidLast: exactText.describe("What of it is paid when the period ends."),
        balance: z
          .strictObject({
            before: exactText.describe("Before the period."),
            lent: exactText.describe("Of what was advanced, what has to be paid back."),
            recovered: exactText.describe("What was taken."),
            forgiven: exactText.describe("What need not be paid back any more."),
            after: exactText.describe("After the period."),
          })
          .readonly()
          .describe("What is owed."),
        negative: negativePolicy
          .nullable()
          .describe("What becomes of earnings below zero; null where nothing is said."),
        ineligible: conditionResult
          .nullable()
          .describe("What keeps the participant from a draw; null where nothing does."),
      })
      .readonly(),
  })
  .readonly()
  .describe("Draw, guarantee, what is owed.");
