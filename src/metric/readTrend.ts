import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readDecimal } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { dayNumber } from "../period/dayNumber.js";
import { readDate } from "../period/readDate.js";
import type { WholePoint } from "./leastSquares.js";

/** The points of a series and the place asked for, in units of 10⁻¹⁰. */
export interface ReadTrend {
  readonly points: readonly WholePoint[];
  readonly at: bigint;
  readonly hasDates: boolean;
}

const POINT_COUNT_MAX = 10_000;
const DATE_TEXT = /^\d{4}-/;

/** A series, or `undefined` with an issue. No points at all are a series too: one that says nothing. */
export function readTrend(
  { points, at }: { readonly points: unknown; readonly at: unknown },
  issues: Issue[],
): ReadTrend | undefined {
  const countBefore = issues.length;
  const hasDates = isDateText(at);
  const place = readPlace(at, { hasDates, path: ["at"] }, issues);
  if (!Array.isArray(points) || points.length > POINT_COUNT_MAX) {
    const code = Array.isArray(points) ? "list_too_long" : points === undefined ? "key_missing" : "type_mismatch";
    const expected = `a list of at most ${POINT_COUNT_MAX} points`;
    issues.push(createIssue({ code, path: ["points"], expected, value: points }));
    return undefined;
  }
  const list = Array.from<unknown>(points).map((point, position) =>
    readPoint(point, { hasDates, path: ["points", position] }, issues),
  );
  if (place === undefined || issues.length > countBefore) return undefined;

  return { points: list.flatMap((point) => point ?? []), at: place, hasDates };
}

interface Place {
  readonly hasDates: boolean;
  readonly path: IssuePath;
}

function readPoint(value: unknown, { hasDates, path }: Place, issues: Issue[]): WholePoint | undefined {
  if (!readKeys(value, ["at", "value"], path, issues)) return undefined;
  const x = readPlace(ownValue(value, "at"), { hasDates, path: [...path, "at"] }, issues);
  const y = readDecimal(ownValue(value, "value"), [...path, "value"], issues);

  return x === undefined || y === undefined ? undefined : { x, y };
}

function readPlace(value: unknown, { hasDates, path }: Place, issues: Issue[]): bigint | undefined {
  if (hasDates) {
    const date = readDate(value, path, issues);
    return date === undefined ? undefined : BigInt(dayNumber(date)) * RATIO_ONE;
  }

  return readDecimal(value, path, issues);
}

function isDateText(value: unknown): boolean {
  return typeof value === "string" && DATE_TEXT.test(value);
}
