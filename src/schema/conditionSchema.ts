import * as z from "zod";
import { checkCondition } from "../condition/checkCondition.js";
import type { Condition, Operand } from "../condition/condition.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { ruleId } from "./texts.js";

/** What a comparison looks at. */
export const operand: z.ZodType<Operand> = z
  .union([
    z.strictObject({ metric: ruleId.describe("A metric's id.") }).readonly(),
    z
      .strictObject({
        attainment: ruleId.describe("Id of a metric, of which actual ÷ target is looked at."),
        over: z
          .enum(["quarter", "half", "year"])
          .optional()
          .describe("Over the fiscal span up to now. Default: the days that are asked about."),
      })
      .readonly(),
    z.strictObject({ attribute: z.string().describe("An attribute's name.") }).readonly(),
    z
      .strictObject({
        count: ruleId.describe("A kind of facts."),
        days: z.int().min(1).max(3_660).describe("Length of the window in days, the day asked about included."),
      })
      .readonly(),
  ])
  .describe("What is looked at: a metric, its attainment, an attribute, or the number of facts in a window.");

const bound = z.string().describe("A decimal, a ratio or a date.");

/** Each level refers back to the one tree; a schema made here would be another at every level. */
const part: z.ZodType<Condition> = z.lazy(() => conditionShape);
const parts = z.array(part).min(1).max(1_000).readonly();

/** The fields alone; {@link conditionSchema} adds the rules. */
export const conditionShape = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("all"), of: parts.describe("All are to be true.") }).readonly(),
    z.strictObject({ kind: z.literal("any"), of: parts.describe("One is to be true.") }).readonly(),
    z.strictObject({ kind: z.literal("not"), of: part.describe("What is not to be true.") }).readonly(),
    z
      .strictObject({
        kind: z.literal("compare"),
        value: operand,
        is: z
          .enum(["above", "at_least", "equal", "not_equal", "at_most", "below"])
          .describe("On the bound itself above and below are false, at_least and at_most true."),
        to: z.union([z.string(), z.boolean()]).describe("A bound; for equal and not_equal any text, true or false."),
      })
      .readonly(),
    z.strictObject({ kind: z.literal("between"), value: operand, from: bound, to: bound }).readonly(),
    z
      .strictObject({
        kind: z.literal("in"),
        value: operand,
        of: z.array(z.string()).min(1).max(1_000).readonly().describe("Texts, of which the value is to be one."),
      })
      .readonly(),
  ])
  .meta({ id: "Condition", description: "What has to hold: for a fact to count, a gate to open." });

/**
 * The zod schema of {@link incentive-rules!Condition}, for tools that take one (Standard Schema, JSON Schema, OpenAPI).
 *
 * Its refinement is `checkCondition`, so that it refuses what that refuses. A schema that refers to itself has no end
 * in a cycle: values from outside go through {@link parseCondition}, which guards their structure first.
 */
export const conditionSchema: z.ZodType<Condition> = conditionShape.superRefine(refineBy(checkCondition));

const parser: ModelParser<Condition> = {
  functionName: "parseCondition",
  schema: conditionSchema,
  check: checkCondition,
};

/**
 * Reads a condition from a value or from JSON text; the result is a frozen copy.
 *
 * @throws {@link incentive-rules!RulesError} whatever `checkCondition` finds, `json_malformed`, `json_duplicate_key`,
 * `json_number_inexact`, `structure_not_plain`, `structure_too_deep`, `structure_too_large`, `key_forbidden`,
 * `text_malformed`
 *
 * @example
 * ```ts
 * import { parseCondition } from "incentive-rules/schema";
 *
 * const gate = parseCondition('{ "kind": "compare", "value": { "metric": "visits" }, "is": "at_least", "to": "40" }');
 *
 * gate.kind; // => "compare"
 * ```
 */
export function parseCondition(valueOrText: unknown): Condition {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseCondition} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseCondition } from "incentive-rules/schema";
 *
 * const parsed = safeParseCondition({ kind: "all", of: [{ kind: "compare", value: { metric: "visits" }, is: "atleast" }] });
 *
 * parsed.success ? "" : parsed.error.issues[0]?.message;
 * // => 'of[0].is: expected one of above, at_least, equal, not_equal, at_most, below, received "atleast"'
 * ```
 */
export function safeParseCondition(valueOrText: unknown): SafeParsed<Condition> {
  return safeParseModel(parser, valueOrText);
}
