import type { Issue } from "../issue/issue.js";
import { readKeyResult } from "./readKeyResult.js";
import { readObjective } from "./readObjective.js";

/**
 * Checks an objective (目标) with its key results, and says everything that is wrong with it.
 *
 * Weights are exactly 1 together, or none is given; ids stand once; a way leads from its start to another target, and
 * in the direction that its kind calls good; zones rise along it. What is right and yet may hurt is found by
 * `lintObjective`.
 *
 * @returns Its issues, none where it is right: `weights_not_one`, `undefined_range`, `direction_contradictory`,
 * `zones_not_rising`, `zones_without_start`, `target_not_positive`, `amount_not_positive`, `amount_negative`,
 * `bounds_reversed`, `bound_out_of_range`, `count_out_of_range`, `rate_out_of_range`, `weight_not_positive`,
 * `amount_malformed`, `ratio_malformed`, `divisor_not_positive`, `date_malformed`, `date_out_of_range`,
 * `label_malformed`, `period_open`, `period_reversed`, `id_malformed`, `id_duplicate`, `list_empty`, `list_too_long`,
 * `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`, and those of the structure.
 *
 * @example
 * ```ts
 * import { checkObjective } from "incentive-rules";
 *
 * const third = (id: string) => ({ id, weight: "0.33", measure: { kind: "binary" } });
 * const [issue] = checkObjective({ id: "growth", keyResults: [third("kr1"), third("kr2"), third("kr3")] });
 *
 * issue?.code; // => "weights_not_one"
 * issue?.received; // => '"0.99"'
 * ```
 */
export function checkObjective(objective: unknown): Issue[] {
  const issues: Issue[] = [];
  readObjective(objective, [], issues);

  return issues;
}

/** What is wrong with a key result by itself. */
export function checkKeyResult(keyResult: unknown): Issue[] {
  const issues: Issue[] = [];
  readKeyResult(keyResult, [], issues);

  return issues;
}
