import { hasOwnKey } from "../issue/hasOwnKey.js";
import { ownValue } from "../issue/readKeys.js";
import type { Operand } from "./condition.js";

/** The same for the same operand alone: ids have no space, so that no two operands have one key. */
export function operandKey(operand: Operand): string {
  if (hasOwnKey(operand, "metric")) return `metric ${operand.metric}`;
  if (hasOwnKey(operand, "attribute")) return `attribute ${operand.attribute}`;
  if (hasOwnKey(operand, "count")) return `count ${operand.days} ${operand.count}`;

  return `attainment ${ownValue(operand, "over") ?? ""} ${operand.attainment}`;
}
