import * as z from "zod";
import { UNDECIDED_REASONS } from "../award/award.js";
import { awardMeasure } from "./awardShape.js";
import { exactText } from "./figures.js";
import { fact, lineHead, on, version } from "./lineFields.js";
import { closedPeriodShape } from "./periodSchema.js";
import { externalId, ruleId } from "./texts.js";

const facts = z.array(externalId).readonly().describe("The facts that carry it.");
const whose = {
  rule: ruleId.describe("Id of the rule."),
  participant: externalId.describe("Whose."),
};

const bound = z
  .strictObject({
    is: z.enum(["above", "at_least"]).describe("Exactly on it, above is not reached."),
    to: exactText.describe("What is to be reached."),
  })
  .readonly();

const awardWorking = z
  .strictObject({
    window: closedPeriodShape.describe("The days that count together."),
    measure: awardMeasure.describe("What was looked at."),
    value: exactText.describe("What it came to."),
    bound: bound.nullable().describe("What was to be reached; null where every fact qualifies."),
    per: exactText.nullable().describe("What each payment is for; null where the window pays once."),
    each: exactText.describe("What is paid each time."),
    rate: exactText.nullable().describe("The rate that each was computed by; null for money."),
    times: z.int().min(1).describe("How often it is paid."),
    timesGranted: z.int().min(1).describe("How often it was paid when it was granted."),
    factors: z.array(exactText).readonly().describe("Multipliers that applied."),
    exact: exactText.describe("Not rounded."),
    rounding: exactText.describe("What rounding added."),
    undoneWithin: z.int().min(0).nullable().describe("For how many days after a fact its reversal undoes the award."),
  })
  .readonly();

/** An award as it was granted. */
export const award = z
  .strictObject({
    id: externalId.describe("Made from rule, participant and facts."),
    ...whose,
    on: on.describe("The day on which it was completed."),
    amount: exactText.describe("What it pays."),
    facts,
    working: awardWorking,
  })
  .readonly();

const withheld = z
  .strictObject({ ...whose, on, facts, times: z.int().min(0).describe("How often it would have been paid.") })
  .readonly();

const undecided = z
  .strictObject({
    ...whose,
    fact,
    on,
    reason: z.enum(UNDECIDED_REASONS).describe("What is missing."),
  })
  .readonly();

const working = z
  .strictObject({
    step: z.literal("award").describe("Facts that complete something."),
    version,
    awards: z.array(award).readonly().describe("By date."),
    undone: z.array(award).readonly().describe("Granted before, and no longer carried by their facts."),
    withheld: z.array(withheld).readonly().describe("What is not paid, since the limit of the rule is used up."),
    undecided: z.array(undecided).readonly().describe("Facts that the rule could not decide about."),
  })
  .readonly();

/** Awards with their working. */
export const awardLine = z
  .strictObject({ ...lineHead, kind: z.literal("award"), working })
  .readonly()
  .describe("Awards of one component that were completed in the period.");
