import * as z from "zod";
import { checkRecalibration } from "../adjustment/checkRecalibration.js";
import type { Recalibration } from "../adjustment/recalibration.js";
import { ratioText } from "./figures.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { conservationShape, recalibrationGatesShape, recalibrationMethodShape } from "./recalibrationShape.js";
import { refineBy } from "./refineBy.js";
import { roundingShape } from "./roundingSchema.js";
import { currencyCode, ruleId } from "./texts.js";

/** The fields alone; {@link recalibrationSchema} adds the rules. */
export const recalibrationShape = z
  .strictObject({
    id: ruleId.describe("Names the recalibration."),
    baseline: ruleId.describe("The version of the targets that it is made from."),
    version: ruleId.describe("The version that it makes; another."),
    reason: z.string().describe("What has changed outside, in words."),
    method: recalibrationMethodShape.describe("What each target is to be."),
    gates: recalibrationGatesShape,
    bounds: z
      .strictObject({
        down: ratioText.optional().describe("Down by at most this part, from 0 to 1. Default: down to 0."),
        up: ratioText.optional().describe("Up by at most this part. Default: without an end."),
      })
      .readonly()
      .optional()
      .describe("How far one review may move a target from its baseline."),
    conserve: conservationShape.describe("Whether others take what the method changes."),
    currency: currencyCode.optional().describe("The currency of the targets; it gives the scale."),
    rounding: roundingShape
      .optional()
      .describe("Scale 0 for what is counted. The mode rounds what a method gives, once."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!Recalibration}; `checkRecalibration` is its refinement. */
export const recalibrationSchema: z.ZodType<Recalibration> = recalibrationShape.superRefine(
  refineBy(checkRecalibration),
);

const parser: ModelParser<Recalibration> = {
  functionName: "parseRecalibration",
  schema: recalibrationSchema,
  check: checkRecalibration,
};

/**
 * Reads a recalibration from a value or from JSON text.
 *
 * @throws {@link incentive-rules!RulesError} whatever `checkRecalibration` finds, and those of the structure
 *
 * @example
 * ```ts
 * import { parseRecalibration } from "incentive-rules/schema";
 *
 * const recalibration = parseRecalibration(`{
 *   "id": "2027-h1",
 *   "baseline": "2027-1",
 *   "version": "2027-2",
 *   "reason": "A key account has closed",
 *   "method": { "kind": "relief", "losses": [{ "id": "North", "lost": "600000" }] },
 *   "conserve": { "kind": "total" }
 * }`);
 * recalibration.method.kind; // => "relief"
 * ```
 */
export function parseRecalibration(valueOrText: unknown): Recalibration {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseRecalibration} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseRecalibration } from "incentive-rules/schema";
 *
 * const parsed = safeParseRecalibration({
 *   id: "2027-h1",
 *   baseline: "2027-1",
 *   version: "2027-1",
 *   reason: "The market has shrunk",
 *   method: { kind: "index", index: "90%" },
 *   conserve: { kind: "none" },
 * });
 * parsed.success ? "" : parsed.error.issues[0]?.path; // => ["version"]
 * ```
 */
export function safeParseRecalibration(valueOrText: unknown): SafeParsed<Recalibration> {
  return safeParseModel(parser, valueOrText);
}
