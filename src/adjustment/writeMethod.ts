import { formatExact, formatRatio } from "../money/formatDecimal.js";
import { formatFigure } from "../money/readFigure.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { changeReaches, lossReaches, usedIndex } from "./methodChanges.js";
import type { ForecastWindfall, MethodWorking } from "./methodWorking.js";
import type { ReadRecalibrationInput } from "./readRecalibrationInput.js";
import { NO_RESULT, usedForecast } from "./readTargetResults.js";
import type { ReadVersionedTarget } from "./readTargetVersion.js";
import type { RecalibratedRow } from "./recalibrateUnits.js";

/** Writes down what a method saw. */
export function writeMethod(
  { recalibration: { method }, list, results }: ReadRecalibrationInput,
  rows: readonly RecalibratedRow[],
): MethodWorking {
  switch (method.kind) {
    case "index": {
      const used = usedIndex(method);
      const limited = used === method.index ? null : used > method.index ? "floor" : "cap";
      return { kind: method.kind, index: ratioText(method.index), used: ratioText(used), limited };
    }
    case "relief": {
      const units = new Map(list.targets.map((target) => [target.key, target.units]));
      const shares = method.rows.map(({ id, key, figure }) => {
        const own = units.get(key) ?? 0n;
        const share = own === 0n ? null : formatRatio(figure, own);
        return { id, share, met: lossReaches(figure, own, method.from) };
      });
      return { kind: method.kind, shares };
    }
    case "territory": {
      const shares = method.rows.map(({ id, figure }) => ({
        id,
        share: ratioText(figure),
        met: changeReaches(figure, method.from),
      }));
      return { kind: method.kind, shares };
    }
    case "run_rate": {
      const changed = rows.filter(({ state }) => state === "changed");
      return { kind: method.kind, windfalls: changed.flatMap(({ target }) => writeWindfall(target, results)) };
    }
    case "respread":
      return { kind: method.kind };
  }
}

function writeWindfall(
  { id, key }: ReadVersionedTarget,
  results: ReadRecalibrationInput["results"],
): readonly ForecastWindfall[] {
  const result = results.get(key) ?? NO_RESULT;
  const { forecast, windfall } = result;
  const used = usedForecast(result);
  if (forecast === undefined || windfall === undefined || used === undefined) return [];

  return [{ id, forecast: formatFigure(forecast), windfall: formatFigure(windfall), used: formatFigure(used) }];
}

function ratioText(ratio: bigint): string {
  return formatExact(ratio, RATIO_SCALE);
}
