import type { Issue } from "../issue/issue.js";
import { readTriggerState } from "./readTriggerState.js";

/**
 * What is wrong with a state as such, whichever trigger it belongs to.
 *
 * @returns At most 100 issues; none where it can be used.
 */
export function checkTriggerState(state: unknown): Issue[] {
  const issues: Issue[] = [];
  readTriggerState(state, [], issues);

  return issues.slice(0, ISSUE_COUNT_MAX);
}

const ISSUE_COUNT_MAX = 100;
