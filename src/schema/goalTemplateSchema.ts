import * as z from "zod";
import { checkGoalTemplate } from "../goal/checkGoalTemplate.js";
import type { GoalTemplate } from "../goal/goalTemplate.js";
import { CONVERSION_KINDS, STEP_COUNT_MAX } from "../goal/readConversion.js";
import { TEMPLATE_KEY_RESULT_COUNT_MAX } from "../goal/readTemplates.js";
import { THRESHOLD_BOUNDS, THRESHOLD_WAYS } from "../metric/readProgressMeasure.js";
import { ROUNDING_MODES } from "../money/rounding.js";
import { ratioText } from "./figures.js";
import { scoringShape } from "./keyResultShape.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { progressMeasureShape, quotientShape } from "./progressMeasureShape.js";
import { refineBy } from "./refineBy.js";
import { ruleId } from "./texts.js";

const step = z
  .strictObject({
    kind: z.enum(CONVERSION_KINDS).describe("Divided, as by an average order value, or multiplied."),
    by: z.union([ratioText, quotientShape]).describe("By what, above 0."),
    gives: z.string().optional().describe("What the figure is after it."),
  })
  .readonly();

const figure = z
  .strictObject({
    kind: z.literal("of_goal").describe("Follows from the goal."),
    share: ratioText.optional().describe("What part of its target, a ratio from 0 to 1. Default: all of it."),
    steps: z.array(step).min(1).max(STEP_COUNT_MAX).readonly().optional().describe("What turns it into the metric."),
    rounding: z
      .strictObject({
        scale: z.int().min(0).max(6).describe("Fraction digits: 0 for what is counted."),
        mode: z.enum(ROUNDING_MODES).describe("Which way."),
      })
      .readonly()
      .describe("How it is rounded, once."),
  })
  .readonly();

const ofGoal = z.union([
  z
    .strictObject({
      kind: z.literal("from_to").describe("From a start to a target."),
      start: ratioText.optional().describe("Where the way begins. Default: where the goal does."),
      target: figure.describe("What follows from the goal."),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.enum(["at_least", "at_most"]).describe("Which side of the target is good."),
      target: figure.describe("What follows from the goal."),
      start: ratioText.optional().describe("Where a way to it begins. Default: there is none."),
      bound: z.enum(THRESHOLD_BOUNDS).optional().describe("Whether exactly the target will do. Default: inclusive."),
      by: z.enum(THRESHOLD_WAYS).optional().describe("What the progress is. Default: met, 1 or 0."),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("rate_per_day").describe("So many a working day."),
      target: figure.describe("How many a day."),
    })
    .readonly(),
]);

/** The fields alone; {@link goalTemplateSchema} adds the rules. */
export const goalTemplateShape = z
  .strictObject({
    $schema: z.string().optional().describe("Where editors find the schema of this document; it changes nothing."),
    id: ruleId.describe("Unique among templates."),
    role: z.string().optional().describe("For people of this role; for all where absent."),
    level: z.string().optional().describe("For people of this level; for all where absent."),
    title: z.string().optional().describe("What is to be reached, in words."),
    keyResults: z
      .array(
        z
          .strictObject({
            id: ruleId.describe("Unique in its template."),
            title: z.string().optional().describe("What is to be reached, in words."),
            weight: ratioText.optional().describe("A ratio from 0 to 1; all have one, 1 together, or none."),
            metric: ruleId.optional().describe("Which metric is measured."),
            unit: ruleId.optional().describe("What it counts in, such as visits."),
            measure: z.union([progressMeasureShape, ofGoal]).describe("How its progress is measured."),
            scoring: scoringShape.optional().describe("How it is scored. Default: by its progress."),
          })
          .readonly(),
      )
      .min(1)
      .max(TEMPLATE_KEY_RESULT_COUNT_MAX)
      .readonly()
      .describe("One key result each."),
  })
  .readonly()
  .meta({ title: "Goal template", description: "What people of a role and a level do for a goal. Decimals are text." });

/** The zod schema of {@link incentive-rules!GoalTemplate}, its figures as text; `checkGoalTemplate` is its refinement. */
export const goalTemplateSchema: z.ZodType<GoalTemplate> = goalTemplateShape.superRefine(refineBy(checkGoalTemplate));

const parser: ModelParser<GoalTemplate> = {
  functionName: "parseGoalTemplate",
  schema: goalTemplateSchema,
  check: checkGoalTemplate,
};

/**
 * Reads a goal template from a value or from JSON text.
 *
 * @throws {@link incentive-rules!RulesError} whatever `checkGoalTemplate` finds, and those of the structure
 *
 * @example
 * ```ts
 * import { parseGoalTemplate } from "incentive-rules/schema";
 *
 * const template = parseGoalTemplate(`{
 *   "id": "newcomer",
 *   "level": "newcomer",
 *   "keyResults": [{ "id": "visits", "measure": { "kind": "rate_per_day", "target": "8" } }]
 * }`);
 *
 * template.keyResults.length; // => 1
 * ```
 */
export function parseGoalTemplate(valueOrText: unknown): GoalTemplate {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseGoalTemplate} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseGoalTemplate } from "incentive-rules/schema";
 *
 * const parsed = safeParseGoalTemplate({ id: "newcomer", keyResults: [] });
 * parsed.success ? "" : parsed.error.issues[0]?.code; // => "list_empty"
 * ```
 */
export function safeParseGoalTemplate(valueOrText: unknown): SafeParsed<GoalTemplate> {
  return safeParseModel(parser, valueOrText);
}
