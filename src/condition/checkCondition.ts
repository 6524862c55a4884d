import type { Issue } from "../issue/issue.js";
import { readCondition } from "./readCondition.js";
import { OPERAND_KINDS } from "./readOperand.js";

/**
 * Everything that is wrong with a condition, in the order of the document; an empty list when it can be evaluated.
 *
 * Takes any value, of at most 32 levels and 1,000 nodes. Whether the metrics and facts it names exist is for the rule
 * that it is part of.
 *
 * @returns Issues with the codes `list_empty`, `list_too_long`, `bound_malformed`, `bounds_reversed`,
 * `days_out_of_range`, `id_malformed`, `key_forbidden`, `unknown_key`, `key_missing`, `value_unknown`, `type_mismatch`
 * and those of the structure.
 *
 * @example
 * ```ts
 * import { checkCondition } from "incentive-rules";
 *
 * const attainment = { metric: "attainment" };
 *
 * checkCondition({ kind: "compare", value: attainment, is: "above", to: "120%" }); // => []
 * checkCondition({ kind: "any", of: [] }).map((issue) => issue.code); // => ["list_empty"]
 * checkCondition({ kind: "between", value: attainment, from: "120%", to: "80%" })[0]?.message;
 * // => 'to: expected a bound that is not below the lower one, received "80%"'
 * ```
 */
export function checkCondition(condition: unknown): Issue[] {
  const issues: Issue[] = [];
  readCondition(condition, [], issues, { operands: OPERAND_KINDS });

  return issues.slice(0, ISSUE_COUNT_MAX);
}

const ISSUE_COUNT_MAX = 100;
