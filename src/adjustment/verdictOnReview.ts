import { decideCondition } from "../condition/decideCondition.js";
import type { ReadCondition } from "../condition/readCondition.js";
import type { Verdict } from "../condition/verdict.js";
import { isEventOperand, NO_EVENT } from "./readObservation.js";

/** What every review makes of a condition, whatever it finds; unknown where that depends on what it finds. */
export function verdictOnReview(condition: ReadCondition): Verdict {
  return decideCondition(condition, (operand) => (isEventOperand(operand) ? NO_EVENT : undefined));
}
