import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import { formatRatio } from "../money/formatDecimal.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import type { Condition, Operand } from "./condition.js";
import type { ConditionResult } from "./conditionResult.js";
import { Figure } from "./figure.js";
import { isMissing, verdictOf } from "./judge.js";
import type { OperandValue } from "./operandValue.js";
import type { ReadComparison } from "./readComparison.js";
import { type ReadCondition, readCondition } from "./readCondition.js";
import { OPERAND_KINDS } from "./readOperand.js";
import { type FoundValue, readOperandValues } from "./readOperandValues.js";
import { both, either, negate } from "./verdict.js";

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

  return evaluate(condition, lookUp);
}

const NAME = "evaluateCondition";

type Lookup = (operand: Operand) => FoundValue;

function evaluate(condition: ReadCondition, lookUp: Lookup): ConditionResult {
  switch (condition.kind) {
    case "all": {
      const of = condition.of.map((part) => evaluate(part, lookUp));
      return { kind: "all", verdict: of.map(({ verdict }) => verdict).reduce(both), of };
    }
    case "any": {
      const of = condition.of.map((part) => evaluate(part, lookUp));
      return { kind: "any", verdict: of.map(({ verdict }) => verdict).reduce(either), of };
    }
    case "not": {
      const of = evaluate(condition.of, lookUp);
      return { kind: "not", verdict: negate(of.verdict), of };
    }
    case "comparison":
      return evaluateComparison(condition, lookUp);
  }
}

function evaluateComparison({ condition, judge }: ReadComparison, lookUp: Lookup): ConditionResult {
  const found = lookUp(condition.value);
  const finding = judge(found);
  const reason = finding === "missing" || finding === "not_comparable" ? finding : null;

  return { ...condition, verdict: verdictOf(finding), found: foundText(found), reason };
}

function foundText(found: FoundValue): string | boolean | null {
  if (isMissing(found)) return null;
  if (found instanceof Figure) return formatRatio(found.units, found.divisor * 10n ** BigInt(RATIO_SCALE));

  return typeof found === "number" ? String(found) : found;
}
