import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import type { TargetWorking } from "./commissionLine.js";
import { targetShareOf } from "./cutStretches.js";
import type { ReadTarget } from "./readTargets.js";
import type { ShareOfTarget } from "./shareOfTarget.js";

/** Writes down a target and what of it counts. */
export function writeTarget(
  { target, period }: Pick<ReadTarget, "target" | "period">,
  { counted, ramp }: Pick<ShareOfTarget, "counted" | "ramp">,
): TargetWorking {
  return {
    target: formatExact(target, AMOUNT_SCALE),
    period,
    proration: targetShareOf(counted),
    ...(ramp === undefined ? {} : { ramp }),
  };
}
