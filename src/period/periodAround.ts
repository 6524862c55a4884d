import { addMonths } from "date-fns/addMonths";
import { lastDayOfMonth } from "date-fns/lastDayOfMonth";
import { startOfMonth } from "date-fns/startOfMonth";
import type { Cutting } from "./cadence.js";
import { daysBetween, modulo } from "./dayNumber.js";
import type { ClosedPeriod } from "./period.js";
import type { PlainDate } from "./plainDate.js";
import { shiftDays } from "./shiftDays.js";
import { toPlainDate, toUtcDate } from "./utcDate.js";

/** The period of a cutting that a date lies in, cut at the first and the last date there are. */
export function periodAround(date: PlainDate, cutting: Cutting): ClosedPeriod {
  switch (cutting.by) {
    case "days":
      return daysAround(date, cutting.length, cutting.anchor);
    case "half_months":
      return halfMonthAround(date);
    case "months":
      return monthsAround(date, cutting.length, cutting.startMonth);
  }
}

function daysAround(date: PlainDate, length: number, anchor: PlainDate): ClosedPeriod {
  const passed = modulo(daysBetween(anchor, date), length);

  return { start: shiftDays(date, -passed), end: shiftDays(date, length - 1 - passed) };
}

function halfMonthAround(date: PlainDate): ClosedPeriod {
  const month = date.slice(0, "YYYY-MM".length);
  const middle = `${month}-15`;
  if (date <= middle) return { start: `${month}-01`, end: middle };

  return { start: `${month}-16`, end: toPlainDate(lastDayOfMonth(toUtcDate(date))) };
}

function monthsAround(date: PlainDate, length: number, startMonth: number): ClosedPeriod {
  const month = startOfMonth(toUtcDate(date));
  const passed = modulo(month.getMonth() + 1 - startMonth, length);
  const start = addMonths(month, -passed);

  return { start: toPlainDate(start), end: toPlainDate(lastDayOfMonth(addMonths(start, length - 1))) };
}
