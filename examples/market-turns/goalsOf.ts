import type { Goal } from "incentive-rules";
import { must } from "../cascade-quarter/must.js";
import type { TurnedGoals } from "./turnGoals.js";

/** Somebody's goals of a month. */
export function goalsOf({ byMonth }: TurnedGoals, person: string, month: string): readonly Goal[] {
  return must(byMonth.get(month)).filter(({ owner }) => owner.kind === "person" && owner.id === person);
}
