import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readRuleId } from "../issue/readRuleId.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import { readPlan } from "../plan/readPlan.js";
import type { AdjustmentUndo } from "./adjustedGoals.js";
import { planFingerprint } from "./planFingerprint.js";
import { readPlanUndo } from "./readAdjustmentUndo.js";
import { firstOfMonth, isWithinMonth, succeedPlan } from "./succeedPlan.js";

/** What {@link undoPlanAdjustment} takes. */
export interface PlanUndoInput {
  /** The version that {@link applyAdjustment} made, as it was made. */
  readonly plan: IncentivePlan;
  /** What {@link applyAdjustment} gave to undo it by; its goals are not looked at. */
  readonly undo: AdjustmentUndo;
  /**
   * Names the version that is in force again; neither that of the plan nor the one before it. On the very first day of the plan
   * the version before goes on under its own name, unless another one was in force between them.
   */
  readonly version: string;
  /** The first day on which it is: a day of the plan, such as its first. */
  readonly from: PlainDate;
}

/** The versions of a plan after a change for a time is over. */
export interface RestoredPlan {
  /** The adjusted version, until the day before; `null` where it ends before it has begun, and is to be left out. */
  readonly previous: IncentivePlan | null;
  /**
   * What there was before the change, in force again from that day on, to the end that the plan has. Where the adjusted version
   * never was, and no other was in force between, it is the version before as it was written: that one has not ended.
   */
  readonly next: IncentivePlan;
}

/**
 * Puts a plan back in force as it was before {@link applyAdjustment} (恢复原方案), from a day on: the same document but for
 * `version` and `effective`.
 *
 * The facts of the days between are still paid by the adjusted version, so that the versions in force are three: the one
 * before, the adjusted one and this. On the very first day of the adjusted version that one was never in force, and the one
 * before goes on. Without a `goalChange` of the adjusted version the day is the first of a month. A plan that
 * was changed since it was made is never overwritten: it is refused, also where only its last day was changed. Changes that
 * follow each other are undone from the last to the first.
 *
 * @throws {@link RulesError} `state_mismatch` (the plan was changed since, or is another one), `key_missing` (also a plan to
 * undo), `date_out_of_range` (a day before the plan is in force, or after, or within a month of which the plan says nothing), `id_duplicate` (a version that there was),
 * `date_malformed`, `id_malformed`, `unknown_key`, `type_mismatch`, and whatever {@link checkPlan} finds
 *
 * @example An award that was paid for a quarter
 * ```ts
 * import { applyAdjustment, type Goal, type IncentivePlan, type Trigger, undoPlanAdjustment } from "incentive-rules";
 *
 * const plan: IncentivePlan = {
 *   id: "sales",
 *   version: "2027-1",
 *   currency: "CNY",
 *   effective: { start: "2027-01-01" },
 *   metrics: [
 *     { id: "signed", kind: "sum", of: "amount", facts: "deal" },
 *     { id: "proposals", kind: "count", facts: "proposal" },
 *   ],
 *   components: [
 *     {
 *       id: "commission",
 *       kind: "commission",
 *       metric: "signed",
 *       table: { measuredBy: "amount", method: "marginal", bands: [{ rate: "1%" }] },
 *     },
 *   ],
 * };
 * const gap = { kind: "compare", value: { metric: "price-gap" }, is: "above", to: "5%" } as const;
 * const trigger: Trigger = {
 *   id: "price-cut",
 *   version: "1",
 *   fire: { when: gap, consecutive: 1 },
 *   recover: { when: { kind: "not", of: gap }, consecutive: 2 },
 *   life: { max: 6 },
 *   effects: [
 *     {
 *       kind: "add_component",
 *       component: {
 *         id: "proposals",
 *         kind: "commission",
 *         metric: "proposals",
 *         table: { measuredBy: "amount", method: "marginal", bands: [{ perUnit: "200" }] },
 *       },
 *     },
 *   ],
 *   reason: { en: "A competitor has cut prices.", "zh-CN": "竞品降价。" },
 * };
 * const goals: Goal[] = [
 *   { id: "q2", metric: "signed", owner: { kind: "company" }, period: "2027-Q2", target: "1200000" },
 * ];
 *
 * const change = { decidedOn: "2027-03-08", from: "2027-04-01", scale: 4 };
 * const adjusted = applyAdjustment({ triggers: [trigger], goals, plan: { plan, version: "2027-2" }, ...change });
 * adjusted.plan?.next.components.map(({ id }) => id); // => ["commission", "proposals"]
 *
 * const now = adjusted.plan?.next ?? plan;
 * const back = undoPlanAdjustment({ plan: now, undo: adjusted.undo, version: "2027-3", from: "2027-07-01" });
 * back.previous?.effective; // => { start: "2027-04-01", end: "2027-06-30" }
 * back.next; // => { ...plan, version: "2027-3", effective: { start: "2027-07-01" } }
 * ```
 *
 * @see GUIDE G12 and G13
 */
export function undoPlanAdjustment(input: PlanUndoInput): RestoredPlan {
  const issues: Issue[] = [];
  if (!readKeys(input, ["plan", "undo", "version", "from"], [], issues)) return refuse(NAME, issues);
  const plan = ownValue(input, "plan");
  const read = readPlan(plan, ["plan"], issues);
  const undo = ownValue(input, "undo");
  const undone = readKeys(undo, ["goals", "plan"], ["undo"], issues) ? ownValue(undo, "plan") : undefined;
  if (undone === undefined) {
    const expected = "a plan that was changed";
    issues.push(createIssue({ code: "key_missing", path: ["undo", "plan"], expected, value: undone }));
  } else readPlanUndo(undone, ["undo", "plan"], issues);
  const version = readRuleId(ownValue(input, "version"), ["version"], issues);
  const from = readDate(ownValue(input, "from"), ["from"], issues);
  throwIssues(NAME, issues);
  const before = undone && ownValue(undone, "before");
  if (plan === undefined || read === undefined || undone === undefined || before === undefined) {
    return refuse(NAME, issues);
  }
  if (version === undefined || from === undefined) return refuse(NAME, issues);
  if (before.id !== plan.id || planFingerprint(plan) !== ownValue(undone, "after")) {
    const expected = "the version as the adjustment made it";
    issues.push(createIssue({ code: "state_mismatch", path: ["plan"], expected, value: read.version }));
  }
  if (version === read.version || version === before.version) {
    const expected = "a version that there was not";
    issues.push(createIssue({ code: "id_duplicate", path: ["version"], expected, value: version }));
  }
  const { start, end } = read.effective;
  if (from < start || (typeof end === "string" && from > end)) {
    const expected = `a day on which the plan is in force, from ${start} on`;
    issues.push(createIssue({ code: "date_out_of_range", path: ["from"], expected, value: from }));
  }
  if (from > start && read.goalChange === undefined && isWithinMonth(from)) issues.push(firstOfMonth(from));
  throwIssues(NAME, issues);
  if (from === start && before.effective.start < start) return { previous: null, next: before };
  const { effective } = read;
  const { previous, next } = succeedPlan({ previous: plan, next: { ...before, version } }, { effective, from });

  return { previous: from === start ? null : previous, next };
}

const NAME = "undoPlanAdjustment";
