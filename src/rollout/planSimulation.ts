import type { Issue } from "../issue/issue.js";
import type { Component } from "../plan/component.js";
import type { Settlement } from "../plan/settlePlan.js";
import type { PayDistribution } from "./payDistribution.js";

/** What a plan costs. */
export interface PlanSimulation {
  /** Currency of its amounts. */
  readonly currency: string;
  /** A table's rows in the order given; people by id. */
  readonly rows: readonly SimulatedRow[];
  /** In the order of the plan, then what else there is a line of; together the total. */
  readonly components: readonly SimulatedComponent[];
  /** Everyone together. */
  readonly overall: SimulatedTotals;
  /** Components that a table of attainments cannot tell about: awards look at single acts, pools and contests at others. */
  readonly leftOut: readonly LeftOutComponent[];
  /** Every statement with its working, what blocks pools and contests too; a table's participants are named by their rows, from 1. */
  readonly settlement: Settlement;
}

/** What one person is paid, or each of some. */
export interface SimulatedRow {
  /** Whose pay it is; `null` in a table of attainments. */
  readonly participant: string | null;
  /** The attainment, as a ratio; `null` for people. */
  readonly attainment: string | null;
  /** How many people it stands for; 1 for people. */
  readonly people: number;
  /** What counts for each; `null` for people where no metric is named, none of their lines credits it, or the statement is blocked. */
  readonly credited: string | null;
  /** The total of each one's statement; `null` where it is blocked. */
  readonly pay: string | null;
  /** Pay ÷ credited, half-up to ten digits; `null` where either is missing or the credit is 0 or below. */
  readonly costOfSales: string | null;
  /** What blocks the statement. */
  readonly issues: readonly Issue[];
}

/** What one component pays in all. */
export interface SimulatedComponent {
  /** Its id; `null` for what is no component's: adjustments, the cap, the holdback, the draw, a hold. */
  readonly component: string | null;
  /** The amounts of its lines, times the people. */
  readonly total: string;
}

/** Blocked statements count for nothing in it but `people` and `blocked`. */
export interface SimulatedTotals {
  /** Pay of all together. */
  readonly total: string;
  /** Credit of all together; `null` where nobody has any. */
  readonly credited: string | null;
  /** Total ÷ credited, half-up to ten digits; `null` where the credit is missing, 0 or below. */
  readonly costOfSales: string | null;
  /** How many there are, blocked or not. */
  readonly people: number;
  /** How many of them are blocked. */
  readonly blocked: number;
  /** How pay is spread over the others; `null` where there are none. */
  readonly distribution: PayDistribution | null;
}

/** A component that was not simulated. */
export interface LeftOutComponent {
  /** Its id. */
  readonly component: string;
  /** Its kind, which is why. */
  readonly kind: Component["kind"];
}
