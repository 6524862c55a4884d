import * as z from "zod";
import type { Handover } from "../plan/handover.js";
import { checkHandover } from "../plan/readHandovers.js";
import { ratioText } from "./figures.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { externalId, plainDate } from "./texts.js";

const ids = z.array(externalId).min(1).readonly().optional();

/** The fields alone; {@link handoverSchema} adds the rules. */
export const handoverShape = z
  .strictObject({
    id: externalId.describe("Unique among the handovers."),
    from: externalId.describe("Who earned it."),
    on: plainDate.describe("The first day whose cash is shared."),
    to: z
      .array(
        z
          .strictObject({
            participant: externalId.describe("Who goes on with them."),
            share: ratioText.describe("0 to 1, all together at most 1."),
          })
          .readonly(),
      )
      .min(1)
      .readonly()
      .describe("Who has how much of it; what is left of 1 stays."),
    deals: ids.describe("Of which deals. Default: of all, or of those of the customers."),
    customers: ids.describe("Of which customers' deals. Default: of all, or of the deals."),
    recordedOn: plainDate
      .optional()
      .describe("The date on which it became known, where that is later. Default: the day from which it holds."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!Handover}. */
export const handoverSchema: z.ZodType<Handover> = handoverShape.superRefine(refineBy(checkHandover));

const parser: ModelParser<Handover> = { functionName: "parseHandover", schema: handoverSchema, check: checkHandover };

/**
 * Reads a handover from a value or from JSON text.
 *
 * @throws {@link incentive-rules!RulesError} `rate_out_of_range`, `ratio_malformed`, `id_duplicate`, `id_malformed`,
 * `list_empty`, `date_malformed`, `date_out_of_range`, `unknown_key`, `key_missing`, `type_mismatch`, and those of the structure
 *
 * @example
 * ```ts
 * import { parseHandover } from "incentive-rules/schema";
 *
 * const handover = parseHandover({
 *   id: "H-1",
 *   from: "Ann",
 *   on: "2026-12-01",
 *   to: [{ participant: "Bo", share: "60%" }],
 *   customers: ["K-7"],
 * });
 * handover.to[0]?.share; // => "60%"
 * ```
 */
export function parseHandover(valueOrText: unknown): Handover {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseHandover} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseHandover } from "incentive-rules/schema";
 *
 * const parsed = safeParseHandover({ id: "H-1", from: "Ann", on: "2026-12-01", to: [] });
 * parsed.success ? "" : parsed.error.issues[0]?.code; // => "list_empty"
 * ```
 */
export function safeParseHandover(valueOrText: unknown): SafeParsed<Handover> {
  return safeParseModel(parser, valueOrText);
}
