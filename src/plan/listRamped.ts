import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import type { RampedTarget } from "./rampedTarget.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadTarget } from "./readTargets.js";
import { shareOfTarget } from "./shareOfTarget.js";
import { writeTarget } from "./writeTarget.js";

/** The targets in force on some days of which a ramp leaves a part, by date. */
export function listRamped(
  days: readonly ClosedPeriod[],
  targets: readonly ReadTarget[],
  plan: ReadPlan,
): readonly RampedTarget[] {
  if (plan.ramp === undefined) return [];

  return days.flatMap((own) =>
    targets.flatMap((target) => {
      const stretch = overlap(target.inForce, own);
      if (stretch === undefined) return [];
      const share = shareOfTarget(stretch, target, plan);
      const { ramp } = share;
      return ramp === undefined ? [] : [{ metric: target.metric, stretch, ...writeTarget(target, share), ramp }];
    }),
  );
}
