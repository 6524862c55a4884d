import * as z from "zod";
import { creditBeside } from "./factFields.js";
import { exactText } from "./figures.js";
import { fact, limited, lineHead, on, stretch, version } from "./lineFields.js";
import { closedPeriodShape } from "./periodSchema.js";
import { rateTableShape } from "./rateTableSchema.js";
import { targetWorking } from "./targetWorkingShape.js";
import { externalId, plainDate, ruleId } from "./texts.js";

const counted = z
  .strictObject({
    amount: exactText.describe("As it was recorded."),
    currency: z.string().optional().describe("Its own currency; absent where it is the plan's."),
    rate: exactText.optional().describe("Units of the plan's currency for one of its own."),
    taxRate: exactText.optional().describe("The tax in it, as a ratio of the net amount."),
    exact: exactText.describe("Amount × rate ÷ (1 + tax rate), half-up to ten digits."),
    counted: exactText.describe("What counts, rounded once to the plan's minor unit."),
  })
  .readonly();

const split = z
  .strictObject({
    whole: exactText.describe("What the fact counts for in all."),
    weight: exactText.describe("The participant's weight."),
    of: exactText.describe("All weights together."),
  })
  .readonly();

const rolledUpCredit = z
  .strictObject({
    participant: externalId.describe("Who has it."),
    credited: exactText.nullable().describe("How much of what the part credits; null of a fact that is counted."),
  })
  .readonly();

const factPart = z
  .strictObject({
    fact,
    on,
    credited: exactText.describe("What it is credited with."),
    amount: exactText.describe("What it adds."),
    carried: exactText.optional().describe("What of it is above the cap and kept for later, beside the amount."),
    base: exactText.optional().describe("What it is paid on, where that is not the credit."),
    counted: counted.optional().describe("How its amount was converted or netted."),
    split: split.optional().describe("The participant's part of a split fact."),
    via: z
      .array(rolledUpCredit)
      .readonly()
      .optional()
      .describe("Whose own credit is rolled up to the participant in it, by id."),
  })
  .readonly();

const band = z.int().min(0).describe("Position of the band in the table, from 0.");
const bandLine = z
  .strictObject({
    band,
    from: exactText.describe("Credit in all where this line begins."),
    to: exactText.describe("Credit in all where this line ends."),
    base: exactText.describe("What is paid on."),
    rate: exactText.describe("The band's rate, or its money per unit."),
    amount: exactText.describe("Base × rate."),
  })
  .readonly();
const kickerLine = z.strictObject({ band, amount: exactText.describe("Money.") }).readonly();

const commissionWorking = z
  .strictObject({
    step: z.literal("commission").describe("Facts, target, attainment, rates."),
    version,
    stretch,
    metric: ruleId.describe("Id of the metric that was credited."),
    credit: creditBeside.optional().describe("Which credit that counts, where it is not the participant's own."),
    table: rateTableShape.describe("The rate table, with nothing left to a default."),
    target: targetWorking.nullable().describe("What was to be reached; null where the table does without."),
    targetDays: closedPeriodShape
      .optional()
      .describe(
        "The days that the target is held against, where a change of goals makes them others than those of the stretch.",
      ),
    credited: exactText.describe("Credit of the stretch."),
    base: exactText.optional().describe("What was paid on, where that is not the credit."),
    attainment: exactText.nullable().describe("Credited ÷ target; null where there is none."),
    byFacts: exactText
      .optional()
      .describe("What the limits of single facts have added, or taken; absent where nothing."),
    floor: exactText.optional().describe("The floor, which is part of the amount before any fact adds to it."),
    limited: limited.optional().describe("The floor or the cap that the amount was held to; absent where it was not."),
    blendedRate: exactText.nullable().describe("The amounts of the bands ÷ what was paid on; null when that is 0."),
    bands: z.array(bandLine).readonly().describe("The bands that the credit went through."),
    kickers: exactText.describe("Sum of the kicker lines."),
    kickerLines: z.array(kickerLine).readonly().describe("Each kicker that was earned or taken back."),
    rounding: exactText.describe("What rounding added."),
    parts: z.array(factPart).readonly().describe("What each fact adds, by date and id."),
    undecided: z.array(externalId).readonly().describe("Facts that a condition could not decide about."),
  })
  .readonly();

/** Commission by a rate table. */
export const commissionLine = z
  .strictObject({ ...lineHead, kind: z.literal("commission"), working: commissionWorking })
  .readonly()
  .describe("Commission of one component for one stretch of the period.");

/** What a change of goals would have cost somebody, and does not. */
export const protectionLine = z
  .strictObject({
    ...lineHead,
    kind: z.literal("protection"),
    working: z
      .strictObject({
        step: z.literal("hold_harmless").describe("The difference is paid."),
        version,
        by: z.enum(["prorate", "keep_bands"]).describe("By what the period goes."),
        from: plainDate.describe("The first day of what changed."),
        old: commissionLine.describe("The commission for the facts from before, by the terms that there were."),
        earlier: exactText.optional().describe("What earlier changes of the same days are protected by."),
        now: exactText.describe("What the same facts are paid by the terms that now hold."),
        floor: exactText.optional().describe("What the floor of the component adds to its commission now."),
      })
      .readonly(),
  })
  .readonly()
  .describe("What a change of goals would have cost somebody, and does not.");
