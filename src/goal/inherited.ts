import type { Goal, GoalScope } from "./goal.js";
import type { ReadGoal } from "./readGoal.js";

/** What a part of a goal has from it; absent where the goal does not say it. */
export function inherited(
  { phase, commitment }: ReadGoal,
  { scope, unit }: { readonly scope: GoalScope | undefined; readonly unit: string | undefined },
): Pick<Goal, "unit" | "scope" | "phase" | "commitment"> {
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(scope === undefined ? {} : { scope }),
    ...(phase === undefined ? {} : { phase }),
    ...(commitment === undefined ? {} : { commitment }),
  };
}
