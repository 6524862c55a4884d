import type { Issue, IssuePath } from "../issue/issue.js";
import { readCutting } from "../period/cadence.js";
import type { Calendar } from "../period/calendar.js";
import type { SteppedTrigger } from "./enterPhase.js";
import { readTrigger } from "./readTrigger.js";

/** Reads a trigger beside the calendar of its cycles, or gives `undefined` with issues. */
export function readSteppedTrigger(
  value: unknown,
  calendar: Calendar,
  path: IssuePath,
  issues: Issue[],
): SteppedTrigger | undefined {
  const trigger = readTrigger(value, path, issues);
  if (trigger?.limit === undefined) return trigger && { trigger, cutting: undefined };
  const cutting = readCutting(trigger.limit.cycle, calendar, [...path, "limit", "cycle"], issues);

  return cutting && { trigger, cutting };
}
