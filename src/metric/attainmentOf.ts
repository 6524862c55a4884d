import { divideRounded } from "../money/divideRounded.js";
import { formatExact, formatRatio } from "../money/formatDecimal.js";
import { formatFigure, type ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import type { Attainment } from "./attainment.js";
import type { ReadAttainmentTerms } from "./readAttainmentTerms.js";
import type { ZeroTargetPolicy } from "./zeroTargetPolicy.js";

/** The attainment of checked figures. */
export function attainmentOf(
  actual: ReadFigure,
  target: bigint,
  { zeroTarget, rounding }: ReadAttainmentTerms,
): Attainment {
  const figures = {
    actual: formatFigure(actual),
    target: formatExact(target, RATIO_SCALE),
    gap: formatRatio(actual.dividend * RATIO_ONE - target * actual.divisor, actual.divisor * RATIO_ONE),
  };
  if (target === 0n) return { ...figures, ...verdictOnZero(zeroTarget) };
  const dividend = actual.dividend * RATIO_ONE;
  const divisor = actual.divisor * target;
  if (rounding === undefined) {
    return {
      ...figures,
      attainment: formatRatio(dividend, divisor),
      quotient: { dividend: formatExact(actual.dividend, RATIO_SCALE), divisor: formatExact(divisor, 2 * RATIO_SCALE) },
      met: dividend >= divisor,
    };
  }
  const { scale, mode } = rounding;
  const unit = 10n ** BigInt(scale);
  const rounded = divideRounded(dividend * unit, divisor, mode);
  const attainment = formatExact(rounded, scale);

  return { ...figures, attainment, quotient: { dividend: attainment, divisor: "1" }, met: rounded >= unit };
}

/** What stands for the attainment that a target of zero has not. */
function verdictOnZero(
  zeroTarget: ZeroTargetPolicy | undefined,
): Pick<Attainment, "attainment" | "quotient" | "met" | "zeroTarget"> {
  return zeroTarget === "full"
    ? { attainment: "1", quotient: { dividend: "1", divisor: "1" }, met: true, zeroTarget }
    : { attainment: null, quotient: null, met: false, zeroTarget };
}
