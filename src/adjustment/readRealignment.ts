import { readGoals } from "../goal/readGoals.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readRuleId } from "../issue/readRuleId.js";
import type { Metric } from "../metric/metric.js";
import type { Period } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import type { Component } from "../plan/component.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import { type ReadPlan, readPlan } from "../plan/readPlan.js";
import { type MergedList, mergeDrafts } from "./mergeDrafts.js";
import { nextPlanIssues, type PlanOrigins } from "./nextPlanIssues.js";
import { type ReadLinkageRows, readLinkageRows } from "./readLinkageRows.js";
import { draftId, readDroppedIds, readPlanDrafts } from "./readPlanDrafts.js";
import type { RealignmentCost, RealignmentInput } from "./realignPlan.js";

/** A change of a plan that was checked; what is given is given on as it is. */
export interface ReadRealignment {
  readonly plan: IncentivePlan;
  readonly effective: Period;
  readonly from: PlainDate;
  readonly version: string;
  readonly metrics: MergedList<Metric>;
  readonly components: MergedList<Component>;
  /** Those of the linkage; none without one. */
  readonly rows: ReadLinkageRows;
  readonly goalMetrics: readonly string[];
  readonly cost: RealignmentCost | undefined;
}

const KEYS = [
  "plan",
  "version",
  "goals",
  "decidedOn",
  "metrics",
  "components",
  "drop",
  "linkage",
  "focus",
  "cost",
] as const;

/** Reads a change of a plan; when issues were added, there is no result. */
export function readRealignment(input: RealignmentInput, issues: Issue[]): ReadRealignment | undefined {
  if (!readKeys(input, KEYS, [], issues)) return undefined;
  const plan = ownValue(input, "plan");
  const read = readPlan(plan, ["plan"], issues);
  const version = readRuleId(ownValue(input, "version"), ["version"], issues);
  const decidedOn = readDate(ownValue(input, "decidedOn"), ["decidedOn"], issues);
  const rows = readLinkageRows(input, issues) ?? { inForce: [], others: [] };
  const lists = {
    metrics: readPlanDrafts(ownValue(input, "metrics"), ["metrics"], issues),
    components: readPlanDrafts(ownValue(input, "components"), ["components"], issues),
    drop: readDroppedIds(ownValue(input, "drop"), ["drop"], issues),
  };
  const cost = ownValue(input, "cost");
  if (cost !== undefined) readKeys(cost, COST_KEYS, ["cost"], issues);
  if (plan === undefined || read === undefined || version === undefined || decidedOn === undefined) return undefined;
  const forest = issues.length > 0 ? undefined : readGoals(ownValue(input, "goals"), read.calendar, issues);
  if (forest === undefined) return undefined;
  const from = startOf(forest.goals, { read, decidedOn }, issues);
  if (version === read.version) {
    const expected = "another version than that of the plan";
    issues.push(createIssue({ code: "id_duplicate", path: ["version"], expected, value: version }));
  }
  checkDrop(lists, read, issues);
  if (from === undefined || issues.length > 0) return undefined;
  const drop = ownValue(input, "drop") ?? [];
  const drafted = { metrics: ownValue(input, "metrics") ?? [], components: ownValue(input, "components") ?? [] };
  const metrics = mergeDrafts({ current: plan.metrics, drafts: drafted.metrics, drop: [] }, "metric", issues);
  const components = mergeDrafts({ current: plan.components, drafts: drafted.components, drop }, "component", issues);
  if (issues.length === 0) {
    const merged = { metrics, components };
    const next = { ...plan, version, metrics: metrics.items, components: components.items };
    const placeOf: PlanOrigins["placeOf"] = (list, at) => {
      const origin = merged[list].origins[at];
      return origin && [...(origin.isDraft ? [] : ["plan"]), list, origin.at];
    };
    issues.push(...nextPlanIssues(next, { plan: ["plan"], placeOf }));
  }
  const goalMetrics = forest.goals.map(({ metric }) => metric);

  return { plan, effective: read.effective, from, version, metrics, components, rows, goalMetrics, cost };
}

const COST_KEYS = ["period", "participants", "targets", "facts", "customers", "cutOff"] as const;

/** The day on which all goals begin. */
function startOf(
  goals: readonly { readonly period: Period }[],
  { read, decidedOn }: { readonly read: ReadPlan; readonly decidedOn: PlainDate },
  issues: Issue[],
): PlainDate | undefined {
  const from = goals[0]?.period.start;
  if (from === undefined) return undefined;
  const note = (code: "periods_apart" | "dates_reversed" | "date_out_of_range", at: number, expected: string) => {
    const value = goals[at]?.period.start;
    issues.push(createIssue({ code, path: ["goals", at, "period"], expected, value }));
  };
  const other = goals.findIndex(({ period }) => period.start !== from);
  const { start, end } = read.effective;
  if (other >= 0) note("periods_apart", other, `a period from ${from} on, as that of the first goal`);
  if (from <= decidedOn) note("dates_reversed", 0, `a period that begins after ${decidedOn}`);
  if (from <= start || (typeof end === "string" && from > end)) {
    note("date_out_of_range", 0, `a period that begins while the plan is in force, after ${start}`);
  }

  return from;
}

function checkDrop(
  { drop, components }: { readonly drop: readonly unknown[]; readonly components: readonly unknown[] },
  read: ReadPlan,
  issues: Issue[],
): void {
  const ids = new Set<unknown>(read.components.map(({ id }) => id));
  const drafts = new Set(components.map(draftId));
  for (const [at, id] of drop.entries()) {
    if (issues.length > 0) return;
    const path = ["drop", at];
    if (drafts.has(id)) {
      issues.push(createIssue({ code: "id_duplicate", path, expected: "a component that is no draft", value: id }));
    } else if (!ids.has(id)) {
      const expected = "the id of a component of the plan";
      issues.push(createIssue({ code: "value_unknown", path, expected, value: id }));
    }
  }
}
