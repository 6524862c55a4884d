import * as z from "zod";
import type { ManualAdjustment } from "../plan/adjustment.js";
import { checkAdjustment } from "../plan/readAdjustments.js";
import { amountText } from "./figures.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { externalId, plainDate } from "./texts.js";

/** The fields alone; {@link manualAdjustmentSchema} adds the rules. */
export const manualAdjustmentShape = z
  .strictObject({
    id: externalId.describe("Unique among the adjustments."),
    participant: externalId.describe("Whose statement it is on."),
    on: plainDate.describe("The business date on which it counts."),
    amount: amountText.describe(
      "In the plan's currency, no finer than its minor unit; negative where money is taken back.",
    ),
    reason: z.string().min(1).max(500).describe("Why."),
    approver: externalId.describe("Who approved it."),
    recordedOn: plainDate
      .optional()
      .describe("The date on which it became known, where that is later. Default: the date on which it counts."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!ManualAdjustment}, its figure as text. */
export const manualAdjustmentSchema: z.ZodType<ManualAdjustment> = manualAdjustmentShape.superRefine(
  refineBy(checkAdjustment),
);

const parser: ModelParser<ManualAdjustment> = {
  functionName: "parseManualAdjustment",
  schema: manualAdjustmentSchema,
  check: checkAdjustment,
};

/**
 * Reads a manual adjustment from a value or from JSON text.
 *
 * Whether its amount is finer than the minor unit is seen where the plan's currency is known.
 *
 * @throws {@link incentive-rules!RulesError} `amount_malformed`, `text_malformed`, `id_malformed`,
 * `date_malformed`, `date_out_of_range`, `unknown_key`, `key_missing`, `type_mismatch`, and those of the structure
 *
 * @example
 * ```ts
 * import { parseManualAdjustment } from "incentive-rules/schema";
 *
 * const adjustment = parseManualAdjustment({
 *   id: "A-1",
 *   participant: "Ann",
 *   on: "2026-11-30",
 *   amount: "-50.00",
 *   reason: "Paid twice in October",
 *   approver: "Bo",
 * });
 * adjustment.amount; // => "-50.00"
 * ```
 */
export function parseManualAdjustment(valueOrText: unknown): ManualAdjustment {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseManualAdjustment} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseManualAdjustment } from "incentive-rules/schema";
 *
 * const nobodys = { id: "A-1", participant: "Ann", on: "2026-11-30", amount: "50", reason: "Goodwill" };
 * const parsed = safeParseManualAdjustment(nobodys);
 * parsed.success ? "" : parsed.error.issues[0]?.code; // => "key_missing"
 * ```
 */
export function safeParseManualAdjustment(valueOrText: unknown): SafeParsed<ManualAdjustment> {
  return safeParseModel(parser, valueOrText);
}
