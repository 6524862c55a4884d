import { explainRealignment, type Goal, type RealignedPlan } from "incentive-rules";
import { LONG_CYCLE } from "./salesTriggers.js";

/** What {@link noteText} takes. */
export interface NoteInput {
  readonly plan: RealignedPlan;
  /** Somebody's goals. */
  readonly goals: readonly Goal[];
  readonly locale: "en" | "zh-CN";
}

/** The note by which somebody was told of the change of goals and plan; what is still open is for those who made it. */
export function noteText({ plan, goals, locale }: NoteInput): string {
  const told = { ...plan, unmeasured: [], findings: [] };

  return explainRealignment(told, { locale, format: "text", goals, reason: LONG_CYCLE.reason }).trimEnd();
}
