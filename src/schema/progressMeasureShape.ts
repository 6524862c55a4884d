import * as z from "zod";
import { MILESTONE_COUNT_MAX } from "../metric/readMilestones.js";
import {
  BENCHMARK_SIDES,
  BETWEEN_WAYS,
  THRESHOLD_BOUNDS,
  THRESHOLD_WAYS,
  UNMEASURED_POLICIES,
  ZERO_RANGE_POLICIES,
} from "../metric/readProgressMeasure.js";
import { ratioText } from "./figures.js";
import { label, ruleId } from "./texts.js";

const target = ratioText.describe("What is to be reached.");
const start = ratioText.describe("Where the way begins.");
const bound = z.enum(THRESHOLD_BOUNDS).optional().describe("Whether exactly the target will do. Default: inclusive.");
const threshold = z.enum(["at_least", "at_most"]).describe("Which side of the target is good.");
const range = {
  kind: z.literal("between").describe("Within a range."),
  from: ratioText.describe("The lower end, still in it."),
  to: ratioText.describe("The upper end, still in it."),
};

/** How progress is measured. */
export const progressMeasureShape = z.union([
  z
    .strictObject({
      kind: z.literal("from_to").describe("From a start to a target."),
      start,
      target,
      zeroRange: z.enum(ZERO_RANGE_POLICIES).optional().describe("What a target that is the start means."),
      unmeasured: z.enum(UNMEASURED_POLICIES).optional().describe("What stands before anything was measured."),
    })
    .readonly(),
  z
    .strictObject({
      kind: threshold,
      target,
      bound,
      by: z.enum(THRESHOLD_WAYS).optional().describe("What the progress is. Default: met, 1 or 0."),
      start: z.never().optional(),
    })
    .readonly(),
  z.strictObject({ kind: threshold, start, target, bound, by: z.never().optional() }).readonly(),
  z
    .strictObject({
      ...range,
      by: z.enum(BETWEEN_WAYS).optional().describe("What the progress is. Default: met, 1 or 0."),
      tolerance: z.never().optional(),
    })
    .readonly(),
  z
    .strictObject({
      ...range,
      tolerance: ratioText.describe("How far outside nothing is left, above 0."),
      by: z.never().optional(),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("milestones").describe("Milestones."),
      milestones: z
        .array(
          z
            .strictObject({
              id: ruleId.describe("Unique in its list."),
              weight: ratioText.optional().describe("A ratio above 0; all have one, 1 together, or none."),
              label,
            })
            .readonly(),
        )
        .min(1)
        .max(MILESTONE_COUNT_MAX)
        .readonly()
        .describe("Each once."),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("binary").describe("Done or not.") }).readonly(),
  z
    .strictObject({
      kind: z.literal("rank").describe("A place among others."),
      target: ratioText.describe("The last place that will do, a whole number from 1."),
      start: ratioText.optional().describe("The place that the way begins at, behind the target."),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("benchmark").describe("Better than a benchmark, strictly."),
      target: ratioText.describe("The benchmark."),
      is: z.enum(BENCHMARK_SIDES).optional().describe("Which side is better. Default: above."),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("rate_per_day").describe("So many a working day on average."),
      target: ratioText.describe("How many a day, above 0."),
    })
    .readonly(),
]);

/** A figure that is exact as a quotient only. */
export const quotientShape = z
  .strictObject({ dividend: ratioText.describe("What is divided."), divisor: ratioText.describe("By what, above 0.") })
  .readonly();

/** What a metric stands at. */
export const progressValueShape = z.union([
  ratioText,
  quotientShape,
  z.array(z.string()).max(MILESTONE_COUNT_MAX).readonly(),
  z.boolean(),
  z
    .strictObject({
      total: ratioText.describe("How many in all."),
      days: ratioText.describe("On how many working days."),
    })
    .readonly(),
]);
