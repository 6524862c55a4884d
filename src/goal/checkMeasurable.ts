import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import type { ReadSmartGoal } from "./readSmartGoal.js";
import type { MeasurableCheck, MeasurableReason } from "./smartCheck.js";
import type { KnownMetric } from "./smartEvidence.js";

const ROLES = ["process", "outcome"] as const;
const METRIC_COUNT_MAX = 10_000;

/** The metrics of the evidence; `undefined` where there are none. */
export function readKnownMetrics(value: unknown, path: IssuePath, issues: Issue[]): readonly KnownMetric[] | undefined {
  if (value === undefined) return undefined;

  return readList(value, { path, lengthMax: METRIC_COUNT_MAX }, issues)?.flatMap((metric, at) => {
    if (!readKeys(metric, ["id", "role"], [...path, at], issues)) return [];
    const id = readRuleId(ownValue(metric, "id"), [...path, at, "id"], issues);
    const role = readOneOf(ownValue(metric, "role"), ROLES, [...path, at, "role"], issues);
    return id === undefined || role === undefined ? [] : [{ id, role }];
  });
}

/** M: a metric that is measured, and a target. */
export function checkMeasurable(
  { metric, target }: ReadSmartGoal,
  known: readonly KnownMetric[] | undefined,
): MeasurableCheck {
  const found = known?.find(({ id }) => id === metric);
  const reasons: MeasurableReason[] = [];
  if (metric === undefined) reasons.push("metric_missing");
  else if (known !== undefined && found === undefined) reasons.push("metric_unknown");
  if (target === undefined) reasons.push("target_missing");

  return { verdict: reasons.length === 0 ? "met" : "not_met", reasons, role: found?.role ?? null };
}
