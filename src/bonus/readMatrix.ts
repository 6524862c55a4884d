import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readPayout } from "../money/readRatioWithin.js";
import { BETWEENS, checkRising, MEASURES, type ReadCurve, readBoundary, readPosition } from "./readPayoutCurve.js";

/** A matrix that was checked; figures in units of 10⁻¹⁰. */
export interface ReadMatrix {
  readonly axes: readonly ReadAxis[];
  readonly between: ReadCurve["between"];
  readonly boundary: ReadCurve["boundary"];
  /** Row by row, the last axis running fastest. */
  readonly cells: readonly bigint[];
}

/** An axis of it. */
export interface ReadAxis {
  readonly metric: string;
  readonly measuredBy: ReadCurve["measuredBy"];
  readonly at: readonly bigint[];
}

const AXIS_COUNT_MIN = 2;
const AXIS_COUNT_MAX = 4;
const POINT_COUNT_MAX = 100;
const CELL_COUNT_MAX = 10_000;

/** Reads a matrix from guarded data; when issues were added, there is no result. */
export function readMatrix(value: unknown, path: IssuePath, issues: Issue[]): ReadMatrix | undefined {
  const countBefore = issues.length;
  if (!readKeys(value, ["axes", "between", "boundary", "cells"], path, issues)) return undefined;
  const list = readList(ownValue(value, "axes"), { path: [...path, "axes"], lengthMax: AXIS_COUNT_MAX }, issues);
  const axes = (list ?? []).map((axis, at) => readAxis(axis, [...path, "axes", at], issues));
  if (list !== undefined && list.length < AXIS_COUNT_MIN) {
    const expected = "two axes at least; one is a payout curve";
    issues.push(createIssue({ code: "points_too_few", path: [...path, "axes"], expected, value: list }));
  }
  const between = readOneOf(ownValue(value, "between"), BETWEENS, [...path, "between"], issues);
  const boundary = readBoundary(ownValue(value, "boundary"), between, path, issues);
  if (issues.length > countBefore || !between || !boundary) return undefined;
  const read = axes.filter((axis) => axis !== undefined);
  const lengths = read.map(({ at }) => at.length);
  if (lengths.reduce((product, length) => product * length, 1) > CELL_COUNT_MAX) {
    const expected = `at most ${CELL_COUNT_MAX} cells`;
    issues.push(createIssue({ code: "list_too_long", path: [...path, "cells"], expected, value: lengths }));
    return undefined;
  }
  const cells = readCells(ownValue(value, "cells"), lengths, [...path, "cells"], issues);

  return issues.length > countBefore ? undefined : { axes: read, between, boundary, cells };
}

function readAxis(value: unknown, path: IssuePath, issues: Issue[]): ReadAxis | undefined {
  const countBefore = issues.length;
  if (!readKeys(value, ["metric", "measuredBy", "at"], path, issues)) return undefined;
  const metric = readRuleId(ownValue(value, "metric"), [...path, "metric"], issues);
  const measuredBy = readOneOf(ownValue(value, "measuredBy"), MEASURES, [...path, "measuredBy"], issues);
  const list = readList(ownValue(value, "at"), { path: [...path, "at"], lengthMax: POINT_COUNT_MAX }, issues) ?? [];
  const points = list.map((point, at) => {
    const position = readPosition(point, measuredBy, [...path, "at", at], issues);
    return position === undefined ? undefined : { at: position };
  });
  checkRising(points, [...path, "at"], issues);

  return issues.length > countBefore || metric === undefined || measuredBy === undefined
    ? undefined
    : { metric, measuredBy, at: points.flatMap((point) => (point === undefined ? [] : [point.at])) };
}

/** Lists within lists, each as long as the points of its axis. */
function readCells(value: unknown, [length, ...inner]: readonly number[], path: IssuePath, issues: Issue[]): bigint[] {
  if (length === undefined) {
    const payout = readPayout(value, path, issues);
    return payout === undefined ? [] : [payout];
  }
  if (!Array.isArray(value) || value.length !== length) {
    const code = value === undefined ? "key_missing" : Array.isArray(value) ? "length_mismatch" : "type_mismatch";
    const expected = `a list of ${length}, one for each point of the axis`;
    issues.push(createIssue({ code, path, expected, value }));
    return [];
  }

  return value.flatMap((item, at) => readCells(item, inner, [...path, at], issues));
}
