import * as z from "zod";
import { checkRateTable } from "../commission/checkRateTable.js";
import type { RateTable } from "../commission/rateTable.js";
import { amountText, ratioText } from "./figures.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { label } from "./texts.js";

const range = {
  upTo: ratioText
    .nullable()
    .optional()
    .describe("Where the band ends: a ratio of the target or an amount. Absent or null in the last band."),
  kicker: amountText.optional().describe("Money paid once when the band is entered; not on the first band."),
  label,
};

const ratedBand = z
  .strictObject({
    ...range,
    rate: ratioText.describe("Money per money of credit, such as 0.015 or 1.5%."),
    perUnit: z.never().optional(),
  })
  .readonly();

const perUnitBand = z
  .strictObject({ ...range, perUnit: amountText.describe("Money per unit of credit."), rate: z.never().optional() })
  .readonly();

/** The fields alone; {@link rateTableSchema} adds the rules. */
export const rateTableShape = z
  .strictObject({
    measuredBy: z.enum(["attainment", "amount"]).describe("What the bounds are: ratios of the target, or amounts."),
    method: z.enum(["marginal", "whole", "whole_prospective"]).describe("What the rates apply to."),
    boundary: z
      .enum(["upper_inclusive", "lower_inclusive"])
      .optional()
      .describe("Which band an exact bound is in. Required for the whole methods of two bands or more."),
    bands: z
      .array(z.union([ratedBand, perUnitBand]))
      .min(1)
      .max(1_000)
      .readonly()
      .describe("Bands in rising order."),
  })
  .readonly();

/**
 * The zod schema of {@link incentive-rules!RateTable}, for tools that take one (Standard Schema, JSON Schema, OpenAPI).
 *
 * Its refinement is `checkRateTable`, so that it refuses what that refuses. For values from outside prefer
 * {@link parseRateTable}, which guards their structure first and reports issues with codes.
 */
export const rateTableSchema: z.ZodType<RateTable> = rateTableShape.superRefine(refineBy(checkRateTable));

const parser: ModelParser<RateTable> = {
  functionName: "parseRateTable",
  schema: rateTableSchema,
  check: checkRateTable,
};

/**
 * Reads a rate table from a value or from JSON text.
 *
 * Stricter than `JSON.parse` and zod together: keys given twice, numbers that a double would change, class instances,
 * accessors, cycles, more than 32 levels and keys that reach a prototype are refused. The result is a frozen copy.
 *
 * @throws {@link incentive-rules!RulesError} whatever `checkRateTable` finds, `json_malformed`, `json_duplicate_key`,
 * `json_number_inexact`, `structure_not_plain`, `structure_too_deep`, `structure_too_large`, `key_forbidden`,
 * `text_malformed`
 *
 * @example
 * ```ts
 * import { parseRateTable } from "incentive-rules/schema";
 *
 * const table = parseRateTable(`{
 *   "measuredBy": "attainment",
 *   "method": "marginal",
 *   "bands": [{ "upTo": "80%", "rate": "1%" }, { "rate": "1.5%" }]
 * }`);
 *
 * table.bands.length; // => 2
 * ```
 */
export function parseRateTable(valueOrText: unknown): RateTable {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseRateTable} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseRateTable } from "incentive-rules/schema";
 *
 * const parsed = safeParseRateTable({ measuredBy: "amount", method: "marginal", bands: [{ rate: "0.01", upto: "5" }] });
 *
 * parsed.success; // => false
 * parsed.success ? "" : parsed.error.issues[0]?.message;
 * // => 'bands[0].upto: expected one of upTo, rate, perUnit, kicker, label, received "upto"; did you mean "upTo"?'
 * ```
 */
export function safeParseRateTable(valueOrText: unknown): SafeParsed<RateTable> {
  return safeParseModel(parser, valueOrText);
}
