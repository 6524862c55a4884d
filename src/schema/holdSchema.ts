import * as z from "zod";
import type { Hold } from "../plan/hold.js";
import { checkHold } from "../plan/readHolds.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { externalId, plainDate } from "./texts.js";

const fields = {
  id: externalId.describe("Unique among the holds."),
  start: plainDate.describe("First day."),
  end: plainDate.nullable().optional().describe("Last day. Default: until further notice."),
  reason: z.string().min(1).max(500).describe("Why."),
  recordedOn: plainDate
    .optional()
    .describe("The date on which it became known, where that is not the first day. Default: the first day."),
};

/** The fields alone; {@link holdSchema} adds the rules. */
export const holdShape = z.union([
  z
    .strictObject({ ...fields, participant: externalId.describe("Whose pay."), deal: z.never().optional() })
    .readonly()
    .describe("Stops all that somebody is paid."),
  z
    .strictObject({ ...fields, deal: externalId.describe("Id of the fact."), participant: z.never().optional() })
    .readonly()
    .describe("Stops what a single deal pays."),
]);

/** The zod schema of {@link incentive-rules!Hold}. */
export const holdSchema: z.ZodType<Hold> = holdShape.superRefine(refineBy(checkHold));

const parser: ModelParser<Hold> = {
  functionName: "parseHold",
  schema: holdSchema,
  check: checkHold,
};

/**
 * Reads a hold from a value or from JSON text.
 *
 * @throws {@link incentive-rules!RulesError} `text_malformed`, `id_malformed`, `owner_ambiguous`, `date_malformed`,
 * `period_reversed`, `unknown_key`, `key_missing`, `type_mismatch`, and those of the structure
 *
 * @example
 * ```ts
 * import { parseHold } from "incentive-rules/schema";
 *
 * const hold = parseHold({ id: "H-1", participant: "Ann", start: "2026-03-10", reason: "Audit" });
 * hold.start; // => "2026-03-10"
 * ```
 */
export function parseHold(valueOrText: unknown): Hold {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseHold} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseHold } from "incentive-rules/schema";
 *
 * const parsed = safeParseHold({ id: "H-1", participant: "Ann", start: "2026-03-10" });
 * parsed.success ? "" : parsed.error.issues[0]?.code; // => "key_missing"
 * ```
 */
export function safeParseHold(valueOrText: unknown): SafeParsed<Hold> {
  return safeParseModel(parser, valueOrText);
}
