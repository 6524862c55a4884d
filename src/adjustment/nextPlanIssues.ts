import { moveIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import { readPlan } from "../plan/readPlan.js";

/** Where the parts of a version came from. */
export interface PlanOrigins {
  /** The path of the version that it is made from. */
  readonly plan: IssuePath;
  /** The path of a metric or component of the next version in what it came from. */
  readonly placeOf: (list: "metrics" | "components", at: number) => IssuePath | undefined;
}

/** What is wrong with the next version is said of the draft, or of the part of the plan, in which it is. */
export function nextPlanIssues(next: IncentivePlan, { plan, placeOf }: PlanOrigins): Issue[] {
  const found: Issue[] = [];
  readPlan(next, [], found);

  return found.map((issue) => {
    const [list, at, ...rest] = issue.path;
    const isPart = (list === "metrics" || list === "components") && typeof at === "number";
    const place = isPart ? placeOf(list, at) : undefined;
    return moveIssue(issue, place === undefined ? [...plan, ...issue.path] : [...place, ...rest]);
  });
}
