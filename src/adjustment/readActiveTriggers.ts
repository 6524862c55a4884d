import type { GoalScope } from "../goal/goal.js";
import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readAnyLength } from "./readAnyLength.js";
import { type ReadTrigger, readTrigger } from "./readTrigger.js";
import { createRivalSearch } from "./swapRivals.js";
import type { Trigger } from "./trigger.js";
import type { TriggerEffect } from "./triggerEffect.js";

/** A trigger whose effects hold. */
export interface ActiveTrigger {
  readonly id: string;
  /** Its position among those that were given. */
  readonly at: number;
  readonly scope: GoalScope | undefined;
  readonly effects: readonly TriggerEffect[];
}

const TRIGGER_COUNT_MAX = 1_000;

/** Reads triggers whose effects hold together, of which there may be none, each id once, by priority and then id; no two swap one metric. */
export function readActiveTriggers(value: readonly Trigger[] | undefined, issues: Issue[]): readonly ActiveTrigger[] {
  const list = readAnyLength(value, { path: ["triggers"], lengthMax: TRIGGER_COUNT_MAX }, issues);
  const seen = new Set<string>();
  const triggers: { readonly read: ReadTrigger; readonly at: number }[] = [];
  for (const [at, item] of list.entries()) {
    const read = readTrigger(item, ["triggers", at], issues);
    if (read === undefined) continue;
    if (seen.has(read.id)) {
      const expected = "each trigger once";
      issues.push(createIssue({ code: "id_duplicate", path: ["triggers", at, "id"], expected, value: read.id }));
    }
    seen.add(read.id);
    triggers.push({ read, at });
  }
  triggers.sort(({ read: one }, { read: other }) => other.priority - one.priority || compareText(one.id, other.id));
  refuseRivals(triggers, issues);

  return triggers.map(({ read: { id, scope }, at }) => {
    const given = value?.[at];
    return { id, at, scope, effects: (given && ownValue(given, "effects")) ?? [] };
  });
}

function refuseRivals(triggers: readonly { readonly read: ReadTrigger; readonly at: number }[], issues: Issue[]): void {
  const findRivals = createRivalSearch(triggers.map(({ read }) => read));
  const all = triggers.map((_, rank) => rank);
  for (const { metric, members } of findRivals(all, () => true)) {
    // The first stands; each that follows it is one too many.
    for (const rank of members.slice(1)) {
      const path = ["triggers", triggers[rank]?.at ?? 0, "effects"];
      const expected = "one active swap of a metric where scopes meet";
      issues.push(createIssue({ code: "swap_conflict", path, expected, value: metric }));
    }
  }
}
