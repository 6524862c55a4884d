import type { ClosedPeriod } from "../period/period.js";
import type { TargetWorking } from "./commissionLine.js";
import type { RampWorking } from "./rampWorking.js";

/** A target that figures were held against, of which a ramp left a part. */
export interface RampedTarget extends TargetWorking {
  /** Of which metric. */
  readonly metric: string;
  /** The days on which it is in force, of those that were settled together. */
  readonly stretch: ClosedPeriod;
  /** What the ramp leaves. */
  readonly ramp: RampWorking;
}
