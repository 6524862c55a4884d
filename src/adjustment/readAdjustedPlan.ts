import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readRuleId } from "../issue/readRuleId.js";
import type { Metric } from "../metric/metric.js";
import type { Period } from "../period/period.js";
import type { GoalChangeKind } from "../plan/goalChange.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import { readPlan } from "../plan/readPlan.js";
import type { AdjustedPlanInput } from "./adjustmentInput.js";
import { readPlanDrafts } from "./readPlanDrafts.js";

/** A plan that changes with goals; what is given is given on as it is. */
export interface ReadAdjustedPlan {
  readonly plan: IncentivePlan;
  readonly effective: Period;
  readonly version: string;
  readonly metrics: readonly Metric[];
  /** What the plan says of changes within a period; `undefined` where it says nothing. */
  readonly change: GoalChangeKind | undefined;
}

/** Reads the plan that changes with goals; none where none is given, or with issues. */
export function readAdjustedPlan(value: AdjustedPlanInput | undefined, issues: Issue[]): ReadAdjustedPlan | undefined {
  if (value === undefined || !readKeys(value, ["plan", "version", "metrics"], ["plan"], issues)) return undefined;
  const plan = ownValue(value, "plan");
  const read = readPlan(plan, ["plan", "plan"], issues);
  const version = readRuleId(ownValue(value, "version"), ["plan", "version"], issues);
  readPlanDrafts(ownValue(value, "metrics"), ["plan", "metrics"], issues);
  if (plan === undefined || read === undefined || version === undefined) return undefined;
  if (version === read.version) {
    const expected = "another version than that of the plan";
    issues.push(createIssue({ code: "id_duplicate", path: ["plan", "version"], expected, value: version }));
  }

  return {
    plan,
    effective: read.effective,
    version,
    metrics: ownValue(value, "metrics") ?? [],
    change: read.goalChange?.kind,
  };
}
