import { inWholeNumbers } from "../money/blendWeights.js";
import type { Calendar } from "../period/calendar.js";
import { compileCalendar } from "../period/compileCalendar.js";
import { dateOfDay } from "../period/dateOfDay.js";
import { dayNumber } from "../period/dayNumber.js";
import type { ClosedPeriod } from "../period/period.js";
import { daysInMonth } from "../period/plainDate.js";
import type { SpreadMeasure } from "./spreadUnits.js";

/** What each day of a period counts for, in whole numbers of which only the relations matter. */
export interface DayWeights {
  /** What the days of a stretch within the period count together. */
  readonly between: (stretch: ClosedPeriod) => bigint;
}

/** Weighs the days of a period alike by a measure. */
export function weighDays(whole: ClosedPeriod, by: SpreadMeasure, calendar: Calendar): DayWeights {
  return sumUp(whole, weightsBy(by, calendar));
}

/** A stretch of the period that has a weight of its own, which is 0 where its days count nothing. */
export interface WeighedStretch {
  readonly period: ClosedPeriod;
  readonly weight: bigint;
}

/** Weighs stretches, which are the whole period together and in order; within each, days relate as they did. */
export function weighStretches(
  whole: ClosedPeriod,
  stretches: readonly WeighedStretch[],
  within: DayWeights,
): DayWeights {
  const figures = stretches.map(({ period, weight }) => ({
    dividend: weight,
    divisor: weight === 0n ? 1n : within.between(period),
  }));
  const factors = inWholeNumbers(figures);
  let at = 0;

  return sumUp(whole, (date) => {
    while (date > (stretches[at]?.period.end ?? date)) at++;
    return (factors[at] ?? 0n) * within.between({ start: date, end: date });
  });
}

/** Divisible by the days of every month: a day of a month counts a whole number, and each month the same. */
const MONTH = 377_580;

function weightsBy(by: SpreadMeasure, calendar: Calendar): (date: string) => bigint {
  switch (by) {
    case "equal":
      return (date) => BigInt(MONTH / daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))));
    case "calendar_days":
      return () => 1n;
    case "working_days": {
      const { isWorkingDay } = compileCalendar(calendar);
      return (date) => (isWorkingDay(date) ? 1n : 0n);
    }
  }
}

/** The dates are asked for in order, each once. */
function sumUp({ start, end }: ClosedPeriod, weightOf: (date: string) => bigint): DayWeights {
  const first = dayNumber(start);
  const sums = [0n];
  for (let day = first; day <= dayNumber(end); day++) sums.push((sums.at(-1) ?? 0n) + weightOf(dateOfDay(day)));
  const before = (day: number) => sums[day - first] ?? 0n;

  return { between: (stretch) => before(dayNumber(stretch.end) + 1) - before(dayNumber(stretch.start)) };
}
