import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readRuleId } from "../issue/readRuleId.js";

/** The longest reason. */
export const REASON_LENGTH_MAX = 1_000;

/** Reads why something changes, or notes what is wrong with it. */
export function readReason(value: unknown, path: IssuePath, issues: Issue[]): void {
  if (!readKeys(value, ["code", "en", "zh-CN"], path, issues)) return;
  const code = ownValue(value, "code");
  if (code !== undefined) readRuleId(code, [...path, "code"], issues);
  for (const locale of ["en", "zh-CN"] as const) {
    const text = ownValue(value, locale);
    if (typeof text === "string" && text.trim() !== "" && text.length <= REASON_LENGTH_MAX) continue;
    const issueCode =
      text === undefined ? "key_missing" : typeof text === "string" ? "text_malformed" : "type_mismatch";
    const expected = `a reason of 1 to ${REASON_LENGTH_MAX} characters`;
    issues.push(createIssue({ code: issueCode, path: [...path, locale], expected, value: text }));
  }
}
