import type { Issue } from "../issue/issue.js";
import { readPaceRule } from "./readPaceRule.js";

/**
 * Everything that is wrong with a rule of pace, in the order of the document; an empty list when a status can be given by
 * it.
 *
 * @returns Issues with the codes `bands_not_rising`, `bands_not_open`, `bands_open_early`, `bound_ambiguous`,
 * `bound_out_of_range`, `ratio_malformed`, `id_malformed`, `list_empty`, `list_too_long` (above 100), `unknown_key`,
 * `key_missing`, `value_unknown`, `type_mismatch` and those of the structure.
 *
 * @example
 * ```ts
 * import { checkPaceRule } from "incentive-rules";
 *
 * const issues = checkPaceRule({
 *   measuredBy: "ratio",
 *   bands: [{ status: "at_risk", below: "75" }, { status: "lagging", below: "70%" }, { status: "on_track" }],
 * });
 *
 * issues.map(({ code }) => code); // => ["bound_out_of_range"]
 * issues[0]?.message; // => 'bands[0].below: expected a ratio from -10 to 10, received "75"; for 75 percent write "75%"'
 * ```
 */
export function checkPaceRule(rule: unknown): Issue[] {
  const issues: Issue[] = [];
  readPaceRule(rule, [], issues);

  return issues.slice(0, ISSUE_COUNT_MAX);
}

const ISSUE_COUNT_MAX = 100;
