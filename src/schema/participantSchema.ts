import * as z from "zod";
import type { Participant } from "../plan/participant.js";
import { checkParticipant } from "../plan/readParticipants.js";
import { type ModelParser, parseModel, type SafeParsed, safeParseModel } from "./parser.js";
import { refineBy } from "./refineBy.js";
import { externalId, plainDate } from "./texts.js";

/** The fields alone; {@link participantSchema} adds the rules. */
export const participantShape = z
  .strictObject({
    id: externalId.describe("From the system of record: any visible text up to 200 characters."),
    role: z.string().optional().describe("What the person does."),
    level: z.string().optional().describe("On which level."),
    team: z.string().optional().describe("In which team."),
    manager: z.string().optional().describe("Id of the person reported to."),
    region: z.string().optional().describe("Where."),
    start: plainDate.optional().describe("First day of the row. Default: from ever."),
    end: plainDate.nullable().optional().describe("Last day of the row. Default: until further notice."),
  })
  .readonly();

/** The zod schema of {@link incentive-rules!Participant}. */
export const participantSchema: z.ZodType<Participant> = participantShape.superRefine(refineBy(checkParticipant));

const parser: ModelParser<Participant> = {
  functionName: "parseParticipant",
  schema: participantSchema,
  check: checkParticipant,
};

/**
 * Reads one row of a participant from a value or from JSON text.
 *
 * Whether rows of one person overlap is seen where they are settled together.
 *
 * @throws {@link incentive-rules!RulesError} `id_malformed`, `date_malformed`, `date_out_of_range`,
 * `period_reversed`, `unknown_key`, `key_missing`, `type_mismatch`, and those of the structure
 *
 * @example
 * ```ts
 * import { parseParticipant } from "incentive-rules/schema";
 *
 * parseParticipant('{ "id": "007", "team": "East", "start": "2026-11-21" }').team; // => "East"
 * ```
 */
export function parseParticipant(valueOrText: unknown): Participant {
  return parseModel(parser, valueOrText);
}

/**
 * {@link parseParticipant} without an exception.
 *
 * @example
 * ```ts
 * import { safeParseParticipant } from "incentive-rules/schema";
 *
 * safeParseParticipant({ id: 7 }).success; // => false
 * ```
 */
export function safeParseParticipant(valueOrText: unknown): SafeParsed<Participant> {
  return safeParseModel(parser, valueOrText);
}
