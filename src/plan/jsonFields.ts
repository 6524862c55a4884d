import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";

/** An object of which nothing more is known. */
export type Fields = Readonly<Partial<Record<string, unknown>>>;

/** Whether a value is an object; if not it is noted. */
export function isFields(value: unknown, path: IssuePath, expected: string, issues: Issue[]): value is Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return true;
  issues.push(createIssue({ code: "type_mismatch", path, expected, value }));

  return false;
}

/** A list, or none, which is noted. */
export function listOf(value: unknown, path: IssuePath, issues: Issue[]): readonly unknown[] {
  if (Array.isArray(value)) return value;
  issues.push(createIssue({ code: "type_mismatch", path, expected: "a list", value }));

  return [];
}
