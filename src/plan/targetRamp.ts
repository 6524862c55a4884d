/**
 * How much of their targets newcomers are to reach at first (爬坡期), month by month of a stay.
 *
 * A ramp scales targets and cuts nothing: a period that several steps meet has one target, the sum of what holds on the days
 * of each, and one rate table. Rows of a participant that meet are one stay, so that moving to another team begins no new
 * ramp, and coming back after a gap does. The version that is effective on the days says how; targets of teams, caps,
 * target incentives, prizes and draws are never ramped.
 */
export interface TargetRamp {
  /**
   * What of a target holds in the first, second, … month of a stay, 1 to 60 steps: `"25%"` or `"0.25"`, from 0 to 1. After the
   * last step all of it holds. By a step of 0 a target is 0, and the plan's `zeroTarget` says what that means.
   */
  readonly steps: readonly string[];
  /**
   * Which months.
   *
   * - `calendar`: the calendar month in which the stay begins is the first, however late in it.
   * - `from_start`: a month goes from the day of the month on which the stay begins to the day before it in the next, or to
   *   the last day of the next where that has no such day: from 31 January to 28 February, from 1 to 30 March, from 31 March
   *   to 30 April.
   */
  readonly months: "calendar" | "from_start";
  /** Ids of the metrics whose targets it scales. Default: all targets of participants. */
  readonly metrics?: readonly string[] | undefined;
  /** Roles that have it, by the role on the first day of the stay. Default: everyone whose stay has a first day. */
  readonly roles?: readonly string[] | undefined;
}
