import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { Objective } from "./objective.js";
import { objectiveFindings } from "./objectiveFindings.js";
import { readKeyResultsMax, readObjective } from "./readObjective.js";

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
  const most = readKeyResultsMax(ownValue(input, "keyResultsMax"), ["keyResultsMax"], issues);
  if (objective === undefined || most === undefined || issues.length > 0) return refuse(NAME, issues);

  return objectiveFindings(objective, most, []);
}

const NAME = "lintObjective";
