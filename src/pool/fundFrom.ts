import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import {
  compareFigures,
  divideFigures,
  formatFigure,
  multiplyFigures,
  type ReadFigure,
  subtractFigures,
} from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { roundFigure } from "../money/roundFigure.js";
import type { FullRounding } from "../money/rounding.js";
import type { FundedPool } from "./fundPool.js";
import type { ReadPoolFund, ReadPoolFunding } from "./readPoolFunding.js";

/** What a team has reached, and was to reach. */
export interface TeamFigures {
  readonly actual: ReadFigure;
  /** Above 0. */
  readonly target: ReadFigure;
  readonly headcount: number;
}

/** Whether a pool opens, and what is in it: the bound is compared as a product, the amount rounded once. */
export function fundFrom(
  { opensAbove, fund, cap }: ReadPoolFunding,
  team: TeamFigures,
  rounding: FullRounding,
): FundedPool {
  const { scale } = rounding;
  const { actual, target } = team;
  const opening = multiplyFigures(target, { dividend: opensAbove, divisor: RATIO_ONE });
  const isOpen = compareFigures(actual, opening) > 0;
  const base = isOpen ? baseOf(fund, team, opening) : NOTHING;
  const exact = multiplyFigures(base, rateOf(fund));
  const { units: uncapped, exact: shown, rounding: added } = roundFigure(exact, rounding);
  const most = cap === undefined ? undefined : cap / 10n ** BigInt(AMOUNT_SCALE - scale);
  const units = most !== undefined && uncapped > most ? most : uncapped;

  return {
    amount: formatFixed(units, scale),
    isOpen,
    actual: formatFigure(actual),
    target: formatFigure(target),
    attainment: formatFigure(divideFigures(actual, target)),
    opening: formatFigure(opening),
    base: formatFigure(base),
    exact: shown,
    rounding: added,
    capped:
      units === uncapped ? null : { cap: formatExact(cap ?? 0n, AMOUNT_SCALE), uncapped: formatFixed(uncapped, scale) },
  };
}

const NOTHING: ReadFigure = { dividend: 0n, divisor: 1n };

/** What the rate, or the money a head, is paid on. */
function baseOf(fund: ReadPoolFund, { actual, target, headcount }: TeamFigures, opening: ReadFigure): ReadFigure {
  switch (fund.kind) {
    case "fixed":
      return { dividend: 1n, divisor: 1n };
    case "per_head":
      return { dividend: BigInt(headcount), divisor: 1n };
    case "rate_of_total":
      return aboveZero(actual);
    case "rate_of_excess":
      return aboveZero(subtractFigures(actual, fund.over === "opening" ? opening : target));
  }
}

function rateOf(fund: ReadPoolFund): ReadFigure {
  return "rate" in fund
    ? { dividend: fund.rate, divisor: RATIO_ONE }
    : { dividend: fund.amount, divisor: 10n ** BigInt(AMOUNT_SCALE) };
}

function aboveZero(figure: ReadFigure): ReadFigure {
  return figure.dividend > 0n ? figure : NOTHING;
}
