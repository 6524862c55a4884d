import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { readList } from "../issue/readList.js";
import type { Calendar } from "../period/calendar.js";
import { type ReadGoal, readGoal } from "./readGoal.js";

/** Goals and what they serve, by position. */
export interface GoalForest {
  readonly goals: readonly ReadGoal[];
  /** Of each the goal above it; -1 for none, -2 for one that is not there. */
  readonly parents: readonly number[];
  /** Of each the goals below it, in order. */
  readonly children: readonly (readonly number[])[];
}

/** What stands for the parent of a goal that has none. */
export const NO_PARENT = -1;
/** What stands for a parent that is not among the goals. */
export const UNKNOWN_PARENT = -2;

const GOAL_COUNT_MAX = 1_000_000;
const ISSUE_COUNT_MAX = 100;

/** Reads goals, each id once, and joins them; `undefined` with issues where one is malformed. */
export function readGoals(value: unknown, calendar: Calendar, issues: Issue[]): GoalForest | undefined {
  const list = readList(value, { path: ["goals"], lengthMax: GOAL_COUNT_MAX }, issues) ?? [];
  const goals: ReadGoal[] = [];
  const positions = new Map<string, number>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const goal = readGoal(list[at], ["goals", at], issues, calendar);
    if (goal === undefined) continue;
    if (positions.has(goal.id)) {
      const expected = "each goal once";
      issues.push(createIssue({ code: "id_duplicate", path: ["goals", at, "id"], expected, value: goal.id }));
    }
    positions.set(goal.id, at);
    goals.push(goal);
  }
  if (issues.length > 0) return undefined;
  const parents = goals.map(({ parent }) =>
    parent === undefined ? NO_PARENT : (positions.get(parent) ?? UNKNOWN_PARENT),
  );
  const children = goals.map((): number[] => []);
  for (const [at, parent] of parents.entries()) children[parent]?.push(at);

  return { goals, parents, children };
}

/** One position of each circle of goals that serve each other, the first of it. */
export function circlesOf({ parents }: GoalForest): number[] {
  const walks = new Int32Array(parents.length).fill(-1);
  const circles: number[] = [];
  for (let start = 0; start < parents.length; start++) {
    let at = start;
    while (at >= 0 && walks[at] === -1) {
      walks[at] = start;
      at = parents[at] ?? NO_PARENT;
    }
    if (at < 0 || walks[at] !== start) continue;
    let first = at;
    for (let next = parents[at] ?? at; next !== at; next = parents[next] ?? at) first = Math.min(first, next);
    circles.push(first);
  }

  return circles.sort((one, other) => one - other);
}

/** The issues of goals that do not hang together: parents that are not there, and circles. */
export function forestIssues(forest: GoalForest): Issue[] {
  const unknown = forest.goals.flatMap(({ parent }, at) => {
    if (forest.parents[at] !== UNKNOWN_PARENT) return [];
    const path = ["goals", at, "parent"];
    return [createIssue({ code: "parent_unknown", path, expected: "the id of another goal", value: parent })];
  });
  const circular = circlesOf(forest).map((at) => {
    const expected = "goals that do not serve each other in a circle";
    const path = ["goals", at, "parent"];
    return createIssue({ code: "hierarchy_circular", path, expected, value: forest.goals[at]?.parent });
  });

  return [...unknown, ...circular];
}
