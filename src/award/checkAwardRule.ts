import type { Issue } from "../issue/issue.js";
import { readAwardRule } from "./readAwardRule.js";

/**
 * What is wrong with an award rule, as a list of issues; an empty list when nothing is.
 *
 * Every broken field is found at once. Any value may be given, such as parsed JSON.
 *
 * @example
 * ```ts
 * import { checkAwardRule } from "incentive-rules";
 *
 * const issues = checkAwardRule({
 *   id: "lightning",
 *   measure: { kind: "sum", of: "amount", credit: "credit" },
 *   is: "above",
 *   to: "100,000",
 *   pays: { kind: "amount", amount: "500" },
 * });
 *
 * issues.map(({ code, path }) => [code, path.join(".")]);
 * // => [["key_missing", "window.kind"], ["amount_malformed", "to"]]
 * ```
 *
 * @see GUIDE G15 and G16
 */
export function checkAwardRule(rule: unknown): Issue[] {
  const issues: Issue[] = [];
  readAwardRule(rule, [], issues);

  return issues;
}
