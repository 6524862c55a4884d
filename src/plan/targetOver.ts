import { AMOUNT_ONE } from "../money/readAmount.js";
import { addFigures, multiplyFigures, type ReadFigure } from "../money/readFigure.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import { shiftDays } from "../period/shiftDays.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadTarget } from "./readTargets.js";
import { shareOfTarget } from "./shareOfTarget.js";

/** What is to be reached on some days: the shares of all targets in force, as far as a ramp leaves them, never rounded. */
export function targetOver(days: ClosedPeriod, targets: readonly ReadTarget[], plan: ReadPlan): ReadFigure | undefined {
  let sum: ReadFigure = { dividend: 0n, divisor: AMOUNT_ONE };
  let from = days.start;
  for (const target of targets) {
    const own = overlap(target.inForce, days);
    if (own === undefined) continue;
    if (from < own.start) return undefined;
    const { figure } = shareOfTarget(own, target, plan);
    sum = addFigures(sum, multiplyFigures({ dividend: target.target, divisor: AMOUNT_ONE }, figure));
    if (own.end === days.end) return sum;
    from = shiftDays(own.end, 1);
  }

  return undefined;
}
