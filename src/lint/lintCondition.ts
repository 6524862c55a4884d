import type { Operand } from "../condition/condition.js";
import { type Contradiction, contradictionIn } from "../condition/contradictionIn.js";
import type { ReadComparison } from "../condition/readComparison.js";
import type { ReadCondition } from "../condition/readCondition.js";
import { createIssue } from "../issue/createIssue.js";
import { hasOwnKey } from "../issue/hasOwnKey.js";
import type { Issue, IssueCode, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";

/** Says that a condition is never true. */
export function lintCondition(condition: ReadCondition | undefined, path: IssuePath): readonly Issue[] {
  const found = condition && contradictionIn([condition]);
  if (found === undefined) return [];
  const expected = "a condition that can be true";

  return [createIssue({ code: "condition_impossible", path, expected, value: contradictionText(found) })];
}

/** A condition that is asked beside others. */
export interface BesideCondition {
  readonly condition: ReadCondition | undefined;
  readonly path: IssuePath;
  readonly others: readonly OtherCondition[];
  /** What it is that two of them rule each other out. */
  readonly code: IssueCode;
}

/** What has to hold too, and what that is called. */
export interface OtherCondition {
  readonly condition: ReadCondition | undefined;
  readonly name: string;
}

/** Says that a condition is never true: by itself, or beside one of the others that can be true by themselves. */
export function lintBeside({ condition, path, others, code }: BesideCondition): readonly Issue[] {
  const alone = lintCondition(condition, path);
  if (condition === undefined || alone.length > 0) return alone;
  for (const other of others) {
    if (other.condition === undefined || contradictionIn([other.condition]) !== undefined) continue;
    const found = contradictionIn([other.condition, condition]);
    if (found === undefined) continue;
    const expected = `a condition that can be true beside ${other.name}`;
    return [createIssue({ code, path, expected, value: contradictionText(found) })];
  }

  return [];
}

/** `amount: above 100, at most 80`. */
function contradictionText(contradiction: Contradiction): string {
  const [first] = contradiction;
  const parts = contradiction.map(({ part, verdict }) => (verdict === "true" ? "" : "not ") + comparisonText(part));

  return first === undefined ? "" : `${operandText(first.part.condition.value)}: ${parts.join(", ")}`;
}

function operandText(operand: Operand): string {
  if (hasOwnKey(operand, "metric")) return operand.metric;
  if (hasOwnKey(operand, "attribute")) return operand.attribute;
  if (hasOwnKey(operand, "count")) return `${operand.count} in ${operand.days} days`;
  const over = ownValue(operand, "over");

  return `attainment of ${operand.attainment}${over === undefined ? "" : ` over the ${over}`}`;
}

function comparisonText({ condition }: ReadComparison): string {
  switch (condition.kind) {
    case "in":
      return `in ${condition.of.join(" | ")}`;
    case "between":
      return `between ${condition.from} and ${condition.to}`;
    case "compare":
      return `${condition.is.replace("_", " ")} ${condition.to}`;
  }
}
