import type { MeasuredLevel } from "./measuredLevel.js";
import type { RampedTarget } from "./rampedTarget.js";

/** Which facts somebody's figures were measured from, and which of the targets they were held against were ramped. */
export interface MeasuredFacts {
  /** Facts that a metric counts, by date and id. */
  readonly facts: readonly string[];
  /** Facts that none counts, since its condition asks for what they do not say; by date and id. */
  readonly undecided: readonly string[];
  /** How levels came about, in the order in which they were asked for; absent where none was. */
  readonly levels?: readonly MeasuredLevel[] | undefined;
  /** Targets of which a ramp left a part, in the order in which they were asked for; absent where there are none. */
  readonly ramped?: readonly RampedTarget[] | undefined;
}
