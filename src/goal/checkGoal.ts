import type { Issue } from "../issue/issue.js";
import { ANY_CALENDAR } from "../period/calendar.js";
import { readGoal } from "./readGoal.js";

/**
 * What is wrong with a goal as such, whichever goals it is beside; {@link checkAlignment} looks at these.
 *
 * A target is above 0, a weight from 0 to 1. A fiscal period will do whenever its year begins.
 *
 * @returns What is wrong, in the order of the goal; nothing where it can be used.
 *
 * @example
 * ```ts
 * import { checkGoal } from "incentive-rules";
 *
 * const goal = { id: "2027", metric: "revenue", owner: { kind: "company" }, period: "2027", target: "0" };
 *
 * checkGoal(goal).map(({ code, path }) => [code, path]); // => [["target_not_positive", ["target"]]]
 * checkGoal({ ...goal, target: "1200000", owner: { kind: "team" } })[0]?.path; // => ["owner", "id"]
 * ```
 */
export function checkGoal(goal: unknown): Issue[] {
  const issues: Issue[] = [];
  readGoal(goal, [], issues, ANY_CALENDAR);

  return issues.slice(0, ISSUE_COUNT_MAX);
}

const ISSUE_COUNT_MAX = 100;
