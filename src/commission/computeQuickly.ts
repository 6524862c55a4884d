import { formatFixedQuickly, formatRatioQuickly } from "../money/formatDecimal.js";
import { quickInteger, tenTo } from "../money/scaledInteger.js";
import { growthOf, writeWorking } from "./commissionWorking.js";
import type { CompiledTable } from "./compiledTable.js";
import type { Commission } from "./computeCommission.js";
import type { UnreadCredit } from "./computeExactly.js";

/** In doubles, or `undefined` where that is not sure to be exact or where anything is to be refused. */
export function computeQuickly(
  { table, rounding, quick, quickUnits: units }: CompiledTable,
  { credited, target, opening, base }: UnreadCredit,
): Commission | undefined {
  if (units === undefined || base !== undefined) return undefined;
  const growth = quickInteger(credited, rounding.scale);
  const from = opening === undefined ? 0 : quickInteger(opening, rounding.scale);
  const to = from + growth;
  const goal = target === undefined ? 0 : quickInteger(target, rounding.scale);
  const isTargetUsable = target === undefined ? table.measuredBy === "amount" : goal > 0;
  const fineness = tenTo(units.positionScale - rounding.scale);
  const creditMax = units.positionMax / fineness;
  if (!(isTargetUsable && Math.abs(from) <= creditMax && Math.abs(to) <= creditMax)) return undefined;
  const origin = table.method === "whole_prospective" ? from : 0;
  const paid = quick(to, goal, origin) - (from === 0 ? 0 : quick(from, goal, origin));
  if (Number.isNaN(paid)) return undefined;
  const path = {
    bounds: units.bounds(goal),
    from: from * fineness,
    to: to * fineness,
    origin: origin * fineness,
  };
  const { lines, earned, kickerLines, kickers } = writeWorking(growthOf(table, path), units);
  const minorUnit = tenTo(units.moneyScale - rounding.scale);

  return {
    total: formatFixedQuickly(paid, rounding.scale),
    attainment: target === undefined ? null : formatRatioQuickly(to, goal),
    blendedRate: growth === 0 ? null : formatRatioQuickly(earned, growth, units.moneyScale - rounding.scale),
    bands: lines,
    kickers: units.moneyText(kickers),
    kickerLines,
    rounding: units.moneyText(paid * minorUnit - earned - kickers),
  };
}
