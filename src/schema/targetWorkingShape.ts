import * as z from "zod";
import { ZERO_TARGET_POLICIES } from "../metric/zeroTargetPolicy.js";
import { PRORATION_BASES } from "../plan/readPlan.js";
import { exactText } from "./figures.js";
import { proration } from "./lineFields.js";
import { closedPeriodShape } from "./periodSchema.js";

/** What a ramp leaves of a target. */
export const rampWorking = z
  .strictObject({
    share: exactText.describe("What is left, half-up to ten digits."),
    by: z.enum(PRORATION_BASES).describe("What the parts are."),
    steps: z
      .array(
        z
          .strictObject({
            month: z.int().min(1).nullable().describe("Which month of the stay, from 1; null after the last step."),
            part: z.int().describe("Days or months of it that count."),
            share: exactText.describe("What of the target holds in it."),
          })
          .readonly(),
      )
      .readonly()
      .describe("The months of the stay that the days are in, by date."),
  })
  .readonly();

/** A target and what of it counts. */
export const targetFields = {
  target: exactText.describe("For the whole period."),
  period: closedPeriodShape.describe("The period it is for."),
  proration,
  zeroTarget: z.enum(ZERO_TARGET_POLICIES).optional().describe("What a target of zero was taken for."),
};

/** The target of a commission. */
export const targetWorking = z
  .strictObject({
    ...targetFields,
    ramp: rampWorking.optional().describe("What a ramp leaves of that; absent where all of it holds."),
  })
  .readonly();
