import * as z from "zod";
import { CAP_EXCESSES } from "../plan/readPlanLimits.js";
import { awardComponent } from "./awardShape.js";
import { bonusComponent } from "./bonusShape.js";
import { conditionShape } from "./conditionSchema.js";
import { contestComponent } from "./contestShape.js";
import { amountText } from "./figures.js";
import { poolComponent } from "./poolShape.js";
import { rateTableShape } from "./rateTableSchema.js";
import { label, ruleId } from "./texts.js";

/** A model that stands in a plan time and again: a definition of its JSON Schema. */
const rateTable = rateTableShape.meta({ id: "RateTable", description: "What is paid for how much (rate table)." });

const commissionComponent = z
  .strictObject({
    id: ruleId.describe("Unique in the plan."),
    kind: z.literal("commission").describe("Pays by a rate table."),
    label,
    metric: ruleId.describe("Id of the metric that is credited: one of the plan's that adds up, sum or count."),
    table: rateTable,
    base: ruleId.optional().describe("Id of the metric that is paid on, where it is not the one that is measured."),
    where: conditionShape
      .optional()
      .describe("Asked of each fact before it counts; where an attribute is missing the fact does not, and is listed."),
    floor: amountText
      .optional()
      .describe("The least that it pays for a whole period, in money: at most the cap. Below it a fact adds nothing."),
    cap: amountText.optional().describe("The most that it pays for a whole period, in money."),
    excess: z
      .enum(CAP_EXCESSES)
      .optional()
      .describe(
        "What becomes of what is above the cap, which it needs: withheld, it is lost; carried, it is paid in later " +
          "periods as far as there is room below the component's cap then. Default: withheld.",
      ),
    perFact: z
      .strictObject({
        floor: amountText.optional().describe("The least, in money."),
        cap: amountText.optional().describe("The most, in money."),
      })
      .readonly()
      .optional()
      .describe("What a single fact adds at least and at most, with what reverses it."),
  })
  .readonly();

/** One rule of a plan. */
export const componentShape = z.discriminatedUnion("kind", [
  commissionComponent,
  bonusComponent,
  awardComponent,
  poolComponent,
  contestComponent,
]);
