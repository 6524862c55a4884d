import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { Objective } from "./objective.js";
import { KEY_RESULT_COUNT_MAX, readObjective } from "./readObjective.js";

/** What {@link lintObjective} takes. */
export interface ObjectiveLintInput {
  /** The objective. */
  readonly objective: Objective;
  /** How many key results it is to have at the most. Viva Goals and OpenOKR both advise against more than 5. */
  readonly keyResultsMax: number;
}

/**
 * Finds what a right objective says that may hurt; nothing of it is refused anywhere.
 *
 * Exactly `keyResultsMax` key results are not too many. An owner of the objective is the owner of its key results.
 *
 * @returns The findings: `key_results_too_many`, `owner_missing`.
 *
 * @throws {@link RulesError} whatever `checkObjective` finds, `count_out_of_range`, `unknown_key`, `key_missing`
 *
 * @example
 * ```ts
 * import { lintObjective, type Objective } from "incentive-rules";
 *
 * const objective: Objective = {
 *   id: "growth",
 *   owner: "Ann",
 *   keyResults: ["a", "b", "c", "d", "e", "f"].map((id) => ({ id, measure: { kind: "binary" } })),
 * };
 *
 * lintObjective({ objective, keyResultsMax: 5 }).map(({ message }) => message);
 * // => ["keyResults: expected at most 5 key results, received 6"]
 * ```
 */
export function lintObjective(input: ObjectiveLintInput): Issue[] {
  const issues: Issue[] = [];
  if (!readKeys(input, ["objective", "keyResultsMax"], [], issues)) return refuse(NAME, issues);
  const objective = readObjective(ownValue(input, "objective"), ["objective"], issues);
  const range = { from: 1, to: KEY_RESULT_COUNT_MAX, code: "count_out_of_range" } as const;
  const most = readCount(ownValue(input, "keyResultsMax"), range, ["keyResultsMax"], issues);
  if (objective === undefined || most === undefined || issues.length > 0) return refuse(NAME, issues);
  const found: Issue[] = [];
  const { keyResults, hasOwner } = objective;
  if (keyResults.length > most) {
    const expected = `at most ${most} key results`;
    const value = keyResults.length;
    found.push(createIssue({ code: "key_results_too_many", path: ["keyResults"], expected, value }));
  }
  for (const [at, one] of keyResults.entries()) {
    if (hasOwner || one.hasOwner) continue;
    const expected = "an owner of the objective or of the key result";
    found.push(createIssue({ code: "owner_missing", path: ["keyResults", at, "owner"], expected, value: undefined }));
  }

  return found;
}

const NAME = "lintObjective";
