import * as z from "zod";
import { checkTargetVersion } from "../adjustment/checkTargetVersion.js";
import { TARGET_COUNT_MAX } from "../adjustment/readTargetVersion.js";
import type { TargetVersion } from "../adjustment/targetVersion.js";
import { amountText } from "./figures.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { externalId, ruleId } from "./texts.js";

const listFields = {
  version: ruleId.describe("Names the version."),
  targets: z
    .array(
      z
        .strictObject({
          id: externalId.describe("Whose, or of which period; unique in the list."),
          target: amountText.describe("What is to be reached: 0 or more."),
          reached: amountText
            .optional()
            .describe("What was reached in a period that is over and was respread; it counts this."),
          group: externalId.optional().describe("What the target is a part of, such as a team or a person's year."),
          segment: externalId.optional().describe("Whom gates look at together, and an index may be for."),
        })
        .readonly(),
    )
    .min(1)
    .max(TARGET_COUNT_MAX)
    .readonly()
    .describe("Each once, in any order."),
};

/** The fields alone; {@link targetVersionSchema} adds the rules. */
export const targetVersionShape = z
  .strictObject({
    ...listFields,
    baseline: z
      .strictObject(listFields)
      .readonly()
      .optional()
      .describe("What a recalibration made them from; absent where they were set."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!TargetVersion}, its figures as text; `checkTargetVersion` is its refinement. */
export const targetVersionSchema: z.ZodType<TargetVersion> = targetVersionShape.superRefine(
  refineBy(checkTargetVersion),
);

const parser: ModelParser<TargetVersion> = {
  functionName: "parseTargetVersion",
  schema: targetVersionSchema,
  check: checkTargetVersion,
};

/**
 * Reads a version of targets from a value or from JSON text.
 *
 * @throws {@link incentive-rules!RulesError} whatever `checkTargetVersion` finds, and those of the structure
 *
 * @example
 * ```ts
 * import { parseTargetVersion } from "incentive-rules/schema";
 *
 * const { targets } = parseTargetVersion(`{ "version": "2027-1", "targets": [{ "id": "Ann", "target": "100000" }] }`);
 * targets[0]?.target; // => "100000"
 * ```
 */
export function parseTargetVersion(valueOrText: unknown): TargetVersion {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseTargetVersion} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseTargetVersion } from "incentive-rules/schema";
 *
 * const parsed = safeParseTargetVersion({ version: "2027-1", targets: [] });
 * parsed.success ? "" : parsed.error.issues[0]?.code; // => "list_empty"
 * ```
 */
export function safeParseTargetVersion(valueOrText: unknown): SafeParsed<TargetVersion> {
  return safeParseModel(parser, valueOrText);
}
