import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import { readWeights } from "../metric/readWeights.js";
import { decimalText } from "../money/decimalInput.js";
import type { ReadFigure } from "../money/readFigure.js";
import { ANY_CALENDAR, type Calendar } from "../period/calendar.js";
import type { ClosedPeriod } from "../period/period.js";
import { readClosedPeriod } from "../period/readPeriod.js";
import { type ReadKeyResult, readKeyResult, readOptionalId, readOwner } from "./readKeyResult.js";

/** An objective that was checked. */
export interface ReadObjective {
  readonly id: string;
  readonly owner: string | undefined;
  readonly period: ClosedPeriod | undefined;
  readonly goal: string | undefined;
  readonly keyResults: readonly WeighedKeyResult[];
}

/** A key result with what it weighs: exactly 1 together. */
export interface WeighedKeyResult extends ReadKeyResult {
  readonly weight: ReadFigure;
}

/** The most key results of one objective. */
export const KEY_RESULT_COUNT_MAX = 100;

const KEYS = ["$schema", "id", "title", "owner", "period", "goal", "keyResults"] as const;

/** Reads any value as an objective, or `undefined` with an issue; the calendar gives labels of fiscal periods their days. */
export function readObjective(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
  calendar: Calendar = ANY_CALENDAR,
): ReadObjective | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path, decimalText);
  if (issues.length > countBefore || !readKeys(document, KEYS, path, issues)) return undefined;
  const id = readRuleId(ownValue(document, "id"), [...path, "id"], issues);
  readText(ownValue(document, "$schema"), [...path, "$schema"], issues);
  readText(ownValue(document, "title"), [...path, "title"], issues);
  const owner = readOwner(ownValue(document, "owner"), path, issues);
  const cycle = ownValue(document, "period");
  const period = cycle === undefined ? undefined : readClosedPeriod(cycle, [...path, "period"], issues, calendar);
  const goal = readOptionalId(ownValue(document, "goal"), [...path, "goal"], issues);
  const place = [...path, "keyResults"];
  const list = readList(ownValue(document, "keyResults"), { path: place, lengthMax: KEY_RESULT_COUNT_MAX }, issues);
  const read = list?.map((item, at) => readKeyResult(item, [...place, at], issues)) ?? [];
  const seen = new Set<string>();
  for (const [at, one] of read.entries()) {
    if (one === undefined) continue;
    if (seen.has(one.id)) {
      const expected = "each key result once";
      issues.push(createIssue({ code: "id_duplicate", path: [...place, at, "id"], expected, value: one.id }));
    }
    seen.add(one.id);
  }
  const weights = list === undefined ? [] : readWeights(list.map(weightOf), { path: place, zero: "allowed" }, issues);
  if (id === undefined || weights === undefined || issues.length > countBefore) return undefined;
  const keyResults = read.flatMap((one, at) => {
    const weight = weights[at];
    return one === undefined || weight === undefined ? [] : [{ ...one, weight }];
  });

  return { id, owner, period, goal, keyResults };
}

/** Reads how many key results an objective is to have at the most. */
export function readKeyResultsMax(value: unknown, path: IssuePath, issues: Issue[]): number | undefined {
  return readCount(value, { from: 1, to: KEY_RESULT_COUNT_MAX, code: "count_out_of_range" }, path, issues);
}

/** The weight of an item that was not checked. */
export function weightOf(value: unknown): unknown {
  const holder: { readonly weight?: unknown } = typeof value === "object" && value !== null ? value : {};

  return ownValue(holder, "weight");
}
