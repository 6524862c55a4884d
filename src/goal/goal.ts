import type { PeriodInput } from "../period/period.js";

/**
 * What is to be reached (目标): a metric, whose it is, for which customers, products and regions, and when.
 *
 * @example A team's part of the company's goal
 * ```ts
 * import { checkGoal, type Goal } from "incentive-rules";
 *
 * const goal: Goal = {
 *   id: "2027-Q1-east",
 *   metric: "new-customers",
 *   owner: { kind: "team", id: "East" },
 *   scope: { regions: ["East"], customerTypes: ["enterprise"] },
 *   period: "2027-Q1",
 *   target: "120",
 *   parent: "2027-Q1-company",
 * };
 *
 * checkGoal(goal); // => []
 * ```
 *
 * @see GUIDE G2, G5 and G7
 */
export interface Goal {
  /** Where editors find the schema of this document; it changes nothing. */
  readonly $schema?: string | undefined;
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique among goals. */
  readonly id: string;
  /** A name for people; it changes nothing. */
  readonly label?: string | undefined;
  /** Which metric is to reach the target. */
  readonly metric: string;
  /** What the target counts in, such as `CNY` or `visits`: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly unit?: string | undefined;
  /** Whose it is. */
  readonly owner: GoalOwner;
  /** What it covers; everything where absent. */
  readonly scope?: GoalScope | undefined;
  /** When it is to be reached, by its days or its label, such as `2027-Q1`. */
  readonly period: PeriodInput;
  /** What the metric was at the start (起始值). */
  readonly start?: string | undefined;
  /** What is to be reached (目标值), above 0. */
  readonly target: string;
  /** Id of the goal that it serves. */
  readonly parent?: string | undefined;
  /** Its part of all goals of its owner for the period, from 0 to 1; where one of them has a weight, all have. */
  readonly weight?: string | undefined;
  /** The phase of the strategy that it belongs to, such as `launch` or `mature`: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly phase?: string | undefined;
  /** Whether it is expected in full (承诺型) or a stretch (挑战型). */
  readonly commitment?: GoalCommitment | undefined;
  /** How goals of the same metric below make it up. Default: `sum`; `none` for ratios and what is held at a point in time. */
  readonly rollup?: GoalRollup | undefined;
  /** How much more the goals below may be together (层层加码), a ratio of the target. Default: 0. */
  readonly overAssignment?: string | undefined;
}

/** Expected in full, or a stretch of which a part is a success. */
export type GoalCommitment = "committed" | "aspirational";

/** Added up, or not. */
export type GoalRollup = "sum" | "none";

/** Whose a goal is. */
export type GoalOwner = CompanyOwner | TeamOwner | PersonOwner;

/** The company as a whole. */
export interface CompanyOwner {
  /** The company (公司目标). */
  readonly kind: "company";
}

/** A team. */
export interface TeamOwner {
  /** A team (部门目标). */
  readonly kind: "team";
  /** Id of the team: 1 to 200 visible characters. */
  readonly id: string;
}

/** A person. */
export interface PersonOwner {
  /** A person (个人目标). */
  readonly kind: "person";
  /** Id of the person: 1 to 200 visible characters. */
  readonly id: string;
}

/** Which customers, products and regions a goal covers (客户类型、产品线、区域覆盖); all of what is not said. */
export interface GoalScope {
  /** Types of customers: texts of 1 to 200 visible characters, each once. */
  readonly customerTypes?: readonly string[] | undefined;
  /** Product lines. */
  readonly productLines?: readonly string[] | undefined;
  /** Regions. */
  readonly regions?: readonly string[] | undefined;
}
