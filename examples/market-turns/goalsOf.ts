import type { Goal, PeriodInput } from "incentive-rules";
import { monthOf } from "./salesTeam.js";

/** Somebody's goals of a month. */
export function goalsOf(goals: readonly Goal[], person: string, month: string): readonly Goal[] {
  return goals.filter(({ owner, period }) => owner.kind === "person" && owner.id === person && isIn(month, period));
}

function isIn(month: string, period: PeriodInput): boolean {
  return month === (typeof period === "string" ? period : monthOf(period.start));
}
