/**
 * The most that all components together pay a participant for a period (封顶); exactly as much is still paid.
 *
 * It is that of the version which is effective on the last day of the period, and for whole periods: neither joiners nor
 * leavers nor a change of version take a part of it away. Adjustments are beyond it.
 */
export interface PlanCaps {
  /** Money, 0 or more. */
  readonly total: string;
  /**
   * What becomes of what is above it.
   *
   * - `withheld`: it is lost.
   * - `carried`: it is paid in later periods, as far as there is room below their caps.
   */
  readonly excess: "withheld" | "carried";
}
