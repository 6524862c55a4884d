import type { Calendar } from "./calendar.js";
import { dayNumber, daysBetween, modulo, weekdayOf } from "./dayNumber.js";
import { isoWeekLabel } from "./isoWeek.js";
import type { ClosedPeriod } from "./period.js";
import { daysInMonth, type PlainDate } from "./plainDate.js";

/** The letter of a period of so many months within its year; a month and a year have none. */
export const LETTER_MONTHS = { H: 6, Q: 3, B: 2 } as const;

/** The label of a period that has one. */
export function labelOf({ start, end }: ClosedPeriod, calendar: Calendar): string | undefined {
  if (start === end) return start;
  const first = partsOf(start);
  const last = partsOf(end);
  const monthCount = 12 * (last.year - first.year) + last.month - first.month + 1;
  const endsMonth = last.day === daysInMonth(last.year, last.month);
  if (first.day === 1 && endsMonth) return monthsLabel(first, monthCount, calendar.fiscalYearStart ?? 1);
  const yearAndMonth = start.slice(0, "YYYY-MM".length);
  if (monthCount === 1 && first.day === 1 && last.day === 15) return `${yearAndMonth}-H1`;
  if (monthCount === 1 && first.day === 16 && endsMonth) return `${yearAndMonth}-H2`;
  const isWeek = weekdayOf(dayNumber(start)) === 1 && daysBetween(start, end) === 6;

  return isWeek ? isoWeekLabel(start) : undefined;
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(date: PlainDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function monthsLabel({ year, month }: DateParts, count: number, startMonth: number): string | undefined {
  if (count === 1) return `${year}-${String(month).padStart(2, "0")}`;
  const fiscalPlace = modulo(month - startMonth, 12);
  if (startMonth !== 1 && fiscalPlace % count === 0) {
    return partLabel(`FY${month < startMonth ? year - 1 : year}`, fiscalPlace, count);
  }

  return (month - 1) % count === 0 ? partLabel(String(year), month - 1, count) : undefined;
}

/** `place` counts the months of the year before the part. */
function partLabel(year: string, place: number, count: number): string | undefined {
  if (count === 12) return year;
  const letter = Object.entries(LETTER_MONTHS).find(([, months]) => months === count)?.[0];

  return letter === undefined ? undefined : `${year}-${letter}${place / count + 1}`;
}
