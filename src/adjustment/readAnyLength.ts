import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";

/** A list that may be empty, of no more than `lengthMax` items; what is none has its issue. */
export function readAnyLength(
  value: unknown,
  { path, lengthMax }: { readonly path: IssuePath; readonly lengthMax: number },
  issues: Issue[],
): readonly unknown[] {
  if (Array.isArray(value) && value.length <= lengthMax) return [...value];
  const code = value === undefined ? "key_missing" : Array.isArray(value) ? "list_too_long" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: `a list of at most ${lengthMax} items`, value }));

  return [];
}
