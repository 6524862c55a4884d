import type { ClosedPeriod, Period } from "../period/period.js";
import { commissionRuns } from "./commissionRuns.js";
import { cutStretches } from "./cutStretches.js";
import { capOf } from "./limitCommission.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadTarget } from "./readTargets.js";

/** Somebody's days under the versions of a plan. */
export interface PersonDays {
  readonly versions: readonly ReadPlan[];
  readonly stays: readonly Period[];
  /** By metric. */
  readonly targets: ReadonlyMap<string, readonly ReadTarget[]> | undefined;
}

/** What a commission pays somebody at most for a period: its cap for each stretch, be there a line for it or not. */
export function componentCap(id: string, period: ClosedPeriod, { versions, stays, targets }: PersonDays): bigint {
  const runs = commissionRuns(id, cutStretches(period, versions, stays), targets);

  return runs.reduce((sum, { plan, component: { cap }, stretch }) => {
    return cap === undefined ? sum : sum + capOf(cap, stretch, period, plan);
  }, 0n);
}
