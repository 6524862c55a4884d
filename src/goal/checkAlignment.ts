import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssueCode } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readExternalId } from "../metric/readCredits.js";
import type { Objective } from "../okr/objective.js";
import { type ReadObjective, readKeyResultsMax } from "../okr/readObjective.js";
import type { Calendar } from "../period/calendar.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import type { Goal } from "./goal.js";
import { linkIssues } from "./linkIssues.js";
import { objectiveIssues, readObjectives } from "./objectiveIssues.js";
import { forestIssues, type GoalForest, readGoals } from "./readGoals.js";
import { sumIssues } from "./sumIssues.js";
import { weightIssues } from "./weightIssues.js";

/** What {@link checkAlignment} looks at. */
export interface AlignmentInput {
  /** All goals, in any order; up to a million. */
  readonly goals: readonly Goal[];
  /** Objectives (OKR) that are to serve these goals, in any order; up to 100,000. */
  readonly objectives?: readonly Objective[] | undefined;
  /** How many key results an objective is to have at the most, 1 to 100; not looked at where absent. */
  readonly keyResultsMax?: number | undefined;
  /** Ids of the people who are to have a goal, or a part in an objective; nobody is looked for where absent. */
  readonly people?: readonly string[] | undefined;
  /** Gives labels of fiscal periods their days. */
  readonly calendar?: Calendar | undefined;
}

/**
 * Finds where goals do not hang together (目标对齐): everyone's effort is to serve what the company wants.
 *
 * - `parent_unknown`, `hierarchy_circular` (a goal that serves itself among them), `parent_missing` (a team's or a
 *   person's goal that serves nothing), `goal_missing` (a person with neither a goal nor an
 *   objective or key result).
 * - `children_off_target`: goals in the same metric and unit do not add up to the one above, or are more than its
 *   `overAssignment` allows. Parts of others are one sum, parts of the same owner another; while a sum does not have all
 *   days of the goal above, as months that are set one by one, it may be less. `unit_mismatch`: the
 *   same metric in another unit. `direction_contradictory`: the same metric, the other way round.
 * - `periods_apart`: no day in common with the goal above; `period_outside_parent`: days before it or after.
 * - `level_skipped`: a person's goal serves the company's where there are goals of teams; `level_reversed`: a goal
 *   serves one of somebody further down; `owner_repeated`: a team's or a person's goal serves one of its own in
 *   the same metric, scope and period.
 * - `weights_not_one`, `key_missing`: weights of an owner's goals for one period.
 * - Of objectives `parent_unknown` and `parent_missing` (the goal that they serve), `periods_apart` and
 *   `period_outside_parent`, `key_results_too_many` and `owner_missing`. One without a period is of any.
 *
 * Malformed goals and objectives are reported alone. It takes time in proportion to their number, however deep they hang.
 *
 * @returns At most 100 issues, by kind in the order above; none where all goals are aligned.
 *
 * @example
 * ```ts
 * import { checkAlignment, type Goal } from "incentive-rules";
 *
 * const goals: Goal[] = [
 *   { id: "company", metric: "revenue", owner: { kind: "company" }, period: "2027", target: "1000000" },
 *   { id: "east", metric: "revenue", owner: { kind: "team", id: "East" }, period: "2027", target: "400000", parent: "company" },
 *   { id: "ann", metric: "visits", owner: { kind: "person", id: "Ann" }, period: "2027", target: "900", parent: "west" },
 * ];
 *
 * const issues = checkAlignment({ goals, people: ["Ann", "Bo"] });
 * issues.map(({ code }) => code); // => ["parent_unknown", "goal_missing", "children_off_target"]
 * issues[2]?.message; // => 'goals[0].target: expected 1000000 of the goals below together (1), received "400000"; of goal "company"'
 * ```
 *
 * @see GUIDE G10
 */
export function checkAlignment(input: AlignmentInput): Issue[] {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return issues;
  const calendar = readOptionalCalendar(ownValue(input, "calendar"), ["calendar"], issues);
  const people = readPeople(ownValue(input, "people"), issues);
  const most = ownValue(input, "keyResultsMax");
  const keyResultsMax = most === undefined ? undefined : readKeyResultsMax(most, ["keyResultsMax"], issues);
  const objectives = readObjectives(ownValue(input, "objectives"), calendar, issues);
  const forest = issues.length > 0 ? undefined : readGoals(ownValue(input, "goals"), calendar, issues);
  if (forest === undefined) return issues.slice(0, ISSUE_COUNT_MAX);
  const found = [
    ...forestIssues(forest),
    ...missingIssues(people, objectives, forest),
    ...sumIssues(forest),
    ...linkIssues(forest),
    ...weightIssues(forest),
    ...objectiveIssues(objectives, keyResultsMax, forest),
  ];

  const inOrder = found.sort((one, other) => placeOf(one.code) - placeOf(other.code));

  return inOrder.slice(0, ISSUE_COUNT_MAX).map((issue) => nameGoal(issue, forest, objectives));
}

/** What is broken at the root first; of one kind in the order of goals and objectives. */
const CODES: readonly IssueCode[] = [
  "parent_unknown",
  "hierarchy_circular",
  "parent_missing",
  "goal_missing",
  "children_off_target",
  "unit_mismatch",
  "direction_contradictory",
  "periods_apart",
  "period_outside_parent",
  "level_skipped",
  "level_reversed",
  "owner_repeated",
  "weights_not_one",
  "key_missing",
  "key_results_too_many",
  "owner_missing",
];

function placeOf(code: IssueCode): number {
  return CODES.indexOf(code);
}

/** Says of which goal or objective an issue is: a position among a million is found by nobody. */
function nameGoal(issue: Issue, { goals }: GoalForest, objectives: readonly ReadObjective[]): Issue {
  const [list, at] = issue.path;
  if (typeof at !== "number" || list === "people") return issue;
  const name = list === "goals" ? `goal "${goals[at]?.id}"` : `objective "${objectives[at]?.id}"`;

  return { ...issue, message: `${issue.message}; of ${name}` };
}

const KEYS = ["goals", "objectives", "keyResultsMax", "people", "calendar"] as const;
const ISSUE_COUNT_MAX = 100;
const PERSON_COUNT_MAX = 1_000_000;

function readPeople(value: unknown, issues: Issue[]): readonly string[] {
  if (value === undefined) return [];
  const path = ["people"];
  if (!Array.isArray(value) || value.length > PERSON_COUNT_MAX) {
    const code = Array.isArray(value) ? "list_too_long" : "type_mismatch";
    issues.push(createIssue({ code, path, expected: `a list of at most ${PERSON_COUNT_MAX} ids`, value }));
    return [];
  }
  const list: readonly unknown[] = [...value];
  const people: string[] = [];
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    people.push(readExternalId(list[at], () => [...path, at], "", issues));
  }

  return people;
}

function missingIssues(
  people: readonly string[],
  objectives: readonly ReadObjective[],
  { goals }: GoalForest,
): Issue[] {
  const owners = new Set(goals.flatMap(({ owner }) => (owner.kind === "person" ? [idKey(owner.id)] : [])));
  for (const { owner, keyResults } of objectives) {
    for (const one of [owner, ...keyResults.map((keyResult) => keyResult.owner)]) {
      if (one !== undefined) owners.add(idKey(one));
    }
  }

  return people.flatMap((person, at) => {
    if (owners.has(idKey(person))) return [];
    const expected = "a goal of every person";
    return [createIssue({ code: "goal_missing", path: ["people", at], expected, value: person })];
  });
}
