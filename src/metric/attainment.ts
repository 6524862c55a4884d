import type { ExactQuotient } from "../money/exactQuotient.js";
import type { Rounding } from "../money/rounding.js";
import type { ZeroTargetPolicy } from "./zeroTargetPolicy.js";

/** What an attainment depends on beside its figures. */
export interface AttainmentTerms {
  /** What a target of zero means. Default: it is refused. */
  readonly zeroTarget?: ZeroTargetPolicy | undefined;
  /**
   * Rounds the attainment before it is used, where a plan says so: its `scale` counts digits of the ratio, so that 2
   * (the default) are whole percents. Default: the attainment is exact.
   */
  readonly attainmentRounding?: Rounding | undefined;
}

/** An attainment (达成率) with the figures it is made of. */
export interface Attainment {
  /** What was reached; a quotient half-up to ten digits. */
  readonly actual: string;
  /** What was to be reached. */
  readonly target: string;
  /** Actual − target: below 0 while something is missing; of a quotient half-up to ten digits. */
  readonly gap: string;
  /** Actual ÷ target, half-up to ten digits, for reading; `null` where a target of zero has none. */
  readonly attainment: string | null;
  /** The attainment that counts: exact, or as it was asked to be rounded; `null` where there is none. */
  readonly quotient: ExactQuotient | null;
  /** Whether the attainment that counts is 1 or more; `false` where there is none. */
  readonly met: boolean;
  /** What a target of zero was taken for; absent where the target is above zero. */
  readonly zeroTarget?: ZeroTargetPolicy | undefined;
}
