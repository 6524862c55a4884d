import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { readList } from "../issue/readList.js";
import { objectiveFindings } from "../okr/objectiveFindings.js";
import { type ReadObjective, readObjective } from "../okr/readObjective.js";
import type { Calendar } from "../period/calendar.js";
import { periodIssues } from "./linkIssues.js";
import type { GoalForest } from "./readGoals.js";

const OBJECTIVE_COUNT_MAX = 100_000;
const ISSUE_COUNT_MAX = 100;

/** Reads objectives, each id once; when issues were added, some are missing. */
export function readObjectives(value: unknown, calendar: Calendar, issues: Issue[]): readonly ReadObjective[] {
  if (value === undefined) return [];
  const list = readList(value, { path: ["objectives"], lengthMax: OBJECTIVE_COUNT_MAX }, issues) ?? [];
  const objectives: ReadObjective[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const objective = readObjective(list[at], ["objectives", at], issues, calendar);
    if (objective === undefined) continue;
    const { id } = objective;
    if (seen.has(id)) {
      const path = ["objectives", at, "id"];
      issues.push(createIssue({ code: "id_duplicate", path, expected: "each objective once", value: id }));
    }
    seen.add(id);
    objectives.push(objective);
  }

  return objectives;
}

/** The issues of each objective beside the goal that it serves, and of its key results. */
export function objectiveIssues(
  objectives: readonly ReadObjective[],
  keyResultsMax: number | undefined,
  { goals }: GoalForest,
): Issue[] {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const links = objectives.flatMap(({ goal, period }, at) => {
    const above = goal === undefined ? undefined : byId.get(goal);
    if (above !== undefined) {
      return period === undefined ? [] : periodIssues(period, above.period, ["objectives", at, "period"]);
    }
    const code = goal === undefined ? "parent_missing" : "parent_unknown";
    const path = ["objectives", at, "goal"];
    return [createIssue({ code, path, expected: "the id of the goal that it serves", value: goal })];
  });
  const findings = objectives.flatMap((one, at) => objectiveFindings(one, keyResultsMax, ["objectives", at]));

  return [...links, ...findings];
}
