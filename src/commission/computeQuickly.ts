import { formatExactQuickly, formatFixedQuickly, formatRatioQuickly } from "../money/formatDecimal.js";
import { quickInteger, tenTo } from "../money/scaledInteger.js";
import type { CompiledTable } from "./compiledTable.js";
import type { Commission } from "./computeCommission.js";
import type { UnreadCredit } from "./computeExactly.js";

/** In doubles, or `undefined` where that is not sure to be exact or where anything is to be refused. */
export function computeQuickly(
  { table, rounding, quick, quickWorking }: CompiledTable,
  { credited, target, opening, base }: UnreadCredit,
): Commission | undefined {
  if (quickWorking === undefined || base !== undefined) return undefined;
  const { creditMax, growthMax, moneyScale, work } = quickWorking;
  const { scale } = rounding;
  const growth = quickInteger(credited, scale);
  const from = opening === undefined ? 0 : quickInteger(opening, scale);
  const to = from + growth;
  const goal = target === undefined ? 0 : quickInteger(target, scale);
  const isTargetUsable = target === undefined ? table.measuredBy === "amount" : goal > 0;
  const isExact = Math.abs(from) <= creditMax && Math.abs(to) <= creditMax && Math.abs(growth) <= growthMax;
  if (!(isTargetUsable && isExact)) return undefined;
  const lines = work(from, to, goal, from === 0 ? shortestText(credited) : undefined);
  const origin = table.method === "whole_prospective" ? from : 0;
  const paid = quick(to, goal, origin) - (from === 0 ? 0 : quick(from, goal, origin));
  if (lines === undefined || Number.isNaN(paid)) return undefined;
  const { bands, earned } = lines;
  const blendedRate =
    bands.length > 1 ? formatRatioQuickly(earned, growth, moneyScale - scale) : (bands[0]?.rate ?? null);

  return {
    total: formatFixedQuickly(paid, scale),
    attainment: target === undefined ? null : formatRatioQuickly(to, goal),
    blendedRate,
    bands,
    kickers: "0",
    kickerLines: [],
    rounding: formatExactQuickly(paid * tenTo(moneyScale - scale) - earned, moneyScale),
  };
}

/** A figure that the gate has passed, as it was given, if it is text without a zero at its end: no shorter one says it. */
function shortestText(figure: unknown): string | undefined {
  return typeof figure === "string" && !figure.endsWith("0") ? figure : undefined;
}
