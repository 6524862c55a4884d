import type { PlainDate } from "../period/plainDate.js";

/** A check-in that is due on a day. */
export interface DueCheckIn {
  /** By a date. */
  readonly kind: "due";
  /** The day on which the next check-in is due. */
  readonly dueOn: PlainDate;
  /** Days after that on which it may still come: 0 to 3,660. */
  readonly graceDays: number;
  /** The last check-in, not after the day that is looked from; absent or `null` where there was none. */
  readonly lastOn?: PlainDate | null | undefined;
}

/** A check-in that is due every so many days. */
export interface RegularCheckIn {
  /** By a rhythm. */
  readonly kind: "every";
  /** Days from one to the next: 1 to 3,660. */
  readonly everyDays: number;
  /** Days after that on which it may still come: 0 to 3,660. */
  readonly graceDays: number;
  /** The last check-in, not after the day that is looked from; absent or `null` where there was none. */
  readonly lastOn?: PlainDate | null | undefined;
  /** The day from which the first is counted; needed where there was none yet. */
  readonly startedOn?: PlainDate | undefined;
}

/** When a goal was last reported on (进展记录), and when it has to be again. */
export type CheckIn = DueCheckIn | RegularCheckIn;

/** Whether what is known of a goal is still fresh. */
export interface Staleness {
  /** Days since the last check-in; `null` where there was none. */
  readonly daysSince: number | null;
  /** The day on which the next is due. */
  readonly dueOn: PlainDate;
  /** The first day on which it is outdated: the day after the last day of grace. */
  readonly outdatedFrom: PlainDate;
  /** Whether that day has come. */
  readonly outdated: boolean;
}
