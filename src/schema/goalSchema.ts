import * as z from "zod";
import { checkGoal } from "../goal/checkGoal.js";
import type { Goal } from "../goal/goal.js";
import { GOAL_COMMITMENTS, GOAL_ROLLUPS } from "../goal/readGoal.js";
import { SCOPE_NAME_COUNT_MAX } from "../goal/readScope.js";
import { amountText, ratioText } from "./figures.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { closedPeriodShape } from "./periodSchema.js";
import { refineBy } from "./refineBy.js";
import { externalId, label, ruleId } from "./texts.js";

const names = z.array(externalId).min(1).max(SCOPE_NAME_COUNT_MAX).readonly().optional();

const ownerShape = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("company") })
    .readonly()
    .describe("The company as a whole."),
  z
    .strictObject({ kind: z.literal("team"), id: externalId.describe("Id of the team.") })
    .readonly()
    .describe("A team."),
  z
    .strictObject({ kind: z.literal("person"), id: externalId.describe("Id of the person.") })
    .readonly()
    .describe("A person."),
]);

/** What something covers. */
export const scopeShape = z
  .strictObject({
    customerTypes: names.describe("Types of customers, each once."),
    productLines: names.describe("Product lines, each once."),
    regions: names.describe("Regions, each once."),
  })
  .readonly();

/** The fields alone; {@link goalSchema} adds the rules. */
export const goalShape = z
  .strictObject({
    $schema: z.string().optional().describe("Where editors find the schema of this document; it changes nothing."),
    id: ruleId.describe("Unique among goals."),
    label,
    metric: ruleId.describe("Which metric is to reach the target."),
    unit: ruleId.optional().describe("What the target counts in, such as CNY or visits."),
    owner: ownerShape.describe("Whose it is."),
    scope: scopeShape.optional().describe("What it covers; everything where absent."),
    period: z
      .union([closedPeriodShape, z.string()])
      .describe("When it is to be reached, by its days or its label, such as 2027-Q1."),
    start: amountText.optional().describe("What the metric was at the start."),
    target: amountText.describe("What is to be reached, above 0."),
    parent: ruleId.optional().describe("Id of the goal that it serves."),
    weight: ratioText.optional().describe("Its part of all goals of its owner for the period, from 0 to 1."),
    phase: ruleId.optional().describe("The phase of the strategy that it belongs to."),
    commitment: z.enum(GOAL_COMMITMENTS).optional().describe("Expected in full, or a stretch."),
    rollup: z
      .enum(GOAL_ROLLUPS)
      .optional()
      .describe("How goals of the same metric below make it up. Default: sum; none for ratios and levels."),
    overAssignment: ratioText
      .optional()
      .describe("How much more the goals below may be together, a ratio of the target. Default: 0."),
  })
  .readonly()
  .meta({ title: "Goal", description: "What is to be reached, whose it is and when. Decimals are text." });

/** The zod schema of {@link incentive-rules!Goal}; `checkGoal` is its refinement. */
export const goalSchema: z.ZodType<Goal> = goalShape.superRefine(refineBy(checkGoal));

const parser: ModelParser<Goal> = {
  functionName: "parseGoal",
  schema: goalSchema,
  check: checkGoal,
};

/**
 * Reads a goal from a value or from JSON text.
 *
 * @throws {@link incentive-rules!RulesError} whatever `checkGoal` finds, and those of the structure
 *
 * @example
 * ```ts
 * import { parseGoal } from "incentive-rules/schema";
 *
 * const goal = parseGoal({
 *   id: "2027-east",
 *   metric: "revenue",
 *   owner: { kind: "team", id: "East" },
 *   period: "2027",
 *   target: "400000",
 *   parent: "2027",
 * });
 * goal.owner; // => { kind: "team", id: "East" }
 * ```
 */
export function parseGoal(valueOrText: unknown): Goal {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseGoal} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseGoal } from "incentive-rules/schema";
 *
 * const company = { id: "2027", metric: "revenue", owner: { kind: "company" }, period: "2027" };
 * safeParseGoal({ ...company, target: "1200000" }).success; // => true
 * safeParseGoal({ ...company, target: "-1" }).success; // => false
 * ```
 */
export function safeParseGoal(valueOrText: unknown): SafeParsed<Goal> {
  return safeParseModel(parser, valueOrText);
}
