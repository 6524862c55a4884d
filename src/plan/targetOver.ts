import { AMOUNT_ONE } from "../money/readAmount.js";
import { addFigures, type ReadFigure } from "../money/readFigure.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import { shiftDays } from "../period/shiftDays.js";
import { shareOf } from "./cutStretches.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadTarget } from "./readTargets.js";

/** What is to be reached on some days: the shares of all targets in force, added up and never rounded. */
export function targetOver(days: ClosedPeriod, targets: readonly ReadTarget[], plan: ReadPlan): ReadFigure | undefined {
  let sum: ReadFigure = { dividend: 0n, divisor: AMOUNT_ONE };
  let from = days.start;
  for (const { target, period, inForce } of targets) {
    const own = overlap(inForce, days);
    if (own === undefined) continue;
    if (from < own.start) return undefined;
    const { part, of } = shareOf(own, period, plan);
    sum = addFigures(sum, { dividend: target * BigInt(part), divisor: AMOUNT_ONE * BigInt(of) });
    if (own.end === days.end) return sum;
    from = shiftDays(own.end, 1);
  }

  return undefined;
}
