import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import type { ProgressMeasure, ZeroRangePolicy } from "./progressMeasure.js";

/**
 * What a metric stands at, in the form that its measure asks for.
 *
 * - a figure: `from_to`, `at_least`, `at_most`, `between`, `benchmark`; a place from 1: `rank`
 * - one figure a period, in order: what is measured by `periods`
 * - the ids of the milestones that are done: `milestones`
 * - whether it is done: `binary`
 * - a sum and the days that it took: `rate_per_day`
 */
export type ProgressValue = DecimalInput | ExactQuotient | readonly string[] | boolean | DailyTotal;

/** How many in how many days. */
export interface DailyTotal {
  /** How many in all, 0 or more; each customer once a day where different ones are asked for. */
  readonly total: string;
  /** On how many working days, 0 or more. */
  readonly days: string;
}

/** Why there is no progress: nothing was measured, there is no way to cover, or no day has gone by. */
export type UnknownProgress = "unmeasured" | "no_range" | "no_days";

/** How far a metric has come. */
export interface Progress {
  /** How it was measured. */
  readonly kind: ProgressMeasure["kind"];
  /** The way covered, half-up to ten digits: below 0 behind the start, above 1 beyond the target; `null` where unknown. */
  readonly raw: string | null;
  /** The same within 0 and 1. */
  readonly clamped: string | null;
  /** The raw progress exactly. */
  readonly quotient: ExactQuotient | null;
  /** Whether the target is reached, decided on exact figures; `false` where unknown. */
  readonly met: boolean;
  /** Why it is unknown; `null` where it is not. */
  readonly unknown: UnknownProgress | null;
  /** What a target that is the start was taken for; absent where it is not. */
  readonly zeroRange?: ZeroRangePolicy | undefined;
}
