import type { ReadContest } from "../award/readContest.js";
import { divideRounded } from "../money/divideRounded.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { multiplyFigures } from "../money/readFigure.js";
import type { ClosedPeriod } from "../period/period.js";
import { shiftDays } from "../period/shiftDays.js";
import { shareFigure, shareOf } from "./cutStretches.js";
import type { ReadPlan } from "./readPlan.js";

/**
 * The contest of some days of a period: prizes and the minimum are for the whole, of which the days have their share. A prize
 * is cut where it stands on the first and after the last of the days, so that those of all versions are together the whole.
 */
export function prorateContest(
  contest: ReadContest,
  { days, period, plan }: { readonly days: ClosedPeriod; readonly period: ClosedPeriod; readonly plan: ReadPlan },
): ReadContest {
  if (days.start === period.start && days.end === period.end) return contest;
  const { scale, mode } = plan.rounding;
  const unit = 10n ** BigInt(AMOUNT_SCALE - scale);
  const upTo = (prize: bigint, end: string): bigint => {
    if (end < period.start) return 0n;
    const { dividend, divisor } = shareFigure(shareOf({ start: period.start, end }, period, plan));
    return divideRounded((prize / unit) * dividend, divisor, mode) * unit;
  };
  const before = shiftDays(days.start, -1);
  const prizes = [...contest.prizes].map(
    ([place, prize]) => [place, upTo(prize, days.end) - upTo(prize, before)] as const,
  );
  const share = shareFigure(shareOf(days, period, plan));
  const { minimum } = contest;

  return {
    ...contest,
    prizes: new Map(prizes),
    minimum: minimum === undefined ? undefined : multiplyFigures(minimum, share),
  };
}
