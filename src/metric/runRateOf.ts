import {
  aboveZero,
  divideFigures,
  formatFigure,
  multiplyFigures,
  type ReadFigure,
  subtractFigures,
  WHOLE,
} from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { Expected } from "./expectedShare.js";
import type { ReadRange } from "./goalRange.js";
import type { RunRate } from "./pace.js";

/** How fast it went, and how fast the rest has to go. */
export function runRateOf(progress: ReadFigure, { share, days }: Expected, { way }: ReadRange): RunRate {
  const rest = aboveZero(subtractFigures(WHOLE, progress));
  const expectedRest = subtractFigures(WHOLE, share);
  const isReached = rest.dividend === 0n;
  const soFar = days === null ? undefined : ratePerDay(progress, days.passed, way);
  const needed = days === null ? undefined : isReached ? rest : ratePerDay(rest, days.left, way);

  return {
    soFar: textOf(soFar),
    needed: textOf(needed),
    speedUp: textOf(quotientOf(needed, soFar, progress)),
    ofPlan: isReached ? "0" : expectedRest.dividend === 0n ? null : formatFigure(divideFigures(rest, expectedRest)),
  };
}

function ratePerDay(part: ReadFigure, days: number, way: bigint): ReadFigure | undefined {
  if (days === 0) return undefined;

  return multiplyFigures(part, { dividend: way, divisor: RATIO_ONE * BigInt(days) });
}

/** Both rates have the sign of the way, so that only the progress says whether there was any. */
function quotientOf(
  needed: ReadFigure | undefined,
  soFar: ReadFigure | undefined,
  progress: ReadFigure,
): ReadFigure | undefined {
  if (needed === undefined || soFar === undefined || progress.dividend <= 0n) return undefined;
  const sign = soFar.dividend < 0n ? -1n : 1n;

  return divideFigures(
    { dividend: sign * needed.dividend, divisor: needed.divisor },
    { dividend: sign * soFar.dividend, divisor: soFar.divisor },
  );
}

function textOf(figure: ReadFigure | undefined): string | null {
  return figure === undefined ? null : formatFigure(figure);
}
