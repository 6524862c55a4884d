import type { Issue } from "../issue/issue.js";
import type { PlainDate } from "../period/plainDate.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { PlanComparison } from "../rollout/planComparison.js";

/** The versions of a plan before and after a change: of a focus, or of what triggers have active. */
export interface RealignedPlan {
  /** The first day of the goals, and of the next version. */
  readonly from: PlainDate;
  /** The version that there was, until the day before: facts up to then are paid by it. */
  readonly previous: IncentivePlan;
  /** The version from that day on. */
  readonly next: IncentivePlan;
  /** What changed: metrics, then components, in the order of the next version, of each what was dropped last. */
  readonly changes: readonly PlanChange[];
  /** Components of the linkage's rows in force that the next version has not, each once. */
  readonly missing: readonly string[];
  /** Components of the next version that only rows of the linkage out of force have, in its order: for another focus. */
  readonly leftOver: readonly string[];
  /** Metrics of the goals that the next version has not, each once: nothing could be paid for them. */
  readonly unmeasured: readonly string[];
  /** What {@link lintPlan} finds in the next version. */
  readonly findings: readonly Issue[];
  /** What either version costs; `null` where no facts are given. */
  readonly cost: PlanComparison | null;
}

/** What is another in the next version. What is given as it was is no change. */
export interface PlanChange {
  /** What became of it. */
  readonly kind: "added" | "replaced" | "dropped";
  /** What it is. */
  readonly of: "metric" | "component";
  /** Its id. */
  readonly id: string;
}
