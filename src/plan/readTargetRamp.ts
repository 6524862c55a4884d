import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import type { ReadMetric } from "../metric/readMetrics.js";
import { readShare } from "../money/readRatioWithin.js";
import type { MonthCounting } from "../period/lastOfMonth.js";
import { readPlanMetric } from "./readPlanMetric.js";

/** A ramp that was checked. */
export interface ReadRamp {
  /** What of a target holds in each month, in units of 10⁻¹⁰. */
  readonly steps: readonly bigint[];
  readonly months: MonthCounting;
  /** Ids; `undefined` for all. */
  readonly metrics: ReadonlySet<string> | undefined;
  readonly roles: ReadonlySet<string> | undefined;
}

/** How the months of a ramp may be counted. */
export const RAMP_MONTHS = ["calendar", "from_start"] as const satisfies readonly MonthCounting[];
/** The most steps that a ramp has. */
export const RAMP_STEP_COUNT_MAX = 60;
/** The most metrics, or roles, that a ramp names. */
export const RAMP_NAME_COUNT_MAX = 1_000;
/** The longest role that a ramp names. */
export const RAMP_ROLE_LENGTH_MAX = 200;

/** Reads the ramp of a plan, if it has one. */
export function readTargetRamp(
  value: unknown,
  metrics: readonly ReadMetric[],
  path: IssuePath,
  issues: Issue[],
): ReadRamp | undefined {
  if (value === undefined || !readKeys(value, ["steps", "months", "metrics", "roles"], path, issues)) return undefined;
  const stepPath = [...path, "steps"];
  const given = readList(ownValue(value, "steps"), { path: stepPath, lengthMax: RAMP_STEP_COUNT_MAX }, issues) ?? [];
  const steps = given.map((step, at) => readShare(step, [...stepPath, at], issues));
  const months = readOneOf(ownValue(value, "months"), RAMP_MONTHS, [...path, "months"], issues);
  const metricOf: ReadName = (name, at) => readPlanMetric(name, metrics, at, issues)?.id;
  const named = readNames(ownValue(value, "metrics"), metricOf, [...path, "metrics"], issues);
  const roleOf: ReadName = (name, at) => readRole(name, at, issues);
  const roles = readNames(ownValue(value, "roles"), roleOf, [...path, "roles"], issues);

  return months === undefined
    ? undefined
    : { steps: steps.filter((step) => step !== undefined), months, metrics: named, roles };
}

type ReadName = (name: unknown, path: IssuePath) => string | undefined;

/** Names of which each may stand once; `undefined` where there is no list. */
function readNames(
  value: unknown,
  readName: ReadName,
  path: IssuePath,
  issues: Issue[],
): ReadonlySet<string> | undefined {
  if (value === undefined) return undefined;
  const names = new Set<string>();
  for (const [at, item] of (readList(value, { path, lengthMax: RAMP_NAME_COUNT_MAX }, issues) ?? []).entries()) {
    const name = readName(item, [...path, at]);
    if (name === undefined) continue;
    if (names.has(name)) {
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at], expected: "each once", value: name }));
    }
    names.add(name);
  }

  return names;
}

function readRole(value: unknown, path: IssuePath, issues: Issue[]): string | undefined {
  if (typeof value === "string" && value.length > 0 && value.length <= RAMP_ROLE_LENGTH_MAX) return value;
  const code = value === undefined ? "key_missing" : "text_malformed";
  const expected = `a role of 1 to ${RAMP_ROLE_LENGTH_MAX} characters`;
  issues.push(createIssue({ code, path, expected, value }));

  return undefined;
}
