import type { Winner } from "../award/evaluateContest.js";
import type { Issue } from "../issue/issue.js";
import type { ClosedPeriod } from "../period/period.js";
import type { MeasuredFacts } from "./measuredFacts.js";
import type { IneligibleMember } from "./poolLine.js";

/** A place in a contest, and its prize; of 0.00 where there is none. */
export interface ContestLine {
  /** Id of the component. */
  readonly component: string;
  /** Its name for people. */
  readonly label?: string | undefined;
  /** Paid by place. */
  readonly kind: "contest";
  /** What is won. */
  readonly amount: string;
  /** How it came about. */
  readonly working: ContestLineWorking;
}

/** A contest, and what one participant won. */
export interface ContestLineWorking extends MeasuredFacts {
  /** Figures, places, prizes. */
  readonly step: "contest";
  /** Version of the plan. */
  readonly version: string;
  /** The days that were settled together. */
  readonly stretch: ClosedPeriod;
  /** The team that competed within itself; `null` for everyone. */
  readonly team: string | null;
  /** Id of the metric that was ranked by. */
  readonly metric: string;
  /** The place and the prize. */
  readonly won: Winner;
}

/** A contest in a settlement: what was won and what is unallocated are together the prizes, unless those who are level have the prize each. */
export interface SettledContest {
  /** Id of the component. */
  readonly component: string;
  /** Its name for people. */
  readonly label?: string | undefined;
  /** The team that competed within itself; `null` for everyone. */
  readonly team: string | null;
  /** Version of the plan. */
  readonly version: string;
  /** The days that were settled together. */
  readonly stretch: ClosedPeriod;
  /** `blocked` where a figure is missing: nobody wins until it is there, when the rest is trued up. */
  readonly status: "settled" | "blocked";
  /** By place. */
  readonly winners: readonly Winner[];
  /** Prizes that nobody has won; `null` where it is blocked. */
  readonly unallocated: string | null;
  /** Who did not compete, and what the condition found. */
  readonly ineligible: readonly IneligibleMember[];
  /** What is missing. */
  readonly issues: readonly Issue[];
}
