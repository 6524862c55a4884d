import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { ZeroTargetPolicy } from "../metric/zeroTargetPolicy.js";
import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_LIMIT, AMOUNT_SCALE } from "../money/readAmount.js";
import {
  aboveZero,
  compareFigures,
  divideFigures,
  formatFigure,
  multiplyFigures,
  NOTHING,
  type ReadFigure,
  subtractFigures,
  WHOLE,
} from "../money/readFigure.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { roundFigure, roundingOf } from "../money/roundFigure.js";
import type { FullRounding } from "../money/rounding.js";
import type { FundedPool } from "./fundPool.js";
import type { PoolFund } from "./poolFunding.js";
import type { ReadPoolFund, ReadPoolFunding } from "./readPoolFunding.js";

/** What a team has reached, and was to reach. */
export interface TeamFigures {
  readonly actual: ReadFigure;
  /** 0 or more. */
  readonly target: ReadFigure;
  /** What a target of 0 means. */
  readonly zeroTarget: ZeroTargetPolicy;
  readonly headcount: number;
  /** The part of the period that is paid for: sums of money and the cap are for the whole. */
  readonly share: ReadFigure;
}

/** Whether a pool opens, and what is in it: the bound is compared as a product, the amount rounded once. */
export function fundFrom(
  { opensAbove, fund, cap }: ReadPoolFunding,
  team: TeamFigures,
  { rounding, path }: { readonly rounding: FullRounding; readonly path: IssuePath },
  issues: Issue[],
): FundedPool | undefined {
  const { scale } = rounding;
  const { actual, target } = team;
  const opening = multiplyFigures(target, { dividend: opensAbove, divisor: RATIO_ONE });
  const isOpen =
    target.dividend > 0n
      ? compareFigures(actual, opening) > 0
      : compareFigures(attainmentOf(team), { dividend: opensAbove, divisor: RATIO_ONE }) > 0;
  const base = isOpen ? baseOf(fund, team, opening) : NOTHING;
  const earned = multiplyFigures(base, rateOf(fund));
  const most =
    cap === undefined ? undefined : multiplyFigures({ dividend: cap, divisor: 10n ** BigInt(scale) }, team.share);
  const limit = most !== undefined && compareFigures(earned, most) > 0 ? most : undefined;
  const {
    units,
    exact,
    rounding: added,
  } = roundFigure(limit ?? earned, roundingOf(limit === undefined ? undefined : "cap", rounding));
  if (units * 10n ** BigInt(AMOUNT_SCALE - scale) >= AMOUNT_LIMIT) {
    const expected = "a pool of at most 15 digits before the point";
    issues.push(createIssue({ code: "amount_out_of_range", path, expected, value: exact }));
    return undefined;
  }

  return {
    amount: formatFixed(units, scale),
    isOpen,
    actual: formatFigure(actual),
    target: formatFigure(target),
    attainment: formatFigure(attainmentOf(team)),
    opening: formatFigure(opening),
    fund: writeFund(fund),
    base: formatFigure(base),
    limited: limit === undefined ? null : { by: "cap", to: formatFigure(limit), earned: formatFigure(earned) },
    exact,
    rounding: added,
  };
}

function attainmentOf({ actual, target, zeroTarget }: TeamFigures): ReadFigure {
  if (target.dividend > 0n) return divideFigures(actual, target);

  return zeroTarget === "full" ? WHOLE : NOTHING;
}

/** What the rate, or the money a head, is paid on. */
function baseOf(
  fund: ReadPoolFund,
  { actual, target, headcount, share }: TeamFigures,
  opening: ReadFigure,
): ReadFigure {
  switch (fund.kind) {
    case "fixed":
      return share;
    case "per_head":
      return multiplyFigures({ dividend: BigInt(headcount), divisor: 1n }, share);
    case "rate_of_total":
      return aboveZero(actual);
    case "rate_of_excess":
      return aboveZero(subtractFigures(actual, fund.over === "opening" ? opening : target));
  }
}

function rateOf(fund: ReadPoolFund): ReadFigure {
  switch (fund.kind) {
    case "fixed":
    case "per_head":
      return { dividend: fund.amount, divisor: 10n ** BigInt(AMOUNT_SCALE) };
    case "rate_of_total":
    case "rate_of_excess":
      return { dividend: fund.rate, divisor: RATIO_ONE };
  }
}

function writeFund(fund: ReadPoolFund): PoolFund {
  switch (fund.kind) {
    case "fixed":
    case "per_head":
      return { kind: fund.kind, amount: formatExact(fund.amount, AMOUNT_SCALE) };
    case "rate_of_total":
      return { kind: fund.kind, rate: formatExact(fund.rate, RATIO_SCALE) };
    case "rate_of_excess":
      return { kind: fund.kind, rate: formatExact(fund.rate, RATIO_SCALE), over: fund.over };
  }
}
