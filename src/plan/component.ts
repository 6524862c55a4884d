import type { AwardRule } from "../award/awardRule.js";
import type { ContestTerms } from "../award/contestTerms.js";
import type { BonusTerms } from "../bonus/bonusTerms.js";
import type { RateTable } from "../commission/rateTable.js";
import type { Condition } from "../condition/condition.js";
import type { PoolFunding } from "../pool/poolFunding.js";
import type { PoolMargin } from "../pool/poolMove.js";
import type { PoolSplit } from "../pool/poolSplit.js";

/** One rule of a plan (激励项). */
export type Component = CommissionComponent | BonusComponent | AwardComponent | PoolComponent | ContestComponent;

/** What every component has. */
export interface ComponentFields {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique in the plan. */
  readonly id: string;
  /** A name for people, which explanations use; it changes no figure. */
  readonly label?: string | undefined;
}

/**
 * Commission by a rate table. Where its metric counts a credit beside everybody's own, it is for those who have some of that
 * credit or a target of the metric, or whom somebody reports to; others have no line of it.
 */
export interface CommissionComponent extends ComponentFields {
  /** Pays by a rate table. */
  readonly kind: "commission";
  /** Id of the metric that is credited: one of the plan's metrics that adds up (`sum` or `count`; a split fact counts 1 for each). */
  readonly metric: string;
  /** What is paid for how much. */
  readonly table: RateTable;
  /** Id of the metric that is paid on, where it is not the one that is measured (bands by revenue, pay on profit). */
  readonly base?: string | undefined;
  /** Asked of each fact before it counts; where an attribute is missing the fact does not, and is listed. */
  readonly where?: Condition | undefined;
  /**
   * The least that it pays for a whole period, in money (保底): 0 or more, at most the cap. Whoever has a line of the
   * component has it, also without a fact, where a target of 0 pays nothing, and where returns are more than sales. A
   * stretch has its share of it, rounded up, but never more than its share of the cap. Below it a fact adds nothing.
   */
  readonly floor?: string | undefined;
  /**
   * The most that it pays for a whole period, in money (封顶); exactly as much is still paid. A stretch has its share of it,
   * rounded down; one that a change of goals has closed has the whole of it. Beyond it a fact adds nothing, and a return takes nothing until the credit is back below it.
   */
  readonly cap?: string | undefined;
  /**
   * What becomes of what is above the cap, which it needs. Default: `withheld`.
   *
   * - `withheld`: it is lost.
   * - `carried`: it is paid in later periods, as far as there is room below the component's cap then. What takes back later
   *   first takes from it.
   */
  readonly excess?: "withheld" | "carried" | undefined;
  /** The least and the most that a single fact adds. Default: no limits. */
  readonly perFact?: FactBounds | undefined;
}

/**
 * What a single fact adds to a commission at least and at most, in money (单笔保底、单笔封顶).
 *
 * What reverses a fact in the same period counts with it, on its date: one that is reversed in full adds nothing, and neither
 * does what reverses it. What takes back otherwise (a return of an earlier period, a negative amount) takes at least and at
 * most as much. By these limits the order of facts matters: where one reaches a band, what it adds is what is limited.
 */
export interface FactBounds {
  /** 0 or more. */
  readonly floor?: string | undefined;
  /** 0 or more, not below the floor. */
  readonly cap?: string | undefined;
}

/**
 * A target incentive × what a curve, a scorecard or a matrix pays (目标奖金).
 *
 * Its metrics are the plan's, of any kind; each is measured on the stretch that is settled, against the share of its
 * targets that falls on these days. The target incentive is for the whole period, of which a stretch has its share.
 */
export interface BonusComponent extends ComponentFields, BonusTerms {
  /** Pays a share of a target incentive. */
  readonly kind: "bonus";
}

/** A small reward for one act, at once (即时奖励); on a statement each belongs to the day on which it was completed. */
export interface AwardComponent extends AwardRule {
  /** Pays for acts. */
  readonly kind: "award";
}

/**
 * Money that a team's result opens, split among its members (团队奖金池), on top of what they earn alone.
 *
 * Members are those whose rows name the team, with what they are credited with on the days on which they do. Every
 * team of the plan has a pool of its own.
 */
export interface PoolComponent extends ComponentFields {
  /** Pays a team. */
  readonly kind: "pool";
  /** Id of the metric that the team is measured by: one of the plan's that adds up. */
  readonly metric: string;
  /** When it opens, and what is in it then. */
  readonly funding: PoolFunding;
  /** The team's target is a row of its own, or the targets of its members together. */
  readonly teamTarget: "own" | "members";
  /** What a member's share is measured by. */
  readonly split: PoolSplit;
  /** Id of the metric that gives points, where the split asks for them. */
  readonly points?: string | undefined;
  /** What each role weighs, where the split asks for weights; a role that is not listed weighs nothing. */
  readonly weights?: readonly RoleWeight[] | undefined;
  /** Asked of the figures and attributes of a member, who has no share unless it is true. */
  readonly eligible?: Condition | undefined;
  /** The least that an eligible member gets for the whole period, in money; a pool that has less than all of them is shared equally. */
  readonly floor?: string | undefined;
  /** The most that a member gets for the whole period, in money. */
  readonly cap?: string | undefined;
  /** How far the lead may move shares; without it not at all. */
  readonly margin?: PoolMargin | undefined;
  /** What becomes of the money where nobody has contributed. Default: `unallocated`. */
  readonly whenAllZero?: "equal" | "unallocated" | undefined;
}

/** What a role weighs in the split of a pool. */
export interface RoleWeight {
  /** As the rows of participants name it. */
  readonly role: string;
  /** 0 or more, up to 10 fraction digits. */
  readonly weight: string;
}

/** Prizes by rank (竞赛奖): among everyone, or within each team. */
export interface ContestComponent extends ComponentFields, ContestTerms {
  /** Pays places. */
  readonly kind: "contest";
  /** Id of the metric that is ranked by. */
  readonly metric: string;
  /** Who competes with whom. Default: `everyone`. */
  readonly among?: "everyone" | "team" | undefined;
  /** Asked of the figures and attributes of a participant, who does not compete unless it is true. */
  readonly eligible?: Condition | undefined;
}
