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
import { isSameData } from "./isSameData.js";
import { readPlanDrafts } from "./readPlanDrafts.js";

/** A plan that changes with goals; what is given is given on as it is. */
export interface ReadAdjustedPlan {
  /** As it was agreed. */
  readonly plan: IncentivePlan;
  /** The version that the next one takes the place of; the same object where that says what the agreed one does. */
  readonly inForce: IncentivePlan;
  /** The days of the version in force. */
  readonly effective: Period;
  readonly version: string;
  readonly metrics: readonly Metric[];
  /** What the version in force says of changes within a period; `undefined` where it says nothing. */
  readonly change: GoalChangeKind | undefined;
}

/** Reads the plan that changes with goals; none where none is given, or with issues. */
export function readAdjustedPlan(value: AdjustedPlanInput | undefined, issues: Issue[]): ReadAdjustedPlan | undefined {
  if (value === undefined || !readKeys(value, ["plan", "inForce", "version", "metrics"], ["plan"], issues))
    return undefined;
  const plan = ownValue(value, "plan");
  const read = readPlan(plan, ["plan", "plan"], issues);
  const version = readRuleId(ownValue(value, "version"), ["plan", "version"], issues);
  readPlanDrafts(ownValue(value, "metrics"), ["plan", "metrics"], issues);
  const given = ownValue(value, "inForce");
  const held = given === undefined ? read : readPlan(given, ["plan", "inForce"], issues);
  if (plan === undefined || read === undefined || held === undefined || version === undefined) return undefined;
  if (held.id !== read.id) {
    const expected = `a version of the plan ${read.id}`;
    issues.push(createIssue({ code: "versions_mismatch", path: ["plan", "inForce", "id"], expected, value: held.id }));
  }
  if (version === read.version || version === held.version) {
    const expected = "another version than that of the plan, and than the one in force";
    issues.push(createIssue({ code: "id_duplicate", path: ["plan", "version"], expected, value: version }));
  }

  return {
    plan,
    inForce: given === undefined || isSameData(given, plan) ? plan : given,
    effective: held.effective,
    version,
    metrics: ownValue(value, "metrics") ?? [],
    change: held.goalChange?.kind,
  };
}
