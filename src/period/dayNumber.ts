import type { PlainDate } from "./plainDate.js";

const ZERO = 0x30;
const FEBRUARY = 2;
const THURSDAY = 4;
/** Days from 1 March of the year 0 to 1970-01-01. */
const EPOCH = 719_468;

/**
 * Days since 1970-01-01 of a date that is known to be one.
 *
 * Its own arithmetic and no `Date`, since windows over facts ask it for every fact. Years begin in March here, so that
 * the leap day is the last of its year and the lengths of the months follow one line.
 */
export function dayNumber(date: PlainDate): number {
  const month = figure(date, 5, 7);
  const isBeforeMarch = month <= FEBRUARY;
  const year = figure(date, 0, 4) - (isBeforeMarch ? 1 : 0);
  const monthFromMarch = isBeforeMarch ? month + 9 : month - 3;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + figure(date, 8, 10) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

  return 365 * year + leapDays + dayOfYear - EPOCH;
}

/** Days from one date to another: 0 on the same day, below 0 where the second is the earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The ISO weekday of a day number, Monday 1 to Sunday 7. */
export function weekdayOf(day: number): number {
  return modulo(day + THURSDAY - 1, 7) + 1;
}

/** What is left of a division that rounds down, also below zero. */
export function modulo(dividend: number, divisor: number): number {
  return ((dividend % divisor) + divisor) % divisor;
}

function figure(date: PlainDate, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = 10 * value + date.charCodeAt(at) - ZERO;

  return value;
}
