import { compareFigures, formatFigure, type ReadFigure, subtractFigures, WHOLE } from "../money/readFigure.js";
import { isPeriodOver } from "./methodChanges.js";
import type { ReadTargetResult } from "./readTargetResults.js";
import { NO_RESULT } from "./readTargetResults.js";
import type { AttainmentSpread, RecalibrationFairness } from "./recalibratedTargets.js";
import type { RecalibratedRow } from "./recalibrateUnits.js";

/** How attainments to be expected lie before and after; `null` where nobody has a forecast and targets above 0. */
export function fairnessOf(
  rows: readonly RecalibratedRow[],
  results: ReadonlyMap<string, ReadTargetResult>,
  scale: number,
): RecalibrationFairness | null {
  const unit = 10n ** BigInt(scale);
  const before: ReadFigure[] = [];
  const after: ReadFigure[] = [];
  const leftOut: string[] = [];
  for (const { target, byMethod, taken } of rows) {
    const result = results.get(target.key) ?? NO_RESULT;
    const { forecast } = result;
    const now = target.units + byMethod + taken;
    if (forecast === undefined || isPeriodOver(target, result) || target.units === 0n || now === 0n)
      leftOut.push(target.id);
    else {
      const dividend = forecast.dividend * unit;
      before.push({ dividend, divisor: forecast.divisor * target.units });
      after.push({ dividend, divisor: forecast.divisor * now });
    }
  }
  const [first, second] = [spreadOf(before), spreadOf(after)];

  return first === undefined || second === undefined ? null : { before: first, after: second, leftOut };
}

function spreadOf(attainments: readonly ReadFigure[]): AttainmentSpread | undefined {
  const sorted = [...attainments].sort(compareFigures);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return undefined;
  const quantile = (quarters: number) =>
    formatFigure(sorted[Math.ceil((sorted.length * quarters) / QUARTERS) - 1] ?? least);

  return {
    count: sorted.length,
    least: formatFigure(least),
    lowerQuartile: quantile(1),
    median: quantile(2),
    upperQuartile: quantile(3),
    most: formatFigure(most),
    range: formatFigure(subtractFigures(most, least)),
    reachedCount: sorted.filter((one) => compareFigures(one, WHOLE) >= 0).length,
  };
}

const QUARTERS = 4;
