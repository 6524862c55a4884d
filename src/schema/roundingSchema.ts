import * as z from "zod";
import { checkRounding, ROUNDING_MODES, type Rounding } from "../money/rounding.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";

/** The fields alone; {@link roundingSchema} adds the rules. */
export const roundingShape = z
  .strictObject({
    scale: z.int().min(0).max(6).optional().describe("Fraction digits of an amount. Default: the currency's."),
    mode: z.enum(ROUNDING_MODES).optional().describe("Default: half_up."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!Rounding}. */
export const roundingSchema: z.ZodType<Rounding> = roundingShape.superRefine(refineBy(checkRounding));

const parser: ModelParser<Rounding> = {
  functionName: "parseRounding",
  schema: roundingSchema,
  check: checkRounding,
};

/**
 * Reads a rounding from a value or from JSON text.
 *
 * @throws {@link incentive-rules!RulesError} `scale_out_of_range`, `value_unknown`, `unknown_key`, `type_mismatch`, and those of
 * the structure
 *
 * @example
 * ```ts
 * import { parseRounding } from "incentive-rules/schema";
 *
 * parseRounding('{ "scale": 0, "mode": "half_even" }'); // => { scale: 0, mode: "half_even" }
 * ```
 */
export function parseRounding(valueOrText: unknown): Rounding {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseRounding} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseRounding } from "incentive-rules/schema";
 *
 * safeParseRounding({ mode: "bankers" }).success; // => false
 * ```
 */
export function safeParseRounding(valueOrText: unknown): SafeParsed<Rounding> {
  return safeParseModel(parser, valueOrText);
}
