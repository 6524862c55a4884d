import * as z from "zod";
import { conditionShape } from "./conditionSchema.js";
import { amountText } from "./figures.js";
import { label, ruleId } from "./texts.js";

const direction = z.enum(["highest_first", "lowest_first"]);

/** The fields of a contest component. */
export const contestComponent = z
  .strictObject({
    id: ruleId.describe("Unique in the plan."),
    kind: z.literal("contest").describe("Pays places."),
    label,
    metric: ruleId.describe("Id of the metric that is ranked by."),
    among: z.enum(["everyone", "team"]).optional().describe("Who competes with whom. Default: everyone."),
    eligible: conditionShape
      .optional()
      .describe("What has to be true of a participant, who does not compete otherwise."),
    prizes: z
      .array(
        z
          .strictObject({
            place: z.int().min(1).describe("From 1."),
            amount: amountText.describe("Money."),
          })
          .readonly(),
      )
      .min(1)
      .readonly()
      .describe("Money by place, in rising order of places."),
    ties: z
      .enum(["split", "each", "none"])
      .describe("Those who are level share the prizes of their places, have the prize each, or have none."),
    direction: direction.optional().describe("Which values go ahead. Default: highest_first."),
    tieBreakers: z
      .array(
        z
          .strictObject({
            metric: ruleId.describe("Id of the metric."),
            direction: direction.optional().describe("Which values go ahead. Default: highest_first."),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe("What is asked, one after the other, where values are equal."),
    minimum: amountText.optional().describe("The least value that takes part; by lowest_first the greatest."),
  })
  .readonly();
