import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import { OWNER_LEVELS } from "./ownerLevels.js";
import { ownerKey } from "./partsOf.js";
import type { ReadGoal } from "./readGoal.js";
import { type GoalForest, NO_PARENT } from "./readGoals.js";
import { scopeKey } from "./readScope.js";

/** The issues of each goal beside the one that it serves: whether there is one, when it is, and whose. */
export function linkIssues({ goals, parents }: GoalForest): Issue[] {
  const hasTeams = goals.some(({ owner }) => owner.kind === "team");

  return goals.flatMap((goal, at) => {
    const parent = goals[parents[at] ?? NO_PARENT];
    if (parent !== undefined) return parent === goal ? [] : compare(goal, parent, { at, hasTeams });
    if (parents[at] !== NO_PARENT || goal.owner.kind === "company") return [];
    const expected = "a goal that it serves, since it is not the company's";
    return [createIssue({ code: "parent_missing", path: ["goals", at, "parent"], expected, value: goal.parent })];
  });
}

function compare(
  goal: ReadGoal,
  parent: ReadGoal,
  { at, hasTeams }: { readonly at: number; readonly hasTeams: boolean },
): Issue[] {
  const issues = periodIssues(goal.period, parent.period, ["goals", at, "period"]);
  const place = { path: ["goals", at, "parent"], value: goal.parent };
  const [level, above] = [OWNER_LEVELS[goal.owner.kind], OWNER_LEVELS[parent.owner.kind]];
  if (level < above) {
    issues.push(createIssue({ code: "level_reversed", ...place, expected: "a goal of somebody further up" }));
  } else if (hasTeams && level - above > 1) {
    issues.push(createIssue({ code: "level_skipped", ...place, expected: "a goal of the team" }));
  }
  if (isOwn(goal, parent)) {
    issues.push(createIssue({ code: "owner_repeated", ...place, expected: "a goal of another, or for a longer time" }));
  }

  return issues;
}

/** The issues of when something is beside when the goal is that it serves. */
export function periodIssues(period: ClosedPeriod, above: ClosedPeriod, path: IssuePath): Issue[] {
  const { start, end } = above;
  const isApart = overlap(period, above) === undefined;
  if (!isApart && period.start >= start && period.end <= end) return [];
  const code = isApart ? "periods_apart" : "period_outside_parent";
  const expected = `days from ${start} to ${end}, as the goal above`;

  return [createIssue({ code, path, expected, value: `${period.start} to ${period.end}` })];
}

/** Whether a goal is the one above once more; a part of it by scope, or what it takes in another metric, is not. */
function isOwn({ owner, period, metric, scope }: ReadGoal, parent: ReadGoal): boolean {
  if (owner.kind === "company" || ownerKey(owner) !== ownerKey(parent.owner)) return false;
  if (metric !== parent.metric || scopeKey(scope) !== scopeKey(parent.scope)) return false;

  return period.start === parent.period.start && period.end === parent.period.end;
}
