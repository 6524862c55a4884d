import { explainRealignment, type Goal, type RealignedPlan } from "incentive-rules";
import { LONG_CYCLE } from "./salesTriggers.js";

/** The note by which somebody was told of the change of goals and plan; what is still open is for those who made it. */
export function noteText(plan: RealignedPlan, goals: readonly Goal[]): string {
  const told = { ...plan, unmeasured: [], findings: [] };

  return explainRealignment(told, { locale: "en", format: "text", goals, reason: LONG_CYCLE.reason }).trimEnd();
}
