import { quickInteger } from "./scaledInteger.js";
import { type ApportionMethod, shareUnitsQuickly } from "./shareUnits.js";

/** Fraction digits that weights on the quick way may have: what money and percentages need. */
const QUICK_WEIGHT_SCALE = 2;

/** Whole units by weights as they were given, in doubles; `undefined` where that is not sure to be exact or a weight is none. */
export function shareQuickly(
  units: number,
  weights: readonly unknown[],
  method: ApportionMethod,
): number[] | undefined {
  if (Number.isNaN(units)) return undefined;
  const integers = new Array<number>(weights.length);
  let sum = 0;
  for (let at = 0; at < weights.length; at++) {
    const weight = quickInteger(weights[at], QUICK_WEIGHT_SCALE);
    if (!(weight >= 0)) return undefined;
    integers[at] = weight;
    sum += weight;
  }
  if (sum === 0 || sum * (Math.abs(units) + 1) > Number.MAX_SAFE_INTEGER) return undefined;

  return shareUnitsQuickly({ units, weights: integers, sum, method });
}
