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

/** Credit that is no participant's own. */
export const creditBeside = z.union([
  z.strictObject({ overlay: ruleId.describe("Name of the overlay, as facts have it.") }).readonly(),
  z.literal("rolled_up"),
]);

/** Which credit of a fact. */
export const credit = z
  .union([z.literal("own"), creditBeside])
  .optional()
  .describe(
    'Which credit counts: own (default), rolled_up from everybody who reports to the participant, or { "overlay": "…" }.',
  );

/** An attribute of a fact. */
export const attribute = z.strictObject({ attribute: z.string().describe("The name under attributes.") }).readonly();

/** Which figure of a fact. */
export const measured = z
  .union([z.enum(["amount", "quantity"]), attribute])
  .describe('Which figure: amount, quantity or { "attribute": "…" }.');

/** What different ones are counted of. */
export const subject = z.union([z.literal("customer"), attribute]).describe('customer or { "attribute": "…" }.');
