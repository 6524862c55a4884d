import type { Goal } from "../goal/goal.js";
import { readGoals } from "../goal/readGoals.js";
import { createIssue, moveIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import type { PlainDate } from "../period/plainDate.js";
import { readOptionalCalendar } from "../period/readCalendar.js";
import type { IncentivePlan } from "../plan/incentivePlan.js";
import type { NotedGoal } from "./noteTeller.js";

/** Where the goals of a note stand, and when they have to be. */
export interface NotedGoalTerms {
  /** The plan that they go with; its calendar says what their periods are. */
  readonly plan: IncentivePlan;
  /** In what they are given. */
  readonly path: IssuePath;
  /** The day of the note, which is in the period of each. */
  readonly from: PlainDate;
}

/** Reads the goals of a note; when issues were added, the result is not to be used. */
export function readNotedGoals(
  goals: readonly Goal[] | undefined,
  { plan, path, from }: NotedGoalTerms,
  issues: Issue[],
): readonly NotedGoal[] {
  const found: Issue[] = [];
  const calendar = readOptionalCalendar(ownValue(plan, "calendar"), ["calendar"], found);
  const read = readGoals(goals, calendar, found)?.goals ?? [];
  for (const [at, { period }] of read.entries()) {
    if (period.start <= from && from <= period.end) continue;
    const expected = `a period with ${from}, from which on the goals hold`;
    found.push(createIssue({ code: "periods_apart", path: ["goals", at, "period"], expected, value: period.start }));
  }
  issues.push(...found.slice(0, ISSUE_COUNT_MAX).map((issue) => moveIssue(issue, [...path, ...issue.path])));

  return read.flatMap((one, at) => {
    const goal = goals?.[at];
    return goal === undefined ? [] : [{ goal, read: one }];
  });
}

const ISSUE_COUNT_MAX = 100;
