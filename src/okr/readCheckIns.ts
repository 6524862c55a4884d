import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import type { ReadProgressMeasure } from "../metric/readProgressMeasure.js";
import { isByPeriods, type ReadProgressValue, readOneFigure, readProgressValue } from "../metric/readProgressValue.js";
import type { ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";

/** A check-in that was checked; what it does not say is `undefined`. */
export interface ReadCheckIn {
  readonly on: PlainDate;
  readonly value: ReadProgressValue | undefined;
  readonly confidence: ReadFigure | undefined;
  readonly status: string | undefined;
}

/** The most check-ins of one key result. */
export const CHECK_IN_COUNT_MAX = 1_000;

const KEYS = ["on", "value", "confidence", "status", "note"] as const;

/** Reads check-ins in the order of their dates, those of a day as they are listed. */
export function readCheckIns(
  value: unknown,
  measure: ReadProgressMeasure,
  path: IssuePath,
  issues: Issue[],
): readonly ReadCheckIn[] {
  // No report yet is a list like any other.
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  const list = readList(value, { path, lengthMax: CHECK_IN_COUNT_MAX }, issues) ?? [];
  const read = list.map((item, at) => readCheckIn(item, measure, [...path, at], issues));

  return read
    .filter((one) => one !== undefined)
    .sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

function readCheckIn(
  value: unknown,
  measure: ReadProgressMeasure,
  path: IssuePath,
  issues: Issue[],
): ReadCheckIn | undefined {
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const on = readDate(ownValue(value, "on"), [...path, "on"], issues);
  const given = {
    value: ownValue(value, "value"),
    confidence: ownValue(value, "confidence"),
    status: ownValue(value, "status"),
  };
  const note = readText(ownValue(value, "note"), [...path, "note"], issues);
  if (note === undefined && Object.values(given).every((one) => one === undefined)) {
    issues.push(
      createIssue({ code: "key_missing", path, expected: "a value, a confidence, a status or a note", value }),
    );
  }
  const confidence =
    given.confidence === undefined ? undefined : readShare(given.confidence, [...path, "confidence"], issues);

  return on === undefined
    ? undefined
    : {
        on,
        value: given.value === undefined ? undefined : readValue(measure, given.value, [...path, "value"], issues),
        confidence: confidence === undefined ? undefined : { dividend: confidence, divisor: RATIO_ONE },
        status: given.status === undefined ? undefined : readRuleId(given.status, [...path, "status"], issues),
      };
}

/** A check-in has the figure of one period; those of all make up the value. */
function readValue(
  measure: ReadProgressMeasure,
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): ReadProgressValue | undefined {
  return isByPeriods(measure)
    ? readOneFigure(measure, value, path, issues)
    : readProgressValue(measure, value, path, issues);
}
