import * as z from "zod";
import { gateEffect } from "./bonusShape.js";
import { conditionResult } from "./conditionResultShape.js";
import { exactText } from "./figures.js";
import { limited, lineHead, proration, stretch, version } from "./lineFields.js";
import { measuredFacts } from "./measuredFacts.js";
import { ruleId } from "./texts.js";

const measuredBy = z.enum(["attainment", "amount"]);
const between = z.enum(["linear", "step"]);

const metricFields = {
  metric: ruleId.describe("Id of the metric."),
  measuredBy: measuredBy.describe("What was looked up."),
  actual: exactText.nullable().describe("What was reached; null where it is missing."),
  target: exactText.nullable().describe("What was to be reached; null where it is missing."),
  measured: exactText
    .nullable()
    .describe("The attainment or amount; null where it is missing, or a target of 0 pays nothing."),
};

const figure = z.strictObject(metricFields).readonly();

const point = z
  .strictObject({ at: exactText.describe("Where it lies."), pays: exactText.describe("What it pays.") })
  .readonly();

const segment = z
  .strictObject({
    from: point.nullable().describe("The point below; null before the first."),
    to: point.nullable().describe("The point above; null beyond the last."),
    slope: exactText.nullable().describe("What each 1 beyond the last point adds."),
  })
  .readonly();

const curveFields = {
  measuredBy: measuredBy.describe("What the points are."),
  between: between.describe("In proportion, or what the lower point says."),
  segment: segment.describe("Between which points the figure lies."),
  limited: limited.nullable().describe("The cap that the payout was cut to; null where it was not."),
};

const curve = z.strictObject(curveFields).readonly().nullable();

const scoredLine = z
  .strictObject({
    id: ruleId.describe("Id of the line."),
    ...metricFields,
    scored: z.enum(["attainment", "value", "mirrored", "inverse", "curve"]).describe("How it becomes a score."),
    curve: curve.describe("Where on its curve it lies; null where it has none."),
    limited: limited.nullable().describe("The floor or cap that the score was held to; null where it was not."),
    score: exactText.nullable().describe("What it scores; null where it has none."),
    weight: exactText.describe("Its weight."),
    effectiveWeight: exactText.describe("What it weighs where others are missing."),
    contribution: exactText.describe("Score × effective weight."),
  })
  .readonly();

const cell = z
  .strictObject({
    at: z.array(exactText).readonly().describe("Its point on each axis."),
    pays: exactText.describe("Its payout."),
  })
  .readonly();

const measure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("curve"), figure, ...curveFields }).readonly(),
  z
    .strictObject({
      kind: z.literal("scorecard"),
      lines: z.array(scoredLine).readonly().describe("Every line."),
      rounding: exactText.describe("What turns the contributions, as they are written, into the score."),
      score: exactText.describe("The contributions together."),
      curve: curve.describe("Where on its curve the score lies; null where the score is the payout."),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("matrix"),
      figures: z.array(figure).readonly().describe("One for each axis."),
      between: between.describe("Interpolated, or what the lower points say."),
      cells: z.array(cell).readonly().describe("The cells around the figures."),
    })
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
    figure: figure.nullable().describe("What its curve looked up; null where it has none."),
    curve: curve.describe("Where on its curve that lies; null where it has none."),
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
