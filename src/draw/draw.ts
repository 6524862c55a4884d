import type { PlainDate } from "../period/plainDate.js";

/**
 * What somebody is paid at least, and what becomes of the money that was not earned (预支、保底): five contracts.
 *
 * What is owed is kept from period to period, whichever contract follows, and forgotten by `forgivable` alone.
 */
export type Draw = RecoverableDraw | ForgivableDraw | AdvanceFirstDraw | RepaidNextPeriodDraw | NonRecoverableDraw;

/** What every draw has. */
export interface DrawFields {
  /** How much, and when; where two rows are in force on a day, both are paid. Without a row nothing is advanced. */
  readonly amounts: readonly DrawAmount[];
}

/** An advance of so much for a whole period, as long as it is in force. */
export interface DrawAmount {
  /** Money, 0 or more; days of the period on which it is not in force take their share away. */
  readonly amount: string;
  /** First day. Default: from ever. */
  readonly start?: PlainDate | undefined;
  /** Last day. Default: until further notice. */
  readonly end?: PlainDate | null | undefined;
}

/** A draw that is what is paid at least. */
export interface MinimumFields extends DrawFields {
  /** How fast debts are paid back. Default: by all that is earned above the draw. */
  readonly recovery?: DrawRecovery | undefined;
}

/** Who earns less than the draw is lent the difference, and pays it back out of what is earned above the draw. */
export interface RecoverableDraw extends MinimumFields {
  /** Made up to the draw, and owed. */
  readonly kind: "recoverable";
}

/** A recoverable draw of which nothing is owed after a day. */
export interface ForgivableDraw extends MinimumFields {
  /** Made up to the draw, owed, and forgiven in the end. */
  readonly kind: "forgivable";
  /** What is still owed at the end of the period that this day is in, and of later ones, is forgiven. */
  readonly forgivenOn: PlainDate;
}

/** The draw is paid when the period begins; at its end comes what was earned above it, less what is owed. */
export interface AdvanceFirstDraw extends MinimumFields {
  /** Paid first, and owed as far as it was not earned. */
  readonly kind: "advance_first";
}

/** Who earns less than the draw is given the difference: the greater of the two is paid (保底). */
export interface NonRecoverableDraw extends MinimumFields {
  /** Made up to the draw, and not owed. */
  readonly kind: "non_recoverable";
}

/** The draw comes on top of what was earned, and is paid back in the next period in full. */
export interface RepaidNextPeriodDraw extends DrawFields {
  /** Paid on top, and taken back at once. */
  readonly kind: "repaid_next_period";
}

/** Limits of what is taken for a debt; where there are several, the narrowest holds. */
export interface DrawRecovery {
  /** Nothing is taken in periods that end before this day. Default: from the first period. */
  readonly start?: PlainDate | undefined;
  /** Nothing is taken in periods that begin after this day; what is owed then stays owed. Default: no end. */
  readonly end?: PlainDate | null | undefined;
  /** At most this part of what was earned in the period, from 0 to 1, rounded down. */
  readonly share?: string | undefined;
  /** At most so much in a period. */
  readonly most?: string | undefined;
  /** So much of what was earned is left in any case. Default: the draw, which is always left. */
  readonly leaves?: string | undefined;
}

/** What becomes of earnings below zero: owed (结转), or forgotten (豁免). */
export type NegativePolicy = "carry" | "forgive";
