import type { PlainDate } from "./plainDate.js";

/** A stretch of days, first and last included. */
export interface Period {
  /** The first day. */
  readonly start: PlainDate;
  /** The last day, not before the first. Absent or `null`: it goes on. */
  readonly end?: PlainDate | null | undefined;
}

/** A period with a last day. */
export interface ClosedPeriod extends Period {
  /** The last day, not before the first. */
  readonly end: PlainDate;
}

/** A closed period written out, or named by its label, such as `"2026-11"`; {@link periodFromLabel} lists the labels. */
export type PeriodInput = ClosedPeriod | string;
