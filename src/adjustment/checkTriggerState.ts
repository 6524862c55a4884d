import type { Issue } from "../issue/issue.js";
import { readTriggerState } from "./readTriggerState.js";

/** What is wrong with a state as such, whichever trigger it belongs to. */
export function checkTriggerState(state: unknown): Issue[] {
  const issues: Issue[] = [];
  readTriggerState(state, [], issues);

  return issues;
}
