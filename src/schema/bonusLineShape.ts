import * as z from "zod";
import { gateEffect } from "./bonusShape.js";
import { conditionResult } from "./conditionResultShape.js";
import { exactText } from "./figures.js";
import { lineHead, measuredFacts, proration, stretch, version } from "./lineFields.js";
import { ruleId } from "./texts.js";

const figure = z
  .strictObject({
    metric: ruleId.describe("Id of the metric."),
    actual: exactText.nullable().describe("What was reached; null where it is missing."),
    target: exactText.nullable().describe("What was to be reached; null where it is missing."),
    measured: exactText.nullable().describe("The attainment or amount that was looked up."),
  })
  .readonly();

const segment = z
  .strictObject({
    from: exactText.nullable().describe("The point below; null before the first."),
    to: exactText.nullable().describe("The point above; null beyond the last."),
  })
  .readonly();

const scoredLine = z
  .strictObject({
    id: ruleId.describe("Id of the line."),
    metric: ruleId.describe("Id of the metric."),
    score: exactText.nullable().describe("What it scores; null where it has none."),
    weight: exactText.describe("Its weight."),
    effectiveWeight: exactText.describe("What it weighs where others are missing."),
    contribution: exactText.describe("Score × effective weight."),
  })
  .readonly();

const measure = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("curve"),
      figure,
      segment: segment.describe("Between which points the figure lies."),
      isCapped: z.boolean().describe("Whether the curve would pay more than its cap."),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("scorecard"),
      lines: z.array(scoredLine).readonly().describe("Every line."),
      score: exactText.describe("The contributions together."),
    })
    .readonly(),
  z
    .strictObject({ kind: z.literal("matrix"), figures: z.array(figure).readonly().describe("One for each axis.") })
    .readonly(),
]);

const gate = z
  .strictObject({
    id: ruleId.describe("Id of the gate."),
    passed: z.boolean().describe("Whether its condition is true; unknown is not."),
    condition: conditionResult.describe("What the condition found."),
    otherwise: gateEffect.describe("What it does where it is not passed."),
  })
  .readonly();

const multiplier = z
  .strictObject({
    id: ruleId.describe("Id of the multiplier."),
    factor: exactText.describe("The factor."),
    applied: z.boolean().describe("Whether it was multiplied with."),
    condition: conditionResult.nullable().describe("What its condition found; null where it has none."),
    measured: exactText.nullable().describe("What its curve looked up; null where it has none."),
  })
  .readonly();

const limited = z
  .strictObject({
    by: z.enum(["floor", "cap"]).describe("Which."),
    to: exactText.describe("The bound, for the part of the period."),
    earned: exactText.describe("What it would have been."),
  })
  .readonly();

const working = z
  .strictObject({
    step: z.literal("bonus").describe("Payout, gates, multipliers, bounds."),
    version,
    stretch,
    ...measuredFacts,
    proration,
    targetIncentive: exactText.describe("For the whole period, at a payout of 100%."),
    measure: measure.describe("What gave the payout."),
    payout: exactText.describe("What was reached by the measure, as a ratio."),
    gates: z.array(gate).readonly().describe("Every gate, passed or not."),
    heldPayout: exactText.describe("What the gates leave of the payout."),
    multipliers: z.array(multiplier).readonly().describe("Every multiplier, applied or not."),
    limited: limited.nullable().describe("The floor or cap that it was held to; null where it was not."),
    exact: exactText.describe("What is paid, not rounded."),
    rounding: exactText.describe("What rounding added."),
  })
  .readonly();

/** A bonus with its working. */
export const bonusLine = z
  .strictObject({ ...lineHead, kind: z.literal("bonus"), working })
  .readonly()
  .describe("A bonus of one component for one stretch of the period.");
