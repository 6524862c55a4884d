import { moveIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { ReadPlan } from "../plan/readPlan.js";
import { readVersions } from "../plan/readVersions.js";
import type { SettlementInput } from "../plan/settlementInput.js";

/** One of two plans that was checked. */
export interface PlanSide {
  readonly versions: readonly ReadPlan[];
  /** As a settlement takes it. */
  readonly given: Pick<SettlementInput, "plan" | "versions">;
  /** Where a place of a settlement's input is in that of the comparison. */
  readonly placeOf: (path: IssuePath) => IssuePath;
}

/** Reads a plan, or a list of its versions, that stands under a key. */
export function readPlanSide(
  value: IncentivePlan | readonly IncentivePlan[] | undefined,
  key: "previous" | "next",
  issues: Issue[],
): PlanSide {
  const given = isVersions(value) ? { plan: undefined, versions: value } : { plan: value, versions: undefined };
  const placeOf = ([first, ...rest]: IssuePath) =>
    first === "plan" || first === "versions" ? [key, ...rest] : first === undefined ? [] : [first, ...rest];
  const found: Issue[] = [];
  const versions = readVersions(given.plan, given.versions, found);
  issues.push(...found.map((issue) => moveIssue(issue, placeOf(issue.path))));

  return { versions, given, placeOf };
}

function isVersions(value: IncentivePlan | readonly IncentivePlan[] | undefined): value is readonly IncentivePlan[] {
  return Array.isArray(value);
}
