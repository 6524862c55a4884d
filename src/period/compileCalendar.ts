import type { Calendar } from "./calendar.js";
import { dayNumber, weekdayOf } from "./dayNumber.js";
import type { ClosedPeriod } from "./period.js";
import type { PlainDate } from "./plainDate.js";

/** The working days of a checked calendar, made once to be asked for many people and dates. */
export interface CompiledCalendar {
  /** Whether a date is a working day. */
  readonly isWorkingDay: (date: PlainDate) => boolean;
  /** The working days of a period; whole weeks are multiplied and exceptions found by halving. */
  readonly countWorkingDays: (period: ClosedPeriod) => number;
}

const WEEKEND = [6, 7];
/** Day number of Monday 1969-12-29; any Monday would do, since only differences are taken. */
const SOME_MONDAY = -3;

/** Makes a calendar ready for counting. */
export function compileCalendar({ weekend, holidays = [], workingDays = [] }: Calendar): CompiledCalendar {
  const weekdaysOff = new Set<number>(weekend ?? WEEKEND);
  const workdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => !weekdaysOff.has(weekday));
  const isWeekend = (day: number) => weekdaysOff.has(weekdayOf(day));
  const daysOff = sortedDays(holidays, (day) => !isWeekend(day));
  const extraDays = sortedDays(workingDays, isWeekend);
  const countBefore = (day: number): number => {
    const weekday = weekdayOf(day);
    const fullWeeks = (day - (weekday - 1) - SOME_MONDAY) / 7;
    const begun = workdays.filter((workday) => workday < weekday).length;

    return fullWeeks * workdays.length + begun - positionIn(daysOff, day) + positionIn(extraDays, day);
  };

  return {
    isWorkingDay: (date) => {
      const day = dayNumber(date);
      return countBefore(day + 1) > countBefore(day);
    },
    countWorkingDays: ({ start, end }) => countBefore(dayNumber(end) + 1) - countBefore(dayNumber(start)),
  };
}

/** The dates that make a difference, each once, in order. */
function sortedDays(dates: readonly PlainDate[], matters: (day: number) => boolean): readonly number[] {
  return [...new Set(dates.map(dayNumber))].filter(matters).sort((one, other) => one - other);
}

/** How many of the sorted days lie before a day. */
function positionIn(days: readonly number[], day: number): number {
  let from = 0;
  let to = days.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle] ?? day) < day) from = middle + 1;
    else to = middle;
  }

  return from;
}
