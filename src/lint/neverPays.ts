import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";

/** Says that a component pays nothing, whatever happens, for what stands at a place. */
export function neverPays(path: IssuePath, expected: string): Issue {
  return createIssue({ code: "pay_impossible", path, expected, value: "0" });
}
