import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import type { ExplainOptions } from "../plan/explainStatement.js";
import { readReason } from "./readReason.js";

/** Reads for whom a note is written, and checks the reason that it gives; when issues were added, there is no result. */
export function readNoteOptions(
  options: Readonly<Partial<Record<"locale" | "format" | "reason", unknown>>>,
  issues: Issue[],
): ExplainOptions | undefined {
  const locale = readOneOf(ownValue(options, "locale"), ["en", "zh-CN"], ["options", "locale"], issues);
  const format = readOneOf(ownValue(options, "format"), ["text", "markdown"], ["options", "format"], issues);
  const reason = ownValue(options, "reason");
  if (reason !== undefined) checkReason(reason, issues);

  return locale === undefined || format === undefined ? undefined : { locale, format };
}

function checkReason(reason: unknown, issues: Issue[]): void {
  const countBefore = issues.length;
  const document = guardStructure(reason, issues, ["options", "reason"]);
  if (issues.length === countBefore) readReason(document, ["options", "reason"], issues);
}
