import type { Goal } from "../goal/goal.js";
import { moveIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { RulesError, refuse, throwIssues } from "../issue/rulesError.js";
import { lintPlan } from "../lint/lintPlan.js";
import type { Metric } from "../metric/metric.js";
import { FIRST_DATE, type PlainDate } from "../period/plainDate.js";
import type { Component } from "../plan/component.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import { comparePlans } from "../rollout/comparePlans.js";
import type { ComparisonInput } from "../rollout/comparisonInput.js";
import type { PlanComparison } from "../rollout/planComparison.js";
import type { Linkage } from "./linkage.js";
import { planChanges } from "./planChanges.js";
import type { ReadLinkageRow } from "./readLinkage.js";
import { readRealignment } from "./readRealignment.js";
import type { RealignedPlan } from "./realignedPlan.js";
import { succeedPlan } from "./succeedPlan.js";

/** What {@link realignPlan} takes. */
export interface RealignmentInput {
  /** The version of the plan that is in force on the first day of the goals, and before. */
  readonly plan: IncentivePlan;
  /** Names the next version; another. */
  readonly version: string;
  /** The goals that change, of whomever; all begin on the same day. */
  readonly goals: readonly Goal[];
  /** The day on which it is decided, before the first day of the goals. */
  readonly decidedOn: PlainDate;
  /** Metrics that join the plan, or replace those of the same id. */
  readonly metrics?: readonly Metric[] | undefined;
  /** Components that join the plan, or replace those of the same id. */
  readonly components?: readonly Component[] | undefined;
  /** Ids of components that leave the plan. */
  readonly drop?: readonly string[] | undefined;
  /** Which components the next version is to have; of a focus its rows, and those without one. */
  readonly linkage?: Linkage | undefined;
  /** What is aimed at from then on. Absent: all rows of the linkage. */
  readonly focus?: string | undefined;
  /** A period that both versions are settled for, as if each had always been in force. Absent: costs are not compared. */
  readonly cost?: RealignmentCost | undefined;
}

/** The people and facts of a period, such as the last one, by which costs are compared. */
export type RealignmentCost = Omit<ComparisonInput, "previous" | "next">;

/**
 * Changes a plan on the day on which goals change (同步调整): what is aimed at is paid for from the same day on.
 *
 * The next version begins on the first day of the goals, and the version that there is ends on the day before, so that
 * given together to {@link settlePlan} each pays the facts of its own days. Nothing is retroactive: the goals begin after
 * the day on which it is decided; on it is too late. Everything that is not named stays, the order too; what joins comes
 * last. What the linkage has for another focus alone stays too, and is `leftOver`: `drop` takes it out. Whether pay then follows the weights of the goals is said by {@link checkLinkage}.
 *
 * @throws {@link RulesError} whatever {@link checkPlan} finds in the plan and in its next version (in the place of what is
 * wrong), {@link checkGoal}, {@link checkLinkageTable} and {@link comparePlans} find, and `dates_reversed` (the goals begin
 * on the day of the decision or before), `date_out_of_range` (the plan is not in force on the first day of the goals, or
 * begins on it), `periods_apart` (goals begin on several days), `id_duplicate` (the version of the plan again; a draft
 * twice, or dropped), `value_unknown` (what is dropped is no component; a focus that no row has), `key_missing` (the
 * linkage, where a focus is given), `id_malformed`, `date_malformed`, `list_empty`, `list_too_long`, `unknown_key`,
 * `type_mismatch`
 *
 * @example From the new year on the goal is high-end customers
 * ```ts
 * import { type IncentivePlan, realignPlan } from "incentive-rules";
 *
 * const plan: IncentivePlan = {
 *   id: "sales",
 *   version: "2026-1",
 *   currency: "CNY",
 *   effective: { start: "2026-01-01" },
 *   metrics: [{ id: "signed", kind: "sum", of: "amount", facts: "deal" }],
 *   components: [
 *     {
 *       id: "commission",
 *       kind: "commission",
 *       metric: "signed",
 *       table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
 *     },
 *   ],
 * };
 *
 * const { previous, next, changes } = realignPlan({
 *   plan,
 *   version: "2027-1",
 *   decidedOn: "2026-12-15",
 *   goals: [
 *     { id: "key", metric: "key-customers", owner: { kind: "company" }, period: "2027-Q1", target: "40" },
 *   ],
 *   metrics: [{ id: "key-customers", kind: "count", facts: "key-customer" }],
 *   components: [
 *     {
 *       id: "signing",
 *       kind: "commission",
 *       metric: "key-customers",
 *       table: { measuredBy: "amount", method: "marginal", bands: [{ perUnit: "500" }] },
 *     },
 *   ],
 * });
 *
 * previous.effective; // => { start: "2026-01-01", end: "2026-12-31" }
 * next.effective; // => { start: "2027-01-01" }
 * changes.map(({ kind, id }) => `${kind}: ${id}`); // => ["added: key-customers", "added: signing"]
 * ```
 *
 * @see GUIDE G25 and G26
 */
export function realignPlan(input: RealignmentInput): RealignedPlan {
  const issues: Issue[] = [];
  const read = readRealignment(input, issues);
  throwIssues(NAME, issues);
  if (read === undefined) return refuse(NAME, issues);
  const { plan, effective, from, version, metrics, components, rows, goalMetrics, cost } = read;
  const { previous, next } = succeedPlan(
    { previous: plan, next: { ...plan, version, metrics: metrics.items, components: components.items } },
    { effective, from },
  );
  const ids = new Set(components.items.map(({ id }) => id));
  const measured = new Set(metrics.items.map(({ id }) => id));
  const wanted = componentsOf(rows.inForce);
  const unwanted = componentsOf(rows.others);

  return {
    from,
    previous,
    next,
    changes: planChanges(previous, next),
    missing: [...wanted].filter((id) => !ids.has(id)),
    leftOver: [...ids].filter((id) => unwanted.has(id) && !wanted.has(id)),
    unmeasured: [...new Set(goalMetrics)].filter((id) => !measured.has(id)),
    findings: lintPlan(next),
    cost: cost === undefined ? null : compareCosts(cost, previous, next),
  };
}

const NAME = "realignPlan";

function componentsOf(rows: readonly ReadLinkageRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ components }) => components));
}

/** Both are settled as if they had always been in force: a period before the change knows the previous version alone. */
function compareCosts(cost: RealignmentCost, previous: IncentivePlan, next: IncentivePlan): PlanComparison {
  const effective = { start: FIRST_DATE };
  try {
    return comparePlans({ ...cost, previous: { ...previous, effective }, next: { ...next, effective } });
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return refuse(
      NAME,
      error.issues.map((issue) => moveIssue(issue, ["cost", ...issue.path])),
    );
  }
}
