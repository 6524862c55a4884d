import * as z from "zod";
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

/** Which facts somebody's figures were measured from, and which of their targets were ramped. */
export const measuredFacts = {
  facts: z.array(externalId).readonly().describe("Facts that a metric counts, by date and id."),
  undecided: z.array(externalId).readonly().describe("Facts that a condition could not decide about."),
  ramped: z
    .array(rampedTarget)
    .readonly()
    .optional()
    .describe("Targets of which a ramp left a part; absent where there are none."),
};
