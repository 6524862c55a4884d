import type { Verdict } from "../condition/verdict.js";
import type { DecimalInput } from "../money/decimalInput.js";

/** From where on a deal is a windfall (意外大单): one of these is enough, exactly on it is not. At least one is given. */
export interface WindfallBounds {
  /** Above this part of the target, an attainment. */
  readonly shareOfTarget?: DecimalInput | undefined;
  /** With a commission above this part of the target incentive. */
  readonly shareOfIncentive?: DecimalInput | undefined;
  /** Of more than this amount. */
  readonly amount?: DecimalInput | undefined;
  /** With a commission of more than this. */
  readonly commission?: DecimalInput | undefined;
}

/** What deals are held against. */
export interface WindfallTerms {
  /** The target, of a year for most, above 0; absent or `null` where it is unknown. */
  readonly target?: DecimalInput | null | undefined;
  /** What is paid at target, above 0; absent or `null` where it is unknown. */
  readonly targetIncentive?: DecimalInput | null | undefined;
  /** From where on a deal is a windfall. */
  readonly above: WindfallBounds;
}

/** A bound by its name. */
export type WindfallReason = "share_of_target" | "share_of_incentive" | "amount" | "commission";

/** Whether a deal is a windfall. */
export interface Windfall {
  /** `true` where one bound is passed, `unknown` where none is and one cannot be decided. */
  readonly flag: Verdict;
  /** The bounds that are passed. */
  readonly reasons: readonly WindfallReason[];
  /** Every bound that was given, with what it saw. */
  readonly checks: readonly WindfallCheck[];
}

/** A bound and what it saw. */
export interface WindfallCheck {
  /** Which. */
  readonly kind: WindfallReason;
  /** The figure, half-up to ten digits; `null` where it is unknown. */
  readonly value: string | null;
  /** The bound. */
  readonly above: string;
  /** Whether it is passed. */
  readonly verdict: Verdict;
}
