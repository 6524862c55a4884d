import * as z from "zod";
import { checkLinkageTable } from "../adjustment/checkLinkageTable.js";
import type { Linkage } from "../adjustment/linkage.js";
import { LINKAGE_ROW_COUNT_MAX, LINKED_COUNT_MAX } from "../adjustment/readLinkage.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { externalId, label, ruleId } from "./texts.js";

const ids = z.array(ruleId).min(1).max(LINKED_COUNT_MAX).readonly();

const row = z
  .strictObject({
    focus: externalId.optional().describe("What is aimed at while the row is in force. Absent: whatever is aimed at."),
    metrics: ids.describe("Ids of the metrics of the goals, each once."),
    components: ids.describe("Ids of the components of the plan that pay for them, each once."),
  })
  .readonly();

/** The fields alone; {@link linkageSchema} adds the rules. */
export const linkageShape = z
  .strictObject({
    $schema: z.string().optional().describe("Where editors find the schema of this document; it changes nothing."),
    id: ruleId.describe("Names the linkage."),
    version: ruleId.describe("Names the version."),
    label,
    rows: z.array(row).min(1).max(LINKAGE_ROW_COUNT_MAX).readonly().describe("In any order."),
  })
  .readonly()
  .meta({ title: "Linkage", description: "Which rewards go with which goals." });

/** The zod schema of {@link incentive-rules!Linkage}; `checkLinkageTable` is its refinement. */
export const linkageSchema: z.ZodType<Linkage> = linkageShape.superRefine(refineBy(checkLinkageTable));

const parser: ModelParser<Linkage> = {
  functionName: "parseLinkage",
  schema: linkageSchema,
  check: checkLinkageTable,
};

/**
 * Reads a linkage from a value or from JSON text; the result is a frozen copy.
 *
 * @throws {@link incentive-rules!RulesError} whatever `checkLinkageTable` finds, and those of the structure
 *
 * @example
 * ```ts
 * import { parseLinkage } from "incentive-rules/schema";
 *
 * const linkage = parseLinkage(`{
 *   "id": "linkage",
 *   "version": "2027-1",
 *   "rows": [{ "focus": "existing customers", "metrics": ["cross-sell"], "components": ["loyalty"] }]
 * }`);
 *
 * linkage.rows[0]?.focus; // => "existing customers"
 * ```
 */
export function parseLinkage(valueOrText: unknown): Linkage {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseLinkage} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseLinkage } from "incentive-rules/schema";
 *
 * const parsed = safeParseLinkage({ id: "linkage", version: "2027-1", rows: [] });
 *
 * parsed.success ? "" : parsed.error.issues[0]?.code; // => "list_empty"
 * ```
 */
export function safeParseLinkage(valueOrText: unknown): SafeParsed<Linkage> {
  return safeParseModel(parser, valueOrText);
}
