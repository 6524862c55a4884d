import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { overlap } from "../period/overlap.js";
import { ownerKey } from "./partsOf.js";
import type { ReadGoal } from "./readGoal.js";
import { type GoalForest, NO_PARENT } from "./readGoals.js";

const LEVELS = { company: 0, team: 1, person: 2 } as const;

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
  const issues: Issue[] = [];
  const { start, end } = parent.period;
  const expected = `days from ${start} to ${end}, as the goal above`;
  const value = `${goal.period.start} to ${goal.period.end}`;
  const period = { path: ["goals", at, "period"], expected, value };
  if (overlap(goal.period, parent.period) === undefined) issues.push(createIssue({ code: "periods_apart", ...period }));
  else if (goal.period.start < start || goal.period.end > end) {
    issues.push(createIssue({ code: "period_outside_parent", ...period }));
  }
  const place = { path: ["goals", at, "parent"], value: goal.parent };
  const [level, above] = [LEVELS[goal.owner.kind], LEVELS[parent.owner.kind]];
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

function isOwn({ owner, period }: ReadGoal, parent: ReadGoal): boolean {
  if (owner.kind === "company" || ownerKey(owner) !== ownerKey(parent.owner)) return false;

  return period.start === parent.period.start && period.end === parent.period.end;
}
