import type { Issue } from "../issue/issue.js";
import { readBonusTerms } from "./readBonusTerms.js";

/**
 * What is wrong with the terms of a bonus, as a list of issues; an empty list when nothing is.
 *
 * Every broken field is found at once: `amount_malformed`, `amount_negative`, `bounds_reversed`, `weights_not_one`,
 * `weight_not_positive`, `points_not_rising`, `points_too_few`, `length_mismatch`, `boundary_missing`, `bound_out_of_range`,
 * `rate_out_of_range`, `ratio_malformed`, `id_malformed`, `id_duplicate`, `list_empty`, `list_too_long`,
 * `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`, and the codes of conditions. Any value may be given.
 *
 * @example
 * ```ts
 * import { checkBonus } from "incentive-rules";
 *
 * const curve = {
 *   measuredBy: "attainment",
 *   between: "step",
 *   points: [{ at: "100%", pays: "1" }, { at: "80%", pays: "0.5" }],
 * };
 * const issues = checkBonus({ targetIncentive: "10000", measure: { kind: "curve", metric: "signed", curve } });
 *
 * issues.map(({ code, path }) => [code, path.join(".")]);
 * // => [["boundary_missing", "measure.curve.boundary"], ["points_not_rising", "measure.curve.points.1"]]
 * ```
 */
export function checkBonus(terms: unknown): Issue[] {
  const issues: Issue[] = [];
  readBonusTerms(terms, [], issues);

  return issues;
}
