import type { Issue } from "../issue/issue.js";
import { DEFAULT_CALENDAR } from "../period/calendar.js";
import { readGoal } from "./readGoal.js";

/**
 * What is wrong with a goal as such, whichever goals it is beside; {@link checkAlignment} looks at these.
 *
 * A target is above 0, a weight from 0 to 1. Where the period names a fiscal year, a month is looked for that it may
 * begin in.
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
  const findings = FISCAL_YEAR_STARTS.map((fiscalYearStart) => {
    const issues: Issue[] = [];
    readGoal(goal, [], issues, { ...DEFAULT_CALENDAR, fiscalYearStart });
    return issues.slice(0, ISSUE_COUNT_MAX);
  });

  return findings.find((issues) => issues.length === 0) ?? findings[0] ?? [];
}

const ISSUE_COUNT_MAX = 100;
const FISCAL_YEAR_STARTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
