import { ownValue } from "../issue/readKeys.js";
import { lowestTerms, multiplyFigures, type ReadFigure, WHOLE } from "../money/readFigure.js";
import { RATIO_ONE, ratioUnits } from "../money/readRatio.js";
import type { TargetWorking } from "./commissionLine.js";
import type { RampWorking } from "./rampWorking.js";

/** The share of a target that counts, from what a working says of it. */
export function shareWritten(target: TargetWorking): ReadFigure {
  const { proration } = target;
  const ramp = ownValue(target, "ramp");
  const counted = proration === null ? WHOLE : { dividend: BigInt(proration.part), divisor: BigInt(proration.of) };

  return lowestTerms(ramp === undefined ? counted : multiplyFigures(counted, leftBy(ramp)));
}

function leftBy({ steps }: RampWorking): ReadFigure {
  return {
    dividend: steps.reduce((sum, { part, share }) => sum + BigInt(part) * (ratioUnits(share) ?? 0n), 0n),
    divisor: steps.reduce((sum, { part }) => sum + BigInt(part), 0n) * RATIO_ONE,
  };
}
