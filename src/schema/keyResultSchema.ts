import type * as z from "zod";
import { checkKeyResult } from "../okr/checkObjective.js";
import type { KeyResult } from "../okr/objective.js";
import { keyResultShape } from "./keyResultShape.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";

/** The zod schema of {@link incentive-rules!KeyResult}, its figures as text. */
export const keyResultSchema: z.ZodType<KeyResult> = keyResultShape.superRefine(refineBy(checkKeyResult));

const parser: ModelParser<KeyResult> = {
  functionName: "parseKeyResult",
  schema: keyResultSchema,
  check: checkKeyResult,
};

/**
 * Reads a key result from a value or from JSON text.
 *
 * That weights are 1 together is seen where the objective is known.
 *
 * @throws {@link incentive-rules!RulesError} whatever `checkObjective` finds in a key result, and those of the structure
 *
 * @example
 * ```ts
 * import { parseKeyResult } from "incentive-rules/schema";
 *
 * const keyResult = parseKeyResult({ id: "bugs", measure: { kind: "from_to", start: "100", target: "60" } });
 * keyResult.measure.kind; // => "from_to"
 * ```
 */
export function parseKeyResult(valueOrText: unknown): KeyResult {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseKeyResult} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseKeyResult } from "incentive-rules/schema";
 *
 * const parsed = safeParseKeyResult({ id: "bugs", measure: { kind: "from_to", start: "60", target: "60" } });
 * parsed.success ? "" : parsed.error.issues[0]?.code; // => "undefined_range"
 * ```
 */
export function safeParseKeyResult(valueOrText: unknown): SafeParsed<KeyResult> {
  return safeParseModel(parser, valueOrText);
}
