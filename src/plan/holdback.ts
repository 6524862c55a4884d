/**
 * What part of the pay for a period is kept back, and when it is paid (预留、递延发放).
 *
 * Held is a part of what the components pay for a period, after the cap of the plan, where that is above 0; adjustments by
 * hand and corrections of closed periods' adjustments are paid at once. A period is held by the version that is effective on
 * its last day, and what is held keeps the terms that it was held by, whatever later versions say.
 */
export interface Holdback {
  /** What part of what the components pay for a period is kept back: above 0, at most 1. Rounded once, by the plan's rounding. */
  readonly share: string;
  /**
   * It is paid in the period that has the day so many months after the period's last day, 1 to 60; where that month is
   * shorter, its last day. Where no period has it, in the first that ends after it.
   */
  readonly afterMonths: number;
  /**
   * What becomes of it when somebody leaves: on the last day of the last stay among the participants.
   *
   * - `as_scheduled`: nothing changes.
   * - `released`: all of it is paid in the period that has that day, or ends next after it; nothing is held of that period
   *   and later ones.
   * - `forfeited`: what was due by that day is paid, the rest never; nothing is held of that period and later ones.
   */
  readonly leavers: "as_scheduled" | "released" | "forfeited";
}
