import * as z from "zod";
import { checkStatement } from "../plan/readStatement.js";
import type { Statement } from "../plan/statement.js";
import { exactText } from "./figures.js";
import { issueShape } from "./issueShape.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { noLines, statementFields } from "./statementFields.js";
import { statementLineShape } from "./statementLineShape.js";

/** The fields alone; {@link statementSchema} adds the rules. */
export const statementShape = z.discriminatedUnion("status", [
  z
    .strictObject({
      ...statementFields,
      status: z.literal("settled").describe("It can be paid."),
      total: exactText.describe("What is payable."),
      lines: z.array(statementLineShape).readonly().describe("What it is made of."),
    })
    .readonly(),
  z
    .strictObject({
      ...statementFields,
      status: z.literal("blocked").describe("It cannot be paid yet."),
      total: z.null().describe("There is none."),
      lines: noLines.describe("There are none."),
      issues: z.array(issueShape).readonly().describe("What is missing."),
    })
    .readonly(),
]);

/** The zod schema of {@link incentive-rules!Statement}. */
export const statementSchema: z.ZodType<Statement> = statementShape.superRefine(refineBy(checkStatement));

const parser: ModelParser<Statement> = {
  functionName: "parseStatement",
  schema: statementSchema,
  check: checkStatement,
};

/**
 * Reads a statement, as it was stored, from a value or from JSON text, so that a later settlement can go on from it.
 *
 * Every field is read, and lines and total are held against the parts that they are made of.
 *
 * @throws {@link incentive-rules!RulesError} `statement_unbalanced`, `amount_malformed`, `date_malformed`,
 * `date_out_of_range`, `period_open`, `period_reversed`, `id_malformed`, `currency_unknown`, `value_unknown`, `unknown_key`, `key_missing`,
 * `type_mismatch`, and those of the structure
 *
 * @example
 * ```ts
 * import { type IncentivePlan, settlePlan } from "incentive-rules";
 * import { parseStatement } from "incentive-rules/schema";
 *
 * const plan: IncentivePlan = {
 *   id: "sales",
 *   version: "2026-1",
 *   currency: "CNY",
 *   effective: { start: "2026-01-01" },
 *   metrics: [{ id: "signed", kind: "sum", of: "amount" }],
 *   components: [
 *     {
 *       id: "commission",
 *       kind: "commission",
 *       metric: "signed",
 *       table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "2%" }] },
 *     },
 *   ],
 * };
 * const participants = [{ id: "Ann" }];
 * const deal = { id: "D-1", kind: "deal", on: "2026-10-20", participant: "Ann", amount: "10000" };
 * const october = settlePlan({ plan, period: "2026-10", participants, facts: [deal] });
 * const stored = JSON.stringify(october.statements[0]);
 *
 * const back = { id: "R-1", kind: "deal", on: "2026-11-03", amount: "-4000", reverses: "D-1" };
 * const november = settlePlan({
 *   plan,
 *   period: "2026-11",
 *   participants,
 *   facts: [deal, back],
 *   prior: { statements: [parseStatement(stored)] },
 * });
 * november.statements[0]?.total; // => "-80.00"
 * ```
 */
export function parseStatement(valueOrText: unknown): Statement {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseStatement} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseStatement } from "incentive-rules/schema";
 *
 * safeParseStatement('{ "status": "paid" }').success; // => false
 * ```
 */
export function safeParseStatement(valueOrText: unknown): SafeParsed<Statement> {
  return safeParseModel(parser, valueOrText);
}
