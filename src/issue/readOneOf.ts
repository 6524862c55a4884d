import { createIssue } from "./createIssue.js";
import type { Issue, IssuePath } from "./issue.js";

/** One of a closed list of names, or `undefined` with an issue. */
export function readOneOf<Name extends string>(
  value: unknown,
  names: readonly Name[],
  path: IssuePath,
  issues: Issue[],
): Name | undefined {
  const found = names.find((name) => name === value);
  if (found !== undefined) return found;
  const code = value === undefined ? "key_missing" : "value_unknown";
  issues.push(createIssue({ code, path, expected: `one of ${names.join(", ")}`, value }));

  return undefined;
}
