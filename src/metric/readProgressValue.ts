import { createIssue } from "../issue/createIssue.js";
import { hasOwnKey } from "../issue/hasOwnKey.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { type ReadFigure, readDecimal, readFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readPlace } from "./fieldReader.js";
import { checkWritten } from "./percentSign.js";
import type { ReadProgressMeasure } from "./readProgressMeasure.js";

/** What a metric stands at, checked. */
export type ReadProgressValue =
  | { readonly kind: "figure"; readonly figure: ReadFigure }
  | { readonly kind: "figures"; readonly figures: readonly ReadFigure[] }
  | { readonly kind: "answer"; readonly isDone: boolean }
  | { readonly kind: "done"; readonly ids: ReadonlySet<string> }
  | { readonly kind: "daily"; readonly total: bigint; readonly days: bigint };

/** The most periods of which figures are taken at once. */
const PERIOD_COUNT_MAX = 10_000;

/** Whether a measure looks at one figure of each period. */
export function isByPeriods(measure: ReadProgressMeasure): boolean {
  return hasOwnKey(measure, "by") && measure.by === "periods";
}

/** Reads what a metric stands at, or `undefined` with an issue. */
export function readProgressValue(
  measure: ReadProgressMeasure,
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): ReadProgressValue | undefined {
  if (isByPeriods(measure)) {
    const list = readList(value, { path, lengthMax: PERIOD_COUNT_MAX }, issues) ?? [];
    const figures = list.flatMap((item, at) => readWritten(measure, item, [...path, at], issues) ?? []);
    return figures.length === 0 ? undefined : { kind: "figures", figures };
  }
  switch (measure.kind) {
    case "milestones":
      return readDone(measure.milestones, value, path, issues);
    case "binary":
      if (typeof value === "boolean") return { kind: "answer", isDone: value };
      issues.push(createIssue({ code: codeFor(value), path, expected: "true or false", value }));
      return undefined;
    case "rate_per_day":
      return readDaily(value, path, issues);
    case "rank": {
      const place = readPlace(value, path, issues);
      return place === undefined ? undefined : { kind: "figure", figure: { dividend: place, divisor: RATIO_ONE } };
    }
    default:
      return readOneFigure(measure, value, path, issues);
  }
}

/** One figure, as of one period. */
export function readOneFigure(
  measure: ReadProgressMeasure,
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): ReadProgressValue | undefined {
  const figure = readWritten(measure, value, path, issues);

  return figure === undefined ? undefined : { kind: "figure", figure };
}

function readWritten(
  { written }: ReadProgressMeasure,
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): ReadFigure | undefined {
  const figure = readFigure(value, path, issues);
  if (figure !== undefined) checkWritten(value, written, path, issues);

  return figure;
}

function codeFor(value: unknown): "key_missing" | "type_mismatch" {
  return value === undefined ? "key_missing" : "type_mismatch";
}

function readDone(
  milestones: ReadonlyMap<string, ReadFigure>,
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): ReadProgressValue | undefined {
  if (!Array.isArray(value)) {
    issues.push(createIssue({ code: codeFor(value), path, expected: "a list of the milestones done", value }));
    return undefined;
  }
  const countBefore = issues.length;
  const ids = new Set<string>();
  // One beyond the milestones there are is unknown or stands twice, so that the rest need not be read.
  for (const [at, item] of value.slice(0, milestones.size + 1).entries()) {
    const id = readOneOf(item, [...milestones.keys()], [...path, at], issues);
    if (id === undefined) continue;
    if (ids.has(id)) {
      const expected = "each milestone once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at], expected, value: id }));
    }
    ids.add(id);
  }

  return issues.length > countBefore ? undefined : { kind: "done", ids };
}

function readDaily(value: unknown, path: IssuePath, issues: Issue[]): ReadProgressValue | undefined {
  if (!readKeys(value, ["total", "days"], path, issues)) return undefined;
  const total = readFromZero(ownValue(value, "total"), [...path, "total"], issues);
  const days = readFromZero(ownValue(value, "days"), [...path, "days"], issues);

  return total === undefined || days === undefined ? undefined : { kind: "daily", total, days };
}

function readFromZero(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const figure = readDecimal(value, path, issues);
  if (figure === undefined || figure >= 0n) return figure;
  issues.push(createIssue({ code: "amount_negative", path, expected: "a figure of 0 or more", value }));

  return undefined;
}
