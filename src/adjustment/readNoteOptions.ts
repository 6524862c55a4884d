import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import type { ExplainOptions } from "../plan/explainStatement.js";
import { readReason } from "./readReason.js";
import type { TriggerReason } from "./trigger.js";

/** For whom a note is written, and the reason that it gives in their language. */
export interface NoteForm extends ExplainOptions {
  readonly reason: string | undefined;
}

/** Reads for whom a note is written, and why; when issues were added, the result is not to be used. */
export function readNoteOptions(
  options: Readonly<Partial<Record<"locale" | "format", unknown>>> & { readonly reason?: TriggerReason | undefined },
  issues: Issue[],
): NoteForm | undefined {
  const locale = readOneOf(ownValue(options, "locale"), ["en", "zh-CN"], ["options", "locale"], issues);
  const format = readOneOf(ownValue(options, "format"), ["text", "markdown"], ["options", "format"], issues);
  const given = ownValue(options, "reason");
  if (given !== undefined) checkReason(given, issues);
  if (locale === undefined || format === undefined) return undefined;

  return { locale, format, reason: given && ownValue(given, locale) };
}

function checkReason(reason: unknown, issues: Issue[]): void {
  const countBefore = issues.length;
  const document = guardStructure(reason, issues, ["options", "reason"]);
  if (issues.length === countBefore) readReason(document, ["options", "reason"], issues);
}
