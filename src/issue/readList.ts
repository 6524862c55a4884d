import { createIssue } from "./createIssue.js";
import type { Issue, IssueCode, IssuePath } from "./issue.js";

/**
 * A list with at least one item and no more than `lengthMax`, or `undefined` with an issue; items are not read. A hole,
 * which `map` would leave out, is an item that is `undefined`.
 */
export function readList(
  value: unknown,
  { path, lengthMax }: { readonly path: IssuePath; readonly lengthMax: number },
  issues: Issue[],
): readonly unknown[] | undefined {
  if (Array.isArray(value) && value.length > 0 && value.length <= lengthMax) return [...value];
  issues.push(createIssue({ code: codeFor(value), path, expected: `a list of 1 to ${lengthMax} items`, value }));

  return undefined;
}

function codeFor(value: unknown): IssueCode {
  if (value === undefined) return "key_missing";
  if (!Array.isArray(value)) return "type_mismatch";

  return value.length === 0 ? "list_empty" : "list_too_long";
}
