import * as z from "zod";
import { CONSERVED, SWAP_PROGRESS } from "../adjustment/readEffects.js";
import { FACTOR_COUNT_MAX } from "../adjustment/readFactors.js";
import { LEVEL_COUNTS } from "../metric/levelCount.js";
import { componentShape } from "./componentShape.js";
import { amountText, ratioText } from "./figures.js";
import { ruleId } from "./texts.js";

const metric = ruleId.describe("The metric's id.");
const target = amountText.describe("What is to be reached in it, above 0.");
const factor = ratioText.describe("What it is multiplied by, above 0.");

/** One change that a trigger asks for. */
export const triggerEffectShape = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("swap_metric"),
      from: ruleId.describe("The metric that makes way."),
      to: ruleId.describe("The metric that takes its place."),
      target: target.optional(),
      progress: z
        .enum(SWAP_PROGRESS)
        .optional()
        .describe("What becomes of what was reached before a swap within a period. Default: stretch_weighted."),
      counts: z
        .enum(LEVEL_COUNTS)
        .optional()
        .describe("What counts of a metric that is a level. Default: stock_plus_signed."),
    })
    .readonly()
    .describe("Another metric takes the place of one."),
  z
    .strictObject({
      kind: z.literal("add_dimension"),
      metric,
      target,
      weight: ratioText.describe("What it weighs of all together, above 0 and below 1."),
    })
    .readonly()
    .describe("A metric joins those that count."),
  z
    .strictObject({
      kind: z.literal("tilt_weights"),
      multiply: z
        .array(z.strictObject({ metric, factor }).readonly())
        .min(1)
        .max(FACTOR_COUNT_MAX)
        .readonly()
        .describe("What weights are multiplied by, each metric once."),
    })
    .readonly()
    .describe("Weights are multiplied, and brought back to 1 together."),
  z
    .strictObject({
      kind: z.literal("scale_target"),
      metric,
      factor,
      conserve: z
        .enum(CONSERVED)
        .optional()
        .describe("Whether others take over what is taken off, so that the team's total stays. Default: none."),
    })
    .readonly()
    .describe("Targets of a metric are multiplied."),
  z
    .strictObject({ kind: z.literal("add_component"), component: componentShape.describe("The component.") })
    .readonly()
    .describe("A component joins the plan."),
  z
    .strictObject({ kind: z.literal("pause_goal"), goal: ruleId.describe("The goal's id.") })
    .readonly()
    .describe("A goal does not count."),
  z
    .strictObject({ kind: z.literal("propose_review") })
    .readonly()
    .describe("People look at it; nothing is changed."),
]);
