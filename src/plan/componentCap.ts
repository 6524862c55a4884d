import type { ClosedPeriod, Period } from "../period/period.js";
import { cutForCommission, cutStretches } from "./cutStretches.js";
import { capOf } from "./limitCommission.js";
import type { ReadCommission } from "./readComponent.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadTarget } from "./readTargets.js";

/** Somebody's days under the versions of a plan. */
export interface PersonDays {
  readonly versions: readonly ReadPlan[];
  readonly stays: readonly Period[];
  /** By metric. */
  readonly targets: ReadonlyMap<string, readonly ReadTarget[]> | undefined;
}

/** The commission of an id, if a version has it. */
export function commissionIn({ components }: ReadPlan, id: string): ReadCommission | undefined {
  return components.filter((one) => one.kind === "commission").find((one) => one.id === id);
}

/** What a commission pays somebody at most for a period: its cap for each stretch, be there a line for it or not. */
export function componentCap(id: string, period: ClosedPeriod, { versions, stays, targets }: PersonDays): bigint {
  return cutStretches(period, versions, stays).reduce((sum, { plan, days }) => {
    const component = commissionIn(plan, id);
    if (component?.cap === undefined) return sum;
    const { cap } = component;
    const stretches = cutForCommission(component, days, targets);
    return stretches.reduce((own, stretch) => own + capOf(cap, stretch.days, period, plan), sum);
  }, 0n);
}
