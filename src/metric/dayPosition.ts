import type { Calendar } from "../period/calendar.js";
import { type CompiledCalendar, compileCalendar } from "../period/compileCalendar.js";
import { daysBetween } from "../period/dayNumber.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { shiftDays } from "../period/shiftDays.js";
import type { CountedDays, DayCount, DayPosition } from "./expectation.js";

/** Counts the days of a period. */
export type DayCounter = (period: ClosedPeriod) => number;

/** A counter of all days, or of those that a calendar works on. */
export function createDayCounter(days: CountedDays, calendar: Calendar): DayCounter {
  if (days === "calendar") return ({ start, end }) => daysBetween(start, end) + 1;
  const compiled: CompiledCalendar = compileCalendar(calendar);

  return compiled.countWorkingDays;
}

/** How far a period has come on a day; before it nothing has passed, after it everything. */
export function positionOn(
  asOf: PlainDate,
  period: ClosedPeriod,
  { dayCount, countDays }: { readonly dayCount: DayCount; readonly countDays: DayCounter },
): DayPosition {
  const all = countDays(period);
  const total = dayCount === "endpoints" ? Math.max(0, all - 1) : all;
  const passed = asOf > period.end ? total : passedOn(asOf, period, { dayCount, countDays });

  return { passed, total, left: total - passed };
}

function passedOn(
  asOf: PlainDate,
  { start }: ClosedPeriod,
  { dayCount, countDays }: { readonly dayCount: DayCount; readonly countDays: DayCounter },
): number {
  if (asOf < start) return 0;
  if (dayCount === "inclusive") return countDays({ start, end: asOf });
  if (dayCount === "endpoints") return Math.max(0, countDays({ start, end: asOf }) - 1);

  return asOf === start ? 0 : countDays({ start, end: shiftDays(asOf, -1) });
}
