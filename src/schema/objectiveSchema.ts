import * as z from "zod";
import { checkObjective } from "../okr/checkObjective.js";
import type { Objective } from "../okr/objective.js";
import { KEY_RESULT_COUNT_MAX } from "../okr/readObjective.js";
import { keyResultShape } from "./keyResultShape.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { closedPeriodShape } from "./periodSchema.js";
import { refineBy } from "./refineBy.js";
import { externalId, ruleId } from "./texts.js";

/** The fields alone; {@link objectiveSchema} adds the rules. */
export const objectiveShape = z
  .strictObject({
    $schema: z.string().optional().describe("Where editors find the schema of this document; it changes nothing."),
    id: ruleId.describe("Unique among objectives."),
    title: z.string().optional().describe("What is to be reached, in words."),
    owner: externalId.optional().describe("Whose it is."),
    period: z
      .union([closedPeriodShape, z.string()])
      .optional()
      .describe('The cycle that it is for, by its days or its label, such as "2026-Q4".'),
    goal: ruleId.optional().describe("Id of the goal that it serves."),
    keyResults: z
      .array(keyResultShape)
      .min(1)
      .max(KEY_RESULT_COUNT_MAX)
      .readonly()
      .describe("What proves it. Either all have weights, exactly 1 together, or none has."),
  })
  .readonly()
  .meta({ title: "Objective", description: "An objective with its key results. Decimals are text." });

/** The zod schema of {@link incentive-rules!Objective}, its figures as text; `checkObjective` is its refinement. */
export const objectiveSchema: z.ZodType<Objective> = objectiveShape.superRefine(refineBy(checkObjective));

const parser: ModelParser<Objective> = {
  functionName: "parseObjective",
  schema: objectiveSchema,
  check: checkObjective,
};

/**
 * Reads an objective with its key results from a value or from JSON text.
 *
 * @throws {@link incentive-rules!RulesError} whatever `checkObjective` finds, and those of the structure
 *
 * @example
 * ```ts
 * import { parseObjective } from "incentive-rules/schema";
 *
 * const objective = parseObjective(`{
 *   "id": "growth",
 *   "period": "2026-11",
 *   "keyResults": [{ "id": "visits", "measure": { "kind": "rate_per_day", "target": "8" } }]
 * }`);
 *
 * objective.keyResults.length; // => 1
 * ```
 */
export function parseObjective(valueOrText: unknown): Objective {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseObjective} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseObjective } from "incentive-rules/schema";
 *
 * const third = (id: string) => ({ id, weight: "0.33", measure: { kind: "binary" } });
 * const parsed = safeParseObjective({ id: "growth", keyResults: [third("a"), third("b"), third("c")] });
 *
 * parsed.success ? "" : parsed.error.issues[0]?.code; // => "weights_not_one"
 * ```
 */
export function safeParseObjective(valueOrText: unknown): SafeParsed<Objective> {
  return safeParseModel(parser, valueOrText);
}
