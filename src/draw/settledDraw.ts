import type { Draw } from "./draw.js";

/** What is paid by a draw: `earned` + `advanced` − `recovered` = `paid` = `paidFirst` + `paidLast`. */
export interface SettledDraw {
  /** Which contract it was. */
  readonly kind: Draw["kind"];
  /** What was earned in the period; may be negative. */
  readonly earned: string;
  /** The draw of the period, for the days on which it was in force. */
  readonly drawn: string;
  /** What is paid beside what was earned. */
  readonly advanced: string;
  /** What is taken for debts. */
  readonly recovered: string;
  /** Why less was taken than was owed before; `null` where that was all. */
  readonly recoveryLimit: RecoveryLimit | null;
  /** What is paid in all; below zero only where earnings below zero are neither carried nor forgiven. */
  readonly paid: string;
  /** What of it is paid when the period begins. */
  readonly paidFirst: string;
  /** What of it is paid when the period ends. */
  readonly paidLast: string;
  /** What is owed. */
  readonly balance: DrawBalance;
}

/** What somebody owes: `before` + `lent` − `recovered` − `forgiven` = `after`; none of them negative. */
export interface DrawBalance {
  /** Before the period. */
  readonly before: string;
  /** Of what was advanced, what has to be paid back. */
  readonly lent: string;
  /** What was taken. */
  readonly recovered: string;
  /** What need not be paid back any more. */
  readonly forgiven: string;
  /** After the period: what the next begins with. */
  readonly after: string;
}

/**
 * What kept a recovery from taking all that was owed.
 *
 * - `draw`: only what is earned above the draw is taken.
 * - `leaves`, `share`, `most`, `days`: the limit of that name.
 * - `earned`: there was no more.
 */
export type RecoveryLimit = "draw" | "leaves" | "share" | "most" | "days" | "earned";
