import * as z from "zod";
import { checkPaceRule } from "../metric/checkPaceRule.js";
import type { PaceRule } from "../metric/paceRule.js";
import { ratioText } from "./figures.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { ruleId } from "./texts.js";

const status = ruleId.describe("The name of the status.");
const none = z.never().optional();
const band = z.union([
  z.strictObject({ status, upTo: ratioText.describe("Where the band ends; still in it."), below: none }).readonly(),
  z.strictObject({ status, below: ratioText.describe("Where the band ends; no longer in it."), upTo: none }).readonly(),
  z.strictObject({ status, upTo: none, below: none }).readonly(),
]);

/** The fields alone; {@link paceRuleSchema} adds the rules. */
export const paceRuleShape = z
  .strictObject({
    measuredBy: z.enum(["gap", "ratio"]).describe("What the bounds are: expected − progress, or progress ÷ expected."),
    bands: z.array(band).min(1).max(100).readonly().describe("Bands in rising order; only the last has no bound."),
    reached: ruleId.optional().describe("The status of who has covered all of the way."),
    exceeded: ruleId.optional().describe("The status of who is beyond the target."),
    outdated: ruleId.optional().describe("The status that stands before all others when the check-in is outdated."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!PaceRule}; `checkPaceRule` is its refinement. */
export const paceRuleSchema: z.ZodType<PaceRule> = paceRuleShape.superRefine(refineBy(checkPaceRule));

const parser: ModelParser<PaceRule> = {
  functionName: "parsePaceRule",
  schema: paceRuleSchema,
  check: checkPaceRule,
};

/**
 * Reads a rule of pace from a value or from JSON text.
 *
 * @throws {@link incentive-rules!RulesError} whatever `checkPaceRule` finds, and those of the structure
 *
 * @example
 * ```ts
 * import { parsePaceRule } from "incentive-rules/schema";
 *
 * const rule = parsePaceRule(`{
 *   "measuredBy": "ratio",
 *   "bands": [{ "status": "behind", "below": "90%" }, { "status": "on_track" }]
 * }`);
 *
 * rule.bands.length; // => 2
 * ```
 */
export function parsePaceRule(valueOrText: unknown): PaceRule {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parsePaceRule} without an exception.
 *
 * @example
 * ```ts
 * import { safeParsePaceRule } from "incentive-rules/schema";
 *
 * const parsed = safeParsePaceRule({ measuredBy: "ratio", bands: [{ status: "behind", below: "90%" }] });
 *
 * parsed.success ? "" : parsed.error.issues[0]?.code; // => "bands_not_open"
 * ```
 */
export function safeParsePaceRule(valueOrText: unknown): SafeParsed<PaceRule> {
  return safeParseModel(parser, valueOrText);
}
