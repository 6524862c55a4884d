import type { Cascade, Goal } from "incentive-rules";

/** The children that are goals: one whose part is 0 has nothing to reach. */
export function goalsOf({ children }: Cascade): readonly Goal[] {
  return children.flatMap(({ goal }) => (goal === null ? [] : [goal]));
}
