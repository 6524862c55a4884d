import * as z from "zod";
import { CHECK_IN_COUNT_MAX } from "../okr/readCheckIns.js";
import { ZONE_COUNT_MAX, ZONE_WAYS } from "../okr/readZones.js";
import { ratioText } from "./figures.js";
import { progressMeasureShape, progressValueShape } from "./progressMeasureShape.js";
import { externalId, plainDate, ruleId } from "./texts.js";

const zone = {
  id: ruleId.describe("Unique in its list."),
  score: ratioText.describe("What is scored there, a ratio from 0 to 1."),
};

/** How a score is found. */
export const scoringShape = z.union([
  z.strictObject({ kind: z.literal("progress").describe("By progress within 0 and 1.") }).readonly(),
  z
    .strictObject({
      kind: z.literal("zones").describe("By zones of the way."),
      zones: z
        .array(
          z.union([
            z
              .strictObject({
                ...zone,
                at: ratioText.describe("The value at which it begins."),
                share: z.never().optional(),
              })
              .readonly(),
            z
              .strictObject({
                ...zone,
                share: ratioText.describe("The share of the way at which it begins."),
                at: z.never().optional(),
              })
              .readonly(),
          ]),
        )
        .min(1)
        .max(ZONE_COUNT_MAX)
        .readonly()
        .describe("In the order of the way."),
      between: z.enum(ZONE_WAYS).optional().describe("How the score between two zones goes. Default: step."),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("given").describe("By judgement."),
      score: ratioText.optional().describe("A ratio from 0 to 1. Absent: not given yet."),
    })
    .readonly(),
]);

const checkIn = z
  .strictObject({
    on: plainDate.describe("The business date."),
    value: progressValueShape.optional().describe("What the metric stands at, in the form that the measure asks for."),
    confidence: ratioText.optional().describe("How sure its owner is, a ratio from 0 to 1."),
    status: ruleId.optional().describe("The status that its owner gives."),
    note: z.string().optional().describe("What there is to say; it changes nothing."),
  })
  .readonly();

/** The fields of a key result. */
export const keyResultShape = z
  .strictObject({
    id: ruleId.describe("Unique in the objective."),
    title: z.string().optional().describe("What is to be reached, in words."),
    owner: externalId.optional().describe("Whose it is; where absent, the objective's owner's."),
    weight: ratioText.optional().describe("A ratio from 0 to 1; all have one, 1 together, or none."),
    metric: ruleId.optional().describe("Which metric is measured; it changes no figure."),
    unit: ruleId.optional().describe("What it counts in, such as visits; it changes no figure."),
    measure: progressMeasureShape.describe("How its progress is measured."),
    scoring: scoringShape.optional().describe("How it is scored. Default: by its progress."),
    checkIns: z
      .array(checkIn)
      .max(CHECK_IN_COUNT_MAX)
      .readonly()
      .optional()
      .describe("What was reported. The last of a day counts."),
  })
  .readonly();
