import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { ReadObjective } from "./readObjective.js";

/** What a right objective says that may hurt: too many key results, where it is said how many are, and no owner. */
export function objectiveFindings(
  { keyResults, owner }: ReadObjective,
  keyResultsMax: number | undefined,
  path: IssuePath,
): Issue[] {
  const issues: Issue[] = [];
  const place = [...path, "keyResults"];
  if (keyResultsMax !== undefined && keyResults.length > keyResultsMax) {
    const expected = `at most ${keyResultsMax} key results`;
    issues.push(createIssue({ code: "key_results_too_many", path: place, expected, value: keyResults.length }));
  }
  for (const [at, one] of keyResults.entries()) {
    if (owner !== undefined || one.owner !== undefined) continue;
    const expected = "an owner of the objective or of the key result";
    issues.push(createIssue({ code: "owner_missing", path: [...place, at, "owner"], expected, value: undefined }));
  }

  return issues;
}
