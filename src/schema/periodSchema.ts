import * as z from "zod";
import type { Period } from "../period/period.js";
import { checkPeriod } from "../period/readPeriod.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { plainDate } from "./texts.js";

/** The fields alone; {@link periodSchema} adds the rules. */
export const periodShape = z
  .strictObject({
    start: plainDate.describe("The first day, as YYYY-MM-DD."),
    end: plainDate.nullable().optional().describe("The last day, as YYYY-MM-DD. Absent or null: it goes on."),
  })
  .readonly();

/** The same with a last day. */
export const closedPeriodShape = z
  .strictObject({
    start: plainDate.describe("The first day, as YYYY-MM-DD."),
    end: plainDate.describe("The last day, as YYYY-MM-DD."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!Period}. */
export const periodSchema: z.ZodType<Period> = periodShape.superRefine(refineBy(checkPeriod));

const parser: ModelParser<Period> = {
  functionName: "parsePeriod",
  schema: periodSchema,
  check: checkPeriod,
};

/**
 * Reads a period from a value or from JSON text.
 *
 * @throws {@link incentive-rules!RulesError} `date_malformed`, `date_out_of_range`, `period_reversed`,
 * `unknown_key`, `key_missing`, `type_mismatch`, and those of the structure
 *
 * @example
 * ```ts
 * import { parsePeriod } from "incentive-rules/schema";
 *
 * parsePeriod('{ "start": "2026-11-01", "end": null }'); // => { start: "2026-11-01", end: null }
 * ```
 */
export function parsePeriod(valueOrText: unknown): Period {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parsePeriod} without an exception.
 *
 * @example
 * ```ts
 * import { safeParsePeriod } from "incentive-rules/schema";
 *
 * safeParsePeriod({ start: "2026-11-30", end: "2026-11-01" }).success; // => false
 * ```
 */
export function safeParsePeriod(valueOrText: unknown): SafeParsed<Period> {
  return safeParseModel(parser, valueOrText);
}
