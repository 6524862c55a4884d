import * as z from "zod";
import { checkRecordedReceipt } from "../plan/readRecordedReceipts.js";
import type { RecordedReceipt } from "../plan/recordedReceipt.js";
import { amountText } from "./figures.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { externalId, plainDate } from "./texts.js";

/** The fields alone; {@link recordedReceiptSchema} adds the rules. */
export const recordedReceiptShape = z
  .strictObject({
    id: externalId.describe("Unique among the receipts, or among the invoices."),
    deal: externalId.describe("Id of the deal's fact."),
    amount: amountText.describe(
      "What it settles of the deal's amount, deductions with it; negative where cash goes back.",
    ),
    on: plainDate.describe("The date of the receipt."),
    agedOn: plainDate.optional().describe("The date that counts for ageing. Default: that of the receipt."),
    deductions: z
      .array(
        z
          .strictObject({
            kind: externalId.describe("What it is."),
            amount: amountText.describe("Of the receipt's sign; all deductions together at most the receipt."),
          })
          .readonly(),
      )
      .readonly()
      .optional()
      .describe("What is taken off before the base: it releases nothing."),
    recordedOn: plainDate
      .optional()
      .describe("The date on which it became known, where that is later. Default: the date of the receipt."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!RecordedReceipt}, its figures as text. */
export const recordedReceiptSchema: z.ZodType<RecordedReceipt> = recordedReceiptShape.superRefine(
  refineBy(checkRecordedReceipt),
);

const parser: ModelParser<RecordedReceipt> = {
  functionName: "parseRecordedReceipt",
  schema: recordedReceiptSchema,
  check: checkRecordedReceipt,
};

/**
 * Reads a receipt, or an invoice, from a value or from JSON text.
 *
 * Whether it exceeds its deal, and whether cash that goes back has to name a date, is seen where facts and plan are known.
 *
 * @throws {@link incentive-rules!RulesError} `amount_malformed`, `deduction_exceeds_receipt`, `id_malformed`,
 * `date_malformed`, `date_out_of_range`, `unknown_key`, `key_missing`, `type_mismatch`, and those of the structure
 *
 * @example
 * ```ts
 * import { parseRecordedReceipt } from "incentive-rules/schema";
 *
 * const receipt = parseRecordedReceipt({ id: "R-1", deal: "D-1", amount: "30000.00", on: "2026-12-17" });
 * receipt.amount; // => "30000.00"
 * ```
 */
export function parseRecordedReceipt(valueOrText: unknown): RecordedReceipt {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseRecordedReceipt} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseRecordedReceipt } from "incentive-rules/schema";
 *
 * const parsed = safeParseRecordedReceipt({ id: "R-1", amount: "30000.00", on: "2026-12-17" });
 * parsed.success ? "" : parsed.error.issues[0]?.code; // => "key_missing"
 * ```
 */
export function safeParseRecordedReceipt(valueOrText: unknown): SafeParsed<RecordedReceipt> {
  return safeParseModel(parser, valueOrText);
}
