import type { GoalDirection } from "../metric/attainability.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { PeriodInput } from "../period/period.js";

/** What a goal is about (客户类型、产品线、区域覆盖); lists of names. */
export interface SmartScope {
  /** Which types of customers. */
  readonly customerTypes?: readonly string[] | undefined;
  /** Which product lines. */
  readonly productLines?: readonly string[] | undefined;
  /** Which regions. */
  readonly regions?: readonly string[] | undefined;
}

/** The fields of a goal that are asked about; what a goal does not say is left out. */
export interface SmartGoal {
  /** The goal, by its id. */
  readonly id: string;
  /** What it is about. */
  readonly scope?: SmartScope | undefined;
  /** The metric that it is measured by. */
  readonly metric?: string | undefined;
  /** The value to reach, above 0. */
  readonly target?: DecimalInput | undefined;
  /** Whether more or less is better. Default: `rising`. */
  readonly direction?: GoalDirection | undefined;
  /** The period, first and last day included, or its label. */
  readonly period?: PeriodInput | undefined;
}
