import * as z from "zod";
import type { ClosedStatement } from "../plan/closedStatement.js";
import { checkClosedStatement } from "../plan/readClosedStatement.js";
import { closedLineShape } from "./closedLineShape.js";
import { amountText } from "./figures.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { noLines, statementFields } from "./statementFields.js";

const fields = {
  kind: z.literal("closed_statement").describe("Tells it from a statement."),
  version: z.literal(1).describe("Version of this shape."),
  ...statementFields,
};

/** The fields alone; {@link closedStatementSchema} adds the rules. */
export const closedStatementShape = z.discriminatedUnion("status", [
  z
    .strictObject({
      ...fields,
      status: z.literal("settled").describe("It was paid."),
      total: amountText.describe("What was payable."),
      lines: z.array(closedLineShape).readonly().describe("One for each line of the statement."),
    })
    .readonly(),
  z
    .strictObject({
      ...fields,
      status: z.literal("blocked").describe("It could not be paid."),
      total: z.null().describe("There was none."),
      lines: noLines.describe("There were none."),
    })
    .readonly(),
]);

/** The zod schema of {@link incentive-rules!ClosedStatement}. */
export const closedStatementSchema: z.ZodType<ClosedStatement> = closedStatementShape.superRefine(
  refineBy(checkClosedStatement),
);

const parser: ModelParser<ClosedStatement> = {
  functionName: "parseClosedStatement",
  schema: closedStatementSchema,
  check: checkClosedStatement,
};

/**
 * Reads the record of a statement, as it was stored, from a value or from JSON text, so that a later settlement can go on
 * from it.
 *
 * Every field is read, and lines and total are held against the parts that they are made of.
 *
 * @throws {@link incentive-rules!RulesError} `statement_unbalanced`, `amount_malformed`, `amount_negative`,
 * `date_malformed`, `date_out_of_range`, `period_open`, `period_reversed`, `id_malformed`, `currency_unknown`,
 * `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`, and those of the structure
 *
 * @example
 * ```ts
 * import { parseClosedStatement } from "incentive-rules/schema";
 *
 * const stored = `{
 *   "kind": "closed_statement", "version": 1, "participant": "Ann", "plan": "sales", "currency": "CNY",
 *   "period": { "start": "2026-11-01", "end": "2026-11-30" }, "status": "settled", "total": "1550.00",
 *   "lines": [{ "kind": "commission", "component": "commission", "amount": "1550.00", "parts": [["D-1", "1550.00"]] }]
 * }`;
 *
 * parseClosedStatement(stored).total; // => "1550.00"
 * ```
 */
export function parseClosedStatement(valueOrText: unknown): ClosedStatement {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseClosedStatement} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseClosedStatement } from "incentive-rules/schema";
 *
 * safeParseClosedStatement("{}").success; // => false
 * ```
 */
export function safeParseClosedStatement(valueOrText: unknown): SafeParsed<ClosedStatement> {
  return safeParseModel(parser, valueOrText);
}
