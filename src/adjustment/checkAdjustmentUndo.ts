import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ANY_CALENDAR } from "../period/calendar.js";
import { readAdjustmentUndo } from "./readAdjustmentUndo.js";

/**
 * What is wrong with what undoes an adjustment as such, whatever the goals and the plan are by now. A fiscal period will do
 * whenever its year begins.
 *
 * @returns At most 100 issues; none where it can be used.
 */
export function checkAdjustmentUndo(undo: unknown): Issue[] {
  const issues: Issue[] = [];
  const document = guardStructure(undo, issues);
  if (issues.length === 0) readAdjustmentUndo(document, { calendar: ANY_CALENDAR, path: [] }, issues);

  return issues.slice(0, ISSUE_COUNT_MAX);
}

const ISSUE_COUNT_MAX = 100;
