import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import type { TriggerSignal } from "./trigger.js";

/** The most metrics that a trigger looks at over several reviews. */
export const SIGNAL_COUNT_MAX = 20;
/** The most values of which something is made. */
export const WINDOW_MAX = 100;
/** The names of `SignalAggregate`. */
export const AGGREGATES = ["mean", "median", "sum", "min", "max", "change"] as const;

/** Reads signals, each metric once. */
export function readSignals(value: unknown, path: IssuePath, issues: Issue[]): readonly TriggerSignal[] {
  const list = readList(value, { path, lengthMax: SIGNAL_COUNT_MAX }, issues) ?? [];
  const seen = new Set<string>();

  return list.flatMap((item, at) => {
    const signal = readSignal(item, [...path, at], issues);
    if (signal === undefined) return [];
    if (seen.has(signal.metric)) {
      const expected = "each metric once";
      const place = [...path, at, "metric"];
      issues.push(createIssue({ code: "id_duplicate", path: place, expected, value: signal.metric }));
    }
    seen.add(signal.metric);
    return [signal];
  });
}

function readSignal(value: unknown, path: IssuePath, issues: Issue[]): TriggerSignal | undefined {
  if (!readKeys(value, ["metric", "window", "aggregate"], path, issues)) return undefined;
  const metric = readRuleId(ownValue(value, "metric"), [...path, "metric"], issues);
  const range = { from: 1, to: WINDOW_MAX, code: "count_out_of_range" } as const;
  const window = readCount(ownValue(value, "window"), range, [...path, "window"], issues);
  const aggregate = readOneOf(ownValue(value, "aggregate"), AGGREGATES, [...path, "aggregate"], issues);
  if (metric === undefined || window === undefined || aggregate === undefined) return undefined;

  return { metric, window, aggregate };
}
