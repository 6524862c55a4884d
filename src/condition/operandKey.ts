import { ownValue } from "../issue/readKeys.js";
import type { Operand } from "./condition.js";

/** The same for the same operand alone: ids have no space, so that no two operands have one key. */
export function operandKey(operand: Operand): string {
  if ("metric" in operand) return `metric ${operand.metric}`;
  if ("attribute" in operand) return `attribute ${operand.attribute}`;
  if ("count" in operand) return `count ${operand.days} ${operand.count}`;

  return `attainment ${ownValue(operand, "over") ?? ""} ${operand.attainment}`;
}
