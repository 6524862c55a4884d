import { type AdjustedPlan, explainRealignment, type Goal } from "incentive-rules";
import { LONG_CYCLE } from "./salesTriggers.js";

/** The note by which somebody was told of the change of goals and plan. */
export function noteText(plan: AdjustedPlan, goals: readonly Goal[]): string {
  const change = { ...plan, from: plan.next.effective.start, missing: [], unmeasured: [], findings: [], cost: null };

  return explainRealignment(change, { locale: "en", format: "text", goals, reason: LONG_CYCLE.reason }).trimEnd();
}
