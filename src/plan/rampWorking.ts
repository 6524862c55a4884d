import type { ProrationBasis } from "./incentivePlan.js";

/**
 * What a ramp leaves of a target: Σ `part` × `share` of the steps ÷ Σ `part`, exactly. The target × its proration × that is
 * what was to be reached.
 */
export interface RampWorking {
  /** What is left, half-up to ten digits; the steps give it exactly. */
  readonly share: string;
  /** What the parts are: days or months. */
  readonly by: ProrationBasis;
  /** The months of the stay that the days are in, by date. */
  readonly steps: readonly RampStepWorking[];
}

/** One month of a stay, or what comes after the last step. */
export interface RampStepWorking {
  /** Which month, from 1; `null` after the last step. */
  readonly month: number | null;
  /** How many days or months of it count. */
  readonly part: number;
  /** What of the target holds in it, as a ratio; 1 after the last step. */
  readonly share: string;
}
