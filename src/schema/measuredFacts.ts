import * as z from "zod";
import { LEVEL_COUNTS } from "../metric/levelCount.js";
import { exactText } from "./figures.js";
import { stretch } from "./lineFields.js";
import { rampWorking, targetFields } from "./targetWorkingShape.js";
import { externalId, ruleId } from "./texts.js";

const rampedTarget = z
  .strictObject({
    metric: ruleId.describe("Of which metric."),
    stretch: stretch.describe("The days on which it is in force."),
    ...targetFields,
    ramp: rampWorking.describe("What the ramp leaves."),
  })
  .readonly();

const measuredLevel = z
  .strictObject({
    metric: ruleId.describe("Id of the metric."),
    counts: z.enum(LEVEL_COUNTS).describe("What counts of it."),
    opening: exactText.describe("Held when the period began."),
    entered: exactText.describe("Came in during the period."),
    left: exactText.describe("Went out during the period, be it by being signed."),
    signed: exactText
      .optional()
      .describe("Signed while it was held, and not held at the end; of stock_plus_signed alone."),
  })
  .readonly();

/** Which facts somebody's figures were measured from, and which of their targets were ramped. */
export const measuredFacts = {
  facts: z.array(externalId).readonly().describe("Facts that a metric counts, by date and id."),
  undecided: z.array(externalId).readonly().describe("Facts that a condition could not decide about."),
  levels: z
    .array(measuredLevel)
    .readonly()
    .optional()
    .describe("How levels came about; absent where none was measured."),
  ramped: z
    .array(rampedTarget)
    .readonly()
    .optional()
    .describe("Targets of which a ramp left a part; absent where there are none."),
};
