import * as z from "zod";
import { TAKERS } from "../adjustment/readConservation.js";
import { GATE_COUNT_MAX, TURNOVER_COUNT_MAX } from "../adjustment/readRecalibrationGates.js";
import { SEGMENT_COUNT_MAX } from "../adjustment/readRecalibrationMethod.js";
import { SHARE_BOUNDS } from "../adjustment/readShareBound.js";
import { TARGET_COUNT_MAX } from "../adjustment/readTargetVersion.js";
import { amountText, ratioText } from "./figures.js";
import { externalId } from "./texts.js";

const id = externalId.describe("Id of the target.");
const segments = z
  .array(externalId)
  .min(1)
  .max(SEGMENT_COUNT_MAX)
  .readonly()
  .optional()
  .describe("For targets of these segments. Absent: for all.");
const from = z
  .strictObject({
    share: ratioText.describe("A ratio from 0 to 1."),
    is: z.enum(SHARE_BOUNDS).describe("Exactly on it at_least counts and above does not."),
  })
  .readonly()
  .optional()
  .describe("From where on it counts. Absent: always.");

/** A method by its kind. */
export const recalibrationMethodShape = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("index"),
      index: ratioText.describe("A ratio above 0 and up to 10, with a percent sign up to 10000%."),
      least: ratioText.optional().describe("The least that it counts as."),
      most: ratioText.optional().describe("The most that it counts as."),
      segments,
    })
    .readonly()
    .describe("All targets times an index of the market."),
  z
    .strictObject({
      kind: z.literal("relief"),
      losses: z
        .array(
          z.strictObject({ id, lost: amountText.describe("How much of the target, from 0 to all of it.") }).readonly(),
        )
        .min(1)
        .max(TARGET_COUNT_MAX)
        .readonly(),
      from,
    })
    .readonly()
    .describe("Less for some."),
  z
    .strictObject({
      kind: z.literal("territory"),
      changes: z
        .array(z.strictObject({ id, change: ratioText.describe("Of what the opportunity was.") }).readonly())
        .min(1)
        .max(TARGET_COUNT_MAX)
        .readonly(),
      from,
    })
    .readonly()
    .describe("More or less for some, as their territory has changed."),
  z
    .strictObject({
      kind: z.literal("run_rate"),
      forecastShare: ratioText.describe("How much the forecast counts, from 0 to 1."),
      segments,
    })
    .readonly()
    .describe("Between the plan and a forecast."),
  z
    .strictObject({ kind: z.literal("respread") })
    .readonly()
    .describe("What periods that are over fell short of is taken by those that are left."),
]);

/** A gate by its kind. */
export const recalibrationGatesShape = z
  .array(
    z.discriminatedUnion("kind", [
      z
        .strictObject({
          kind: z.literal("attainment"),
          below: ratioText.describe("An attainment is behind below this."),
          share: ratioText.describe("More than this part has to be behind, from 0 to 1."),
          countMin: z.int().min(1).describe("Of fewer known attainments nothing is said."),
          behindMin: z.int().min(1).optional().describe("At least so many have to be behind. Default: 1."),
        })
        .readonly(),
      z
        .strictObject({
          kind: z.literal("turnover"),
          above: ratioText.describe("More than this part has to have left, from 0 to 1."),
          counts: z
            .array(
              z
                .strictObject({
                  segment: externalId.optional().describe("Which. Absent: targets without a segment."),
                  left: z.int().min(0).describe("How many have left."),
                  of: z.int().min(0).describe("Of how many."),
                })
                .readonly(),
            )
            .min(1)
            .max(TURNOVER_COUNT_MAX)
            .readonly(),
        })
        .readonly(),
    ]),
  )
  .min(1)
  .max(GATE_COUNT_MAX)
  .readonly()
  .optional()
  .describe("One of them has to be true of a segment.");

const takers = {
  among: z.enum(TAKERS).optional().describe("Who takes what the method changes. Default: others."),
  by: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.enum(["baseline", "equal"]) }).readonly(),
      z
        .strictObject({
          kind: z.literal("weights"),
          weights: z
            .array(z.strictObject({ id, weight: ratioText.describe("0 or more.") }).readonly())
            .min(1)
            .max(TARGET_COUNT_MAX)
            .readonly(),
        })
        .readonly(),
    ])
    .optional()
    .describe("In which proportion. Default: baseline."),
};

/** What stays, by its kind. */
export const conservationShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }).readonly(),
  z
    .strictObject({
      kind: z.literal("total"),
      gap: amountText.optional().describe("What the total may change by. Default: nothing."),
      ...takers,
    })
    .readonly(),
  z.strictObject({ kind: z.literal("group"), ...takers }).readonly(),
]);
