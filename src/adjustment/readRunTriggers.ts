import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { readList } from "../issue/readList.js";
import type { Calendar } from "../period/calendar.js";
import type { SteppedTrigger } from "./enterPhase.js";
import { readAnyLength } from "./readAnyLength.js";
import { readSteppedTrigger } from "./readSteppedTrigger.js";
import { initialState, type ReadTriggerState, readTriggerState } from "./readTriggerState.js";

const TRIGGER_COUNT_MAX = 5_000;
const ISSUE_COUNT_MAX = 100;

/** Reads triggers, each id once, by priority and then id. */
export function readRunTriggers(value: unknown, calendar: Calendar, issues: Issue[]): readonly SteppedTrigger[] {
  const list = readList(value, { path: ["triggers"], lengthMax: TRIGGER_COUNT_MAX }, issues) ?? [];
  const triggers: SteppedTrigger[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const path = ["triggers", at];
    const stepped = readSteppedTrigger(list[at], calendar, path, issues);
    if (stepped === undefined) continue;
    const { id } = stepped.trigger;
    if (seen.has(id)) {
      const expected = "each trigger once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "id"], expected, value: id }));
    }
    seen.add(id);
    triggers.push(stepped);
  }

  return triggers.sort(
    ({ trigger: one }, { trigger: other }) => other.priority - one.priority || compareText(one.id, other.id),
  );
}

/** Reads where triggers stand, in their order; of which nothing is said begins anew. */
export function readStates(value: unknown, triggers: readonly SteppedTrigger[], issues: Issue[]): ReadTriggerState[] {
  const list =
    value === undefined ? [] : readAnyLength(value, { path: ["states"], lengthMax: TRIGGER_COUNT_MAX }, issues);
  const known = new Set(triggers.map(({ trigger }) => trigger.id));
  const stored = new Map<string, ReadTriggerState>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const state = readTriggerState(list[at], ["states", at], issues);
    if (state === undefined) continue;
    const path = ["states", at, "trigger"];
    if (stored.has(state.trigger)) {
      issues.push(createIssue({ code: "id_duplicate", path, expected: "each state once", value: state.trigger }));
    } else if (!known.has(state.trigger)) {
      const expected = "the state of one of the triggers";
      issues.push(createIssue({ code: "state_mismatch", path, expected, value: state.trigger }));
    }
    stored.set(state.trigger, state);
  }

  return triggers.map(({ trigger }) => stored.get(trigger.id) ?? initialState(trigger));
}
