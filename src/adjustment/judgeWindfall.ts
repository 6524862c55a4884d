import { either, type Verdict } from "../condition/verdict.js";
import { AMOUNT_ONE } from "../money/readAmount.js";
import { compareFigures, divideFigures, formatFigure } from "../money/readFigure.js";
import type { ReadWindfallBound, ReadWindfallDeal } from "./readWindfall.js";
import type { Windfall, WindfallCheck } from "./windfall.js";

/** Holds a deal against every bound; nothing is rounded before it is compared. */
export function judgeWindfall(deal: ReadWindfallDeal, bounds: readonly ReadWindfallBound[]): Windfall {
  const checks = bounds.map(({ kind, of, by, above }): WindfallCheck => {
    const own = deal[of];
    const bound = formatFigure(above);
    if (own === undefined || by === undefined) return { kind, value: null, above: bound, verdict: "unknown" };
    const figure = divideFigures({ dividend: own, divisor: AMOUNT_ONE }, by);
    const verdict = compareFigures(figure, above) > 0 ? "true" : "false";
    return { kind, value: formatFigure(figure), above: bound, verdict };
  });

  return {
    flag: checks.reduce<Verdict>((sum, { verdict }) => either(sum, verdict), "false"),
    reasons: checks.filter(({ verdict }) => verdict === "true").map(({ kind }) => kind),
    checks,
  };
}
