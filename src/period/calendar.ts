import type { PlainDate } from "./plainDate.js";

/** A day of the week by ISO 8601: Monday is 1, Sunday 7. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A month by its number: January is 1. */
export type MonthNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** When a company's year begins and on which days it works; plain data, every field with a default. */
export interface Calendar {
  /**
   * The month on whose first day the fiscal year begins. Years, halves, quarters and two-month periods follow it.
   * Default: January.
   */
  readonly fiscalYearStart?: MonthNumber | undefined;
  /** The days of the week off. Default: Saturday and Sunday, `[6, 7]`; `[]` for none. */
  readonly weekend?: readonly IsoWeekday[] | undefined;
  /** Days off beside the weekend; a date twice, or on a weekend, counts once. At most 10,000. */
  readonly holidays?: readonly PlainDate[] | undefined;
  /** Working days that fall on a weekend (调休); they must not be holidays too. At most 10,000. */
  readonly workingDays?: readonly PlainDate[] | undefined;
  /** A day on which a fortnight begins; the others follow from it in both directions. Needed for fortnights only. */
  readonly fortnightAnchor?: PlainDate | undefined;
}

/** What is meant where no calendar is given; every key is its own, so that none is looked for on a prototype. */
export const DEFAULT_CALENDAR: Calendar = {
  fiscalYearStart: undefined,
  weekend: undefined,
  holidays: undefined,
  workingDays: undefined,
  fortnightAnchor: undefined,
};

/** A calendar by which every label names days; for documents whose days matter only where a calendar is given. */
export const ANY_CALENDAR: Calendar = {
  fiscalYearStart: 1,
  weekend: undefined,
  holidays: undefined,
  workingDays: undefined,
  fortnightAnchor: undefined,
};
