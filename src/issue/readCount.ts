import { createIssue } from "./createIssue.js";
import type { Issue, IssueCode, IssuePath } from "./issue.js";

/** A whole number within a range, both ends included, or `undefined` with an issue. */
export function readCount(
  value: unknown,
  { from, to, code }: { readonly from: number; readonly to: number; readonly code: IssueCode },
  path: IssuePath,
  issues: Issue[],
): number | undefined {
  if (typeof value === "number" && Number.isInteger(value) && value >= from && value <= to) return value;
  const expected = `a whole number from ${from} to ${to}`;
  issues.push(createIssue({ code: value === undefined ? "key_missing" : code, path, expected, value }));

  return undefined;
}
