import * as z from "zod";
import { conditionShape } from "./conditionSchema.js";
import { attribute, filter, measured } from "./factFields.js";
import { amountText, ratioText } from "./figures.js";
import { label, ruleId } from "./texts.js";

const credit = z
  .enum(["credit", "deal"])
  .describe("Each participant's own part of a shared fact, or all of it for its owner.");
const list = ruleId.optional().describe("The customer is on this list on that day, such as leading.");

/** What an award looks at. */
export const awardMeasure = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("fact"), of: measured, credit })
    .readonly()
    .describe("Each fact by itself."),
  z
    .strictObject({ kind: z.literal("sum"), of: measured, credit })
    .readonly()
    .describe("Figures added up."),
  z
    .strictObject({ kind: z.literal("count") })
    .readonly()
    .describe("How many facts."),
  z
    .strictObject({
      kind: z.literal("count_distinct"),
      of: z.union([z.literal("customer"), attribute]).describe('customer or { "attribute": "…" }.'),
    })
    .readonly()
    .describe("How many different customers, or values of an attribute."),
]);

const awardWindow = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("day") })
    .readonly()
    .describe("One day."),
  z
    .strictObject({ kind: z.literal("rolling_days"), days: z.int().min(1).max(366).describe("How many.") })
    .readonly()
    .describe("Any so many days in a row."),
  z
    .strictObject({ kind: z.literal("natural_week") })
    .readonly()
    .describe("Monday to Sunday."),
]);

const customers = z
  .strictObject({
    list,
    dormantDays: z
      .union([z.int().min(1), z.literal("ever")])
      .optional()
      .describe(
        "Nobody has a standing fact of the rule about the same customer in so many days before, or ever before.",
      ),
  })
  .readonly();

const tenure = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("first_month"),
      counted: z
        .enum(["from_hire", "calendar"])
        .describe("A month from the day of joining, or to the end of the month of joining."),
    })
    .readonly()
    .describe("The first month."),
  z
    .strictObject({
      kind: z.literal("first_days"),
      days: z.int().min(1).max(3_660).describe("How many, the day of joining with them."),
    })
    .readonly()
    .describe("The first days."),
]);

const pays = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("amount"), amount: amountText.describe("Money.") })
    .readonly()
    .describe("Money."),
  z
    .strictObject({ kind: z.literal("rate"), rate: ratioText.describe("0 to 1; not together with per.") })
    .readonly()
    .describe("A share of what was measured."),
]);

const multiplier = z
  .strictObject({
    factor: amountText.describe("0 to 100: 2 doubles."),
    list,
    where: conditionShape.optional().describe("Asked of the completing fact. Either this or a list."),
  })
  .readonly();

const limit = z
  .strictObject({
    count: z.int().min(1).describe("How often."),
    per: z
      .enum(["day", "week", "month", "quarter", "half", "year", "person"])
      .describe("In each of which; person is once and for all."),
  })
  .readonly();

/** The fields of an award component. */
export const awardComponent = z
  .strictObject({
    id: ruleId.describe("Unique in the plan."),
    kind: z.literal("award").describe("Pays for acts."),
    label,
    ...filter,
    customers: customers.optional().describe("Which customers count. Default: all."),
    tenure: tenure.optional().describe("How long the participant may have been there. Default: for ever."),
    measure: awardMeasure.describe("What is looked at."),
    window: awardWindow.optional().describe("Over which days; needed by all measures but that of a single fact."),
    is: z
      .enum(["above", "at_least"])
      .optional()
      .describe("How the measure lies against to: exactly on it above is not reached, at_least is."),
    to: amountText.optional().describe("What is to be reached."),
    per: amountText.optional().describe("Pays once for each full per of the measure. Default: a window pays once."),
    pays: pays.describe("What it pays."),
    multipliers: z
      .array(multiplier)
      .max(3)
      .readonly()
      .optional()
      .describe("What multiplies it where the fact that completes it matches; all that match apply."),
    limit: limit.optional().describe("How often it is paid at most to one participant."),
    undoneWithin: z
      .int()
      .min(0)
      .optional()
      .describe("For how many days after a fact its reversal undoes the award. Default: for ever."),
  })
  .readonly();
