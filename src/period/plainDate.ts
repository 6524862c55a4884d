/**
 * A business date as `YYYY-MM-DD`, with no time and no zone: `"2026-11-23"`.
 *
 * A date of the Gregorian calendar from 1900-01-01 to 9999-12-31. As text, earlier dates sort before later ones.
 */
export type PlainDate = string;

/** The first date there is; spreadsheets count from a day before it. */
export const FIRST_DATE: PlainDate = "1900-01-01";

/** The last date there is; many systems write it for "without end". */
export const LAST_DATE: PlainDate = "9999-12-31";

const LENGTH = 10;
const HYPHEN = 0x2d;
const FEBRUARY = 2;
/** Months of 30 days, as bits by their number: April, June, September, November. */
const SHORT_MONTHS = (1 << 4) | (1 << 6) | (1 << 9) | (1 << 11);

/** Whether a value is a {@link PlainDate}; it runs once a fact, so it neither matches nor allocates. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== "string" || value.length !== LENGTH) return false;
  if (value.charCodeAt(4) !== HYPHEN || value.charCodeAt(7) !== HYPHEN) return false;
  const year = 100 * twoDigits(value, 0) + twoDigits(value, 2);
  const month = twoDigits(value, 5);
  const day = twoDigits(value, 8);

  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === FEBRUARY) return isLeapYear(year) ? 29 : 28;

  return (SHORT_MONTHS >> month) & 1 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Two digits as a number; so far below zero that no sum with it is in range where one is no digit. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;

  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1_000_000;
}
