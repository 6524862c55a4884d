import * as z from "zod";
import { PRORATION_BASES } from "../plan/readPlan.js";
import { exactText } from "./figures.js";
import { closedPeriodShape } from "./periodSchema.js";
import { externalId, label, plainDate, ruleId } from "./texts.js";

// What lines of every kind have.

/** Of a line. */
export const amount = exactText.describe("The amounts of its parts together.");

/** Of a line. */
export const component = ruleId.describe("Id of the component.");

/** Of a part. */
export const fact = externalId.describe("Id of the fact.");

/** Of a fact, an award, a decision. */
export const on = plainDate.describe("Its date.");

/** Of a computed line. */
export const lineHead = { component, label, amount };

/** Of a working. */
export const version = ruleId.describe("Version of the plan.");

/** Of a working. */
export const stretch = closedPeriodShape.describe("The days that were settled together.");

/** A figure that was held to a bound. */
export const limited = z
  .strictObject({
    by: z.enum(["floor", "cap"]).describe("Which bound."),
    to: exactText.describe("The bound."),
    earned: exactText.describe("What it would have been."),
  })
  .readonly();

/** The share of a period that counts. */
export const proration = z
  .strictObject({
    part: z.int().describe("Days or months that count."),
    of: z.int().describe("Of how many."),
    by: z.enum(PRORATION_BASES).describe("What is counted."),
  })
  .readonly()
  .nullable()
  .describe("The share that counts; null where all of it does.");
