import type { ConditionResult } from "../condition/conditionResult.js";
import type { Issue } from "../issue/issue.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import type { FundedPool } from "../pool/fundPool.js";
import type { MeasuredFacts } from "./measuredFacts.js";

/** A member's share of a team's pool. */
export interface PoolLine {
  /** Id of the component. */
  readonly component: string;
  /** Its name for people. */
  readonly label?: string | undefined;
  /** Shared with a team. */
  readonly kind: "pool";
  /** The member's share. */
  readonly amount: string;
  /** How it came about. */
  readonly working: PoolLineWorking;
}

/** A pool, and one member's share of it. */
export interface PoolLineWorking {
  /** Team attainment, funding, split. */
  readonly step: "pool";
  /** Version of the plan. */
  readonly version: string;
  /** The days that were settled together. */
  readonly stretch: ClosedPeriod;
  /** The team. */
  readonly team: string;
  /** What opened the pool, and what is in it. */
  readonly funded: FundedPool;
  /** The member's share before and after what the lead moved. */
  readonly share: MemberShare;
  /** What the condition found that keeps the member out; `null` for who is eligible. */
  readonly ineligible: ConditionResult | null;
}

/** What a member of a pool gets, and what for. */
export interface MemberShare extends MeasuredFacts {
  /** Id of the member. */
  readonly id: string;
  /** What the member is credited with. */
  readonly actual: string;
  /** What the member was to reach; `null` where there is no target for every day. */
  readonly target: string | null;
  /** The member's part of what shares are measured by, half-up to ten digits. */
  readonly weight: string;
  /** The share by weight, floor and cap. */
  readonly baseline: string;
  /**
   * What changes the share beside its weight: its floor or cap, those of `others`, or a `pool` that had less in it than all
   * floors and was shared equally.
   */
  readonly limited?: "floor" | "cap" | "others" | "pool" | undefined;
  /** What the lead moved to the member (negative: away), with the reasons. */
  readonly moved: readonly MovedShare[];
  /** Baseline and what was moved. */
  readonly amount: string;
}

/** Money that a lead moved to a member, or away. */
export interface MovedShare {
  /** Id of the decision. */
  readonly move: string;
  /** Its date. */
  readonly on: PlainDate;
  /** What the member got; negative for what was taken. */
  readonly amount: string;
  /** Why. */
  readonly reason: string;
  /** Who decided. */
  readonly lead: string;
}

/** A team's pool in a settlement: shares and what is unallocated are together what is in it. */
export interface SettledPool {
  /** Id of the component. */
  readonly component: string;
  /** Its name for people. */
  readonly label?: string | undefined;
  /** The team. */
  readonly team: string;
  /** Version of the plan. */
  readonly version: string;
  /** The days that were settled together. */
  readonly stretch: ClosedPeriod;
  /** `blocked` where a figure is missing: nobody has a share until it is there, when the rest is trued up. */
  readonly status: "open" | "closed" | "blocked";
  /** What opened it, and what is in it; `null` where it is blocked. */
  readonly funded: FundedPool | null;
  /** One for each eligible member, by id; of 0 where the pool is closed. */
  readonly shares: readonly MemberShare[];
  /** What nobody gets; `null` where it is blocked. */
  readonly unallocated: string | null;
  /** Members without a share, and what the condition found. */
  readonly ineligible: readonly IneligibleMember[];
  /** What is missing. */
  readonly issues: readonly Issue[];
}

/** A member that the condition keeps out. */
export interface IneligibleMember {
  /** Id of the member. */
  readonly id: string;
  /** What the condition found. */
  readonly condition: ConditionResult;
}
