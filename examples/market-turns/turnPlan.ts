import { type IncentivePlan, type RealignedPlan, undoPlanAdjustment } from "incentive-rules";
import { must } from "../cascade-quarter/must.js";
import { LONG_CYCLE } from "./salesTriggers.js";
import type { TurnedGoals } from "./turnGoals.js";
import type { Term } from "./watch.js";

/** What becomes of the plan. */
export interface TurnedPlan {
  /** As the long cycle changed it. */
  readonly changed: RealignedPlan;
  /** What there was before, during and after. */
  readonly versions: readonly IncentivePlan[];
  /** The last of them. */
  readonly restored: IncentivePlan;
}

/** The plan that changes with the goals, and is put back in force when the long cycle is over. */
export function turnPlan({ adjusted }: TurnedGoals, terms: readonly Term[]): TurnedPlan {
  const { plan, undo } = must([...adjusted.values()].find((one) => one.plan !== null));
  const changed = must(plan);
  const { until } = must(terms.find(({ trigger }) => trigger === LONG_CYCLE.id));
  const back = undoPlanAdjustment({ plan: changed.next, undo, version: "2026-3", from: until });

  return { changed, versions: [changed.previous, must(back.previous), back.next], restored: back.next };
}
