import * as z from "zod";
import { conditionShape } from "./conditionSchema.js";
import { amountText, ratioText } from "./figures.js";
import { label, ruleId } from "./texts.js";

const money = amountText.describe("Money.");
const rate = ratioText.describe("0 to 1.");

/** What is in a pool. */
export const poolFund = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("fixed"), amount: money })
    .readonly()
    .describe("The same each time."),
  z
    .strictObject({ kind: z.literal("per_head"), amount: money })
    .readonly()
    .describe("A sum for each member."),
  z
    .strictObject({ kind: z.literal("rate_of_total"), rate })
    .readonly()
    .describe("A share of all that the team has reached."),
  z
    .strictObject({
      kind: z.literal("rate_of_excess"),
      rate,
      over: z.enum(["opening", "target"]).describe("Beyond what: opensAbove × target, or the target."),
    })
    .readonly()
    .describe("A share of what the team has reached beyond its opening, or beyond its target."),
]);

const funding = z
  .strictObject({
    opensAbove: ratioText.describe("The attainment above which it opens: exactly on it, it stays closed."),
    fund: poolFund.describe("What is in it; never taken from commission."),
    cap: amountText.optional().describe("The most that is in it, in money."),
  })
  .readonly();

const plainSplit = z
  .strictObject({
    kind: z
      .enum(["equal", "actual_share", "attainment", "excess", "points", "weights"])
      .describe(
        "The same for everyone, what each has reached, that ÷ or beyond the own target, or figures of their own.",
      ),
  })
  .readonly();

const split = z.union([
  plainSplit,
  z
    .strictObject({
      kind: z.literal("blend"),
      parts: z
        .array(
          z
            .strictObject({
              share: ratioText.describe("From 0 to 1; those of all parts are exactly 1 together."),
              by: plainSplit.describe("The measure."),
            })
            .readonly(),
        )
        .readonly()
        .describe("Parts of the whole."),
    })
    .readonly(),
]);

const margin = z
  .strictObject({
    of: z.enum(["share", "pool"]).describe("Of each member's share, or of the pool."),
    ratio: ratioText.describe("0 to 1."),
  })
  .readonly();

/** The fields of a pool component. */
export const poolComponent = z
  .strictObject({
    id: ruleId.describe("Unique in the plan."),
    kind: z.literal("pool").describe("Pays a team."),
    label,
    metric: ruleId.describe("Id of the metric that the team is measured by: one that adds up, sum or count."),
    funding: funding.describe("When it opens, and what is in it then."),
    teamTarget: z
      .enum(["own", "members"])
      .describe("The team's target is a row of its own, or the targets of its members together."),
    split: split.describe("What a member's share is measured by."),
    points: ruleId.optional().describe("Id of the metric that gives points, where the split asks for them."),
    weights: z
      .array(
        z
          .strictObject({
            role: z.string().describe("As the rows of participants name it."),
            weight: ratioText.describe("0 or more."),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe("What each role weighs, where the split asks for weights."),
    eligible: conditionShape.optional().describe("What has to be true of a member, who has no share otherwise."),
    floor: amountText.optional().describe("The least that an eligible member gets, in money."),
    cap: amountText.optional().describe("The most that a member gets, in money."),
    margin: margin.optional().describe("How far the lead may move shares. Default: not at all."),
    whenAllZero: z
      .enum(["equal", "unallocated"])
      .optional()
      .describe("What becomes of the money where nobody has contributed. Default: unallocated."),
  })
  .readonly();
