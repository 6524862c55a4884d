import type { ReadMetric } from "../metric/readMetrics.js";
import { AMOUNT_ONE } from "../money/readAmount.js";
import { addFigures, multiplyFigures, type ReadFigure } from "../money/readFigure.js";
import type { ClosedPeriod } from "../period/period.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadTarget } from "./readTargets.js";
import { shareOfLevel } from "./shareOfTarget.js";
import { targetOver } from "./targetOver.js";

/**
 * What is to be reached of a metric on some days together: the shares of all targets in force on them; of a level the target
 * in force on the last of them, whole, as it is held on that day. `undefined` where there is none.
 */
export function targetFor(
  { kind }: Pick<ReadMetric, "kind">,
  days: readonly ClosedPeriod[],
  targets: readonly ReadTarget[],
  plan: ReadPlan,
): ReadFigure | undefined {
  if (kind === "level") {
    const last = levelTarget(days, targets);
    const whole = last && { dividend: last.target.target, divisor: AMOUNT_ONE };
    return last && whole && multiplyFigures(whole, shareOfLevel(last.day, last.target, plan).figure);
  }

  return days
    .map((own) => targetOver(own, targets, plan))
    .reduce((sum, share) => (sum === undefined || share === undefined ? undefined : addFigures(sum, share)));
}

/** The target of a level on the last of some days, if there is one. */
export function levelTarget(
  days: readonly ClosedPeriod[],
  targets: readonly ReadTarget[],
): { readonly day: ClosedPeriod; readonly target: ReadTarget } | undefined {
  const last = days.at(-1)?.end ?? "";
  const target = targets.find(({ inForce: { start, end } }) => start <= last && last <= end);

  return target && { day: { start: last, end: last }, target };
}
