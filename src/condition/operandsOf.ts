import type { Operand } from "./condition.js";
import type { ReadCondition } from "./readCondition.js";

/** Everything that a condition looks at. */
export function operandsOf(condition: ReadCondition): readonly Operand[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap(operandsOf);
    case "not":
      return operandsOf(condition.of);
    case "comparison":
      return [condition.condition.value];
  }
}
