import type { ReadMetric } from "../metric/readMetrics.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import type { RampedTarget } from "./rampedTarget.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadTarget } from "./readTargets.js";
import { type ShareOfTarget, shareOfLevel, shareOfTarget } from "./shareOfTarget.js";
import { levelTarget } from "./targetFor.js";
import { writeTarget } from "./writeTarget.js";

/** The targets in force on some days of which a ramp leaves a part, by date. */
export function listRamped(
  { kind }: Pick<ReadMetric, "kind">,
  days: readonly ClosedPeriod[],
  targets: readonly ReadTarget[],
  plan: ReadPlan,
): readonly RampedTarget[] {
  if (plan.ramp === undefined) return [];
  if (kind === "level") {
    const last = levelTarget(days, targets);
    return last === undefined ? [] : rampedBy(last.target, last.day, shareOfLevel(last.day, last.target, plan));
  }

  return days.flatMap((own) =>
    targets.flatMap((target) => {
      const stretch = overlap(target.inForce, own);
      return stretch === undefined ? [] : rampedBy(target, stretch, shareOfTarget(stretch, target, plan));
    }),
  );
}

function rampedBy(target: ReadTarget, stretch: ClosedPeriod, share: ShareOfTarget): readonly RampedTarget[] {
  const { ramp } = share;

  return ramp === undefined ? [] : [{ metric: target.metric, stretch, ...writeTarget(target, share), ramp }];
}
