import * as z from "zod";
import { conditionShape } from "./conditionSchema.js";
import { ruleId } from "./texts.js";

/** Which facts. */
export const filter = {
  facts: z
    .union([ruleId, z.array(ruleId).min(1).max(1_000).readonly()])
    .optional()
    .describe("Kinds of facts, one or several; all where absent."),
  where: conditionShape
    .optional()
    .describe("Asked of each fact: attributes, and its amount, quantity, customer, kind, on, recordedOn."),
};

/** An attribute of a fact. */
export const attribute = z.strictObject({ attribute: z.string().describe("The name under attributes.") }).readonly();

/** Which figure of a fact. */
export const measured = z
  .union([z.enum(["amount", "quantity"]), attribute])
  .describe('Which figure: amount, quantity or { "attribute": "…" }.');

/** What different ones are counted of. */
export const subject = z.union([z.literal("customer"), attribute]).describe('customer or { "attribute": "…" }.');
