import type { GoalDirection } from "../metric/attainability.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { PeriodInput } from "../period/period.js";
import type { Goal, GoalOwner } from "./goal.js";

/** A goal as far as it says what it is: any {@link Goal}, or one of which all but the id may still be missing. */
export interface SmartGoal extends Omit<Goal, "metric" | "owner" | "period" | "target"> {
  /** The metric that it is measured by. */
  readonly metric?: string | undefined;
  /** Whose it is. */
  readonly owner?: GoalOwner | undefined;
  /** The period, first and last day included, or its label. */
  readonly period?: PeriodInput | undefined;
  /** The value to reach, above 0. */
  readonly target?: DecimalInput | undefined;
  /** Whether more or less is better. Default: `falling` where the start is above the target, `rising` otherwise. */
  readonly direction?: GoalDirection | undefined;
}
