import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { Condition } from "./condition.js";
import type { ConditionResult } from "./conditionResult.js";
import type { OperandValue } from "./operandValue.js";
import { readCondition } from "./readCondition.js";
import { OPERAND_KINDS } from "./readOperand.js";
import { readOperandValues } from "./readOperandValues.js";
import { resolveCondition } from "./resolveCondition.js";

/** What {@link evaluateCondition} takes. */
export interface EvaluationInput {
  /** What has to hold. */
  readonly condition: Condition;
  /** What is known: each operand once, in any order. What is not listed is missing; what is not asked for is passed over. */
  readonly values: readonly OperandValue[];
}

/**
 * Whether a condition holds, with what every part of it found.
 *
 * Three-valued by Kleene: `all` is false where one part is false, `any` true where one is true, and otherwise unknown
 * where one part is. Every part is evaluated. A value that is missing, or that its bound cannot be held against (a text
 * where figures are ordered, a float such as `0.1 + 0.2`), is unknown, to `not_equal` as well; only `"true"` passes a gate.
 *
 * @throws {@link RulesError} whatever {@link checkCondition} finds, `id_duplicate` (an operand with two values),
 * `divisor_not_positive`, `amount_malformed`, `unknown_key`, `key_missing`, `value_unknown`, `list_too_long`, `type_mismatch`
 *
 * @example Two quarters above 120%, exactly on which is not above, and two newcomers trained
 * ```ts
 * import { type Condition, evaluateCondition } from "incentive-rules";
 *
 * const condition: Condition = {
 *   kind: "all",
 *   of: [
 *     { kind: "compare", value: { metric: "q3" }, is: "above", to: "120%" },
 *     { kind: "compare", value: { metric: "q4" }, is: "above", to: "120%" },
 *     { kind: "compare", value: { count: "newcomer_trained", days: 365 }, is: "at_least", to: "2" },
 *   ],
 * };
 * const q3 = { metric: "q3", value: { dividend: "360000", divisor: "300000" } };
 * const result = evaluateCondition({ condition, values: [q3, { metric: "q4", value: "1.25" }] });
 *
 * result.verdict; // => "false"
 * const parts = result.kind === "all" ? result.of : [];
 * parts.map(({ verdict }) => verdict); // => ["false", "true", "unknown"]
 * parts[0];
 * // => { kind: "compare", value: { metric: "q3" }, is: "above", to: "120%", verdict: "false", found: "1.2", reason: null }
 * ```
 *
 * @see GUIDE G23
 */
export function evaluateCondition(input: EvaluationInput): ConditionResult {
  const issues: Issue[] = [];
  if (!readKeys(input, ["condition", "values"], [], issues)) refuse(NAME, issues);
  const condition = readCondition(ownValue(input, "condition"), ["condition"], issues, { operands: OPERAND_KINDS });
  const lookUp = readOperandValues(ownValue(input, "values"), ["values"], issues);
  if (condition === undefined || issues.length > 0) refuse(NAME, issues);

  return resolveCondition(condition, lookUp);
}

const NAME = "evaluateCondition";
