import * as z from "zod";
import type { MatrixCells } from "../bonus/payoutMatrix.js";
import { conditionShape } from "./conditionSchema.js";
import { amountText, ratioText } from "./figures.js";
import { label, ruleId } from "./texts.js";

const measuredBy = z.enum(["attainment", "amount"]);
const between = z.enum(["linear", "step"]);
const boundary = z
  .enum(["lower_inclusive", "upper_inclusive"])
  .optional()
  .describe(
    "Whether exactly on a point that point is in force (lower_inclusive) or the one before it; needed by step.",
  );

const payoutCurve = z
  .strictObject({
    measuredBy: measuredBy.describe("What at is: a ratio of the target, or an amount."),
    between: between.describe("Between two points: in proportion, or what the lower one says."),
    boundary,
    points: z
      .array(
        z
          .strictObject({
            at: ratioText.describe('Where: a ratio, such as "85%", or an amount.'),
            pays: ratioText.describe('What is paid there: "100%" pays all.'),
          })
          .readonly(),
      )
      .min(1)
      .max(1_000)
      .readonly()
      .describe("In rising order of at; below the first one nothing is paid."),
    slopeAbove: ratioText.optional().describe("Payout for each 1 beyond the last point. Default: 0."),
    cap: ratioText.optional().describe("The highest payout."),
  })
  .readonly()
  .meta({ id: "PayoutCurve", description: "How much of something is paid for how far." });

const bounds = {
  floor: ratioText.optional().describe("The lowest score."),
  cap: ratioText.optional().describe("The highest score."),
};

const lineScore = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("attainment"), ...bounds })
    .readonly()
    .describe("Actual ÷ target."),
  z
    .strictObject({
      kind: z.literal("attainment_inverse"),
      formula: z.enum(["mirrored", "inverse"]).describe("2 − actual ÷ target, or target ÷ actual."),
      ...bounds,
    })
    .readonly()
    .describe("Less is better."),
  z
    .strictObject({ kind: z.literal("curve"), curve: payoutCurve })
    .readonly()
    .describe("What a curve pays."),
  z
    .strictObject({ kind: z.literal("value"), ...bounds })
    .readonly()
    .describe("The figure itself."),
]);

const scorecardLine = z
  .strictObject({
    id: ruleId.describe("Unique in the scorecard."),
    metric: ruleId.describe("Id of the metric."),
    weight: ratioText.describe("Above 0; those of all lines are exactly 1 together."),
    score: lineScore.describe("How it scores."),
  })
  .readonly();

const cells: z.ZodType<MatrixCells> = z
  .union([z.array(ratioText).readonly(), z.array(z.lazy(() => cells)).readonly()])
  .meta({
    id: "MatrixCells",
    description: "Payouts: a list for each axis within that of the axis before, as long as its points.",
  });

const matrix = z
  .strictObject({
    axes: z
      .array(
        z
          .strictObject({
            metric: ruleId.describe("Id of the metric."),
            measuredBy: measuredBy.describe("What its points are: ratios of the target, or amounts."),
            at: z.array(ratioText).min(1).max(100).readonly().describe("Points in rising order."),
          })
          .readonly(),
      )
      .min(2)
      .max(4)
      .readonly()
      .describe("The outermost first."),
    between: between.describe("Between points: interpolated along every axis, or what the lower ones say."),
    boundary,
    cells,
  })
  .readonly();

const measure = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("curve"), metric: ruleId.describe("Id of the metric."), curve: payoutCurve })
    .readonly()
    .describe("One metric by a curve."),
  z
    .strictObject({
      kind: z.literal("scorecard"),
      lines: z.array(scorecardLine).min(1).max(20).readonly().describe("Weighted lines."),
      missing: z
        .enum(["unknown", "reweigh", "zero"])
        .describe(
          "What a line counts of which a figure is missing: nothing is known, the others share its weight, or 0.",
        ),
      curve: payoutCurve.optional().describe("What the score pays; where absent the score is the payout."),
    })
    .readonly()
    .describe("Several metrics by weights."),
  z
    .strictObject({ kind: z.literal("matrix"), matrix: matrix.describe("What it pays where.") })
    .readonly()
    .describe("Two metrics or more by a table."),
]);

/** What a gate does that is not passed. */
export const gateEffect = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("nothing") })
    .readonly()
    .describe("Nothing is paid."),
  z
    .strictObject({ kind: z.literal("payout_at_most"), payout: ratioText.describe("The highest payout.") })
    .readonly()
    .describe("No more is paid than so much."),
  z
    .strictObject({ kind: z.literal("factor"), factor: ratioText.describe("From 0 to 1.") })
    .readonly()
    .describe("The payout is multiplied."),
]);

const gate = z
  .strictObject({
    id: ruleId.describe("Unique in the bonus."),
    condition: conditionShape.describe("What has to hold; unknown does not."),
    otherwise: gateEffect.describe("What happens where it does not hold."),
  })
  .readonly();

const multiplier = z.discriminatedUnion("kind", [
  z
    .strictObject({
      id: ruleId.describe("Unique in the bonus."),
      kind: z.literal("factor"),
      factor: ratioText.describe("0.9 is a discount, 1.2 a premium."),
      when: conditionShape.optional().describe("When it applies. Default: always."),
    })
    .readonly()
    .describe("A factor, always or where a condition holds."),
  z
    .strictObject({
      id: ruleId.describe("Unique in the bonus."),
      kind: z.literal("curve"),
      metric: ruleId.describe("Id of the metric."),
      curve: payoutCurve,
    })
    .readonly()
    .describe("A factor that a curve gives."),
]);

/** The fields of a bonus component. */
export const bonusComponent = z
  .strictObject({
    id: ruleId.describe("Unique in the plan."),
    kind: z.literal("bonus").describe("Pays a share of a target incentive."),
    label,
    targetIncentive: amountText.describe("What is paid at a payout of 100%, for the whole period: money."),
    measure: measure.describe("What gives the payout."),
    gates: z.array(gate).readonly().optional().describe("What has to hold, or the payout is held down."),
    multipliers: z.array(multiplier).max(20).readonly().optional().describe("What the result is multiplied with."),
    floor: amountText.optional().describe("The least that is paid for the whole period, in money."),
    cap: amountText.optional().describe("The most that is paid for the whole period, in money."),
  })
  .readonly();
