import { createIssue } from "./createIssue.js";
import type { Issue, IssuePath } from "./issue.js";
import { isRuleId } from "./ruleId.js";

/** The id of a plan, component, metric or rule, or `undefined` with an issue. */
export function readRuleId(value: unknown, path: IssuePath, issues: Issue[]): string | undefined {
  if (isRuleId(value)) return value;
  const code = value === undefined ? "key_missing" : "id_malformed";
  const expected = "an id of 1 to 64 letters, digits, dots, hyphens or underscores, the first a letter or digit";
  issues.push(createIssue({ code, path, expected, value }));

  return undefined;
}
