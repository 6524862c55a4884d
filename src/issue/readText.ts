import { createIssue } from "./createIssue.js";
import type { Issue, IssuePath } from "./issue.js";

/** An optional text: `undefined` where there is none, or with an issue where it is something else. */
export function readText(value: unknown, path: IssuePath, issues: Issue[]): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  issues.push(createIssue({ code: "type_mismatch", path, expected: "a text", value }));

  return undefined;
}
