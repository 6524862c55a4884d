import * as z from "zod";
import { checkTarget } from "../plan/readTargets.js";
import type { Target } from "../plan/target.js";
import { amountText } from "./figures.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { closedPeriodShape } from "./periodSchema.js";
import { refineBy } from "./refineBy.js";
import { externalId, plainDate, ruleId } from "./texts.js";

const fields = {
  metric: ruleId.describe("Of which metric."),
  period: z
    .union([closedPeriodShape, z.string()])
    .describe('The period that the figure is for, by its days or its label, such as "2026-11" or "2026-Q4".'),
  target: amountText.describe("For the whole period; 0 only where the plan says what that means."),
  start: plainDate.optional().describe("First day on which it is in force. Default: the period's."),
  end: plainDate.nullable().optional().describe("Last day on which it is in force. Default: the period's."),
};

/** The fields alone; {@link targetSchema} adds the rules. */
export const targetShape = z.union([
  z
    .strictObject({ ...fields, participant: externalId.describe("Whose."), team: z.never().optional() })
    .readonly()
    .describe("What one participant is to reach."),
  z
    .strictObject({
      ...fields,
      team: externalId.describe("Whose, as participants name it."),
      participant: z.never().optional(),
    })
    .readonly()
    .describe("What a team is to reach together."),
]);

/** The zod schema of {@link incentive-rules!Target}, its figure as text. */
export const targetSchema: z.ZodType<Target> = targetShape.superRefine(refineBy(checkTarget));

const parser: ModelParser<Target> = {
  functionName: "parseTarget",
  schema: targetSchema,
  check: checkTarget,
};

/**
 * Reads a target from a value or from JSON text.
 *
 * Which days a label of a fiscal period names is seen where the plan's calendar is known.
 *
 * @throws {@link incentive-rules!RulesError} `amount_malformed`, `owner_ambiguous`, `label_malformed`, `date_malformed`,
 * `date_out_of_range`, `period_open`, `period_reversed`, `id_malformed`, `unknown_key`, `key_missing`, `type_mismatch`,
 * and those of the structure
 *
 * @example
 * ```ts
 * import { parseTarget } from "incentive-rules/schema";
 *
 * const target = parseTarget({ participant: "Ann", metric: "signed", period: "2026-11", target: "100000" });
 * target.period; // => "2026-11"
 * ```
 */
export function parseTarget(valueOrText: unknown): Target {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseTarget} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseTarget } from "incentive-rules/schema";
 *
 * const parsed = safeParseTarget({ participant: "Ann", metric: "signed", period: "2026-11", target: 100000 });
 * parsed.success ? "" : parsed.error.issues[0]?.message;
 * // => 'target: expected text, received 100000; in documents a decimal is text; write "100000"'
 * ```
 */
export function safeParseTarget(valueOrText: unknown): SafeParsed<Target> {
  return safeParseModel(parser, valueOrText);
}
