import type { BonusWorking } from "../bonus/bonusWorking.js";
import type { ClosedPeriod } from "../period/period.js";
import type { TargetShare } from "./commissionLine.js";
import type { MeasuredFacts } from "./measuredFacts.js";

/** A bonus of one component for one stretch of the period. */
export interface BonusLine {
  /** Id of the component. */
  readonly component: string;
  /** Its name for people. */
  readonly label?: string | undefined;
  /** A share of a target incentive. */
  readonly kind: "bonus";
  /** What is paid. */
  readonly amount: string;
  /** How it came about. */
  readonly working: BonusLineWorking;
}

/** How a bonus came about; its target incentive is that of the whole period. */
export interface BonusLineWorking extends BonusWorking, MeasuredFacts {
  /** Payout, gates, multipliers, bounds. */
  readonly step: "bonus";
  /** Version of the plan. */
  readonly version: string;
  /** The days that were settled together: the period, or its part between two changes. */
  readonly stretch: ClosedPeriod;
  /** The share of the target incentive that counts; `null` where all of it does. */
  readonly proration: TargetShare | null;
}
