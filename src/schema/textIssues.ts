import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";

/**
 * The numbers in a document that passed its check and yet is not what the schema says.
 *
 * Functions take a figure as a number too, documents do not: JSON, YAML and SQL each read a bare `0.10` their own way.
 */
export function textIssues(value: unknown, path: IssuePath = []): Issue[] {
  if (typeof value === "number") {
    const hint = `in documents a decimal is text; write "${value}"`;
    return [createIssue({ code: "type_mismatch", path, expected: "text", value, hint })];
  }
  if (Array.isArray(value)) return value.flatMap((item, at) => textIssues(item, [...path, at]));
  if (typeof value !== "object" || value === null) return [];

  return Object.entries(value).flatMap(([key, item]) => textIssues(item, [...path, key]));
}
