import { formatRatio } from "../money/formatDecimal.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import type { Operand } from "./condition.js";
import type { ConditionResult } from "./conditionResult.js";
import { Figure } from "./figure.js";
import { isMissing, verdictOf } from "./judge.js";
import type { ReadComparison } from "./readComparison.js";
import type { ReadCondition } from "./readCondition.js";
import type { FoundValue } from "./readOperandValues.js";
import { both, either, negate } from "./verdict.js";

/** Finds what a condition looks at. */
export type OperandLookup = (operand: Operand) => FoundValue;

/** What every part of a condition finds; nothing is left out because another part decides. */
export function resolveCondition(condition: ReadCondition, lookUp: OperandLookup): ConditionResult {
  switch (condition.kind) {
    case "all": {
      const of = condition.of.map((part) => resolveCondition(part, lookUp));
      return { kind: "all", verdict: of.map(({ verdict }) => verdict).reduce(both), of };
    }
    case "any": {
      const of = condition.of.map((part) => resolveCondition(part, lookUp));
      return { kind: "any", verdict: of.map(({ verdict }) => verdict).reduce(either), of };
    }
    case "not": {
      const of = resolveCondition(condition.of, lookUp);
      return { kind: "not", verdict: negate(of.verdict), of };
    }
    case "comparison":
      return evaluateComparison(condition, lookUp);
  }
}

function evaluateComparison({ condition, judge }: ReadComparison, lookUp: OperandLookup): ConditionResult {
  const value = lookUp(condition.value);
  const finding = judge(value);
  const reason = finding === "missing" || finding === "not_comparable" ? finding : null;
  const [verdict, found] = [verdictOf(finding), foundText(value)];
  // Written out, since a spread takes several times as long, and runs over many reviews have millions of these.
  switch (condition.kind) {
    case "compare":
      return { kind: "compare", value: condition.value, is: condition.is, to: condition.to, verdict, found, reason };
    case "between":
      return {
        kind: "between",
        value: condition.value,
        from: condition.from,
        to: condition.to,
        verdict,
        found,
        reason,
      };
    case "in":
      return { kind: "in", value: condition.value, of: condition.of, verdict, found, reason };
  }
}

function foundText(found: FoundValue): string | boolean | null {
  if (isMissing(found)) return null;
  if (found instanceof Figure) return formatRatio(found.units, found.divisor * 10n ** BigInt(RATIO_SCALE));

  return typeof found === "number" ? String(found) : found;
}
