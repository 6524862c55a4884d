import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { type RatioRange, readAttainmentBound, readPayout, readRatioWithin } from "../money/readRatioWithin.js";

/** A curve that was checked; all figures in units of 10⁻¹⁰. */
export interface ReadCurve {
  readonly measuredBy: "attainment" | "amount";
  readonly between: "linear" | "step";
  readonly boundary: "lower_inclusive" | "upper_inclusive";
  readonly points: readonly ReadPoint[];
  readonly slopeAbove: bigint;
  readonly cap: bigint | undefined;
}

/** A point of it. */
export interface ReadPoint {
  readonly at: bigint;
  readonly pays: bigint;
}

const POINT_COUNT_MAX = 1_000;
const SLOPE: RatioRange = {
  most: 10_000_000_000_000n,
  mostPlain: 10_000_000_000_000n,
  expected: "a ratio from 0 to 1000",
  code: "rate_out_of_range",
};
const KEYS = ["measuredBy", "between", "boundary", "points", "slopeAbove", "cap"] as const;
/** What `at` is. */
export const MEASURES = ["attainment", "amount"] as const;
/** What lies between points. */
export const BETWEENS = ["linear", "step"] as const;
/** Which point is in force exactly on it. */
export const BOUNDARIES = ["lower_inclusive", "upper_inclusive"] as const;

/** Reads a curve from guarded data; when issues were added, there is no result. */
export function readPayoutCurve(value: unknown, path: IssuePath, issues: Issue[]): ReadCurve | undefined {
  const countBefore = issues.length;
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  const measuredBy = readOneOf(ownValue(value, "measuredBy"), MEASURES, [...path, "measuredBy"], issues);
  const between = readOneOf(ownValue(value, "between"), BETWEENS, [...path, "between"], issues);
  const boundary = readBoundary(ownValue(value, "boundary"), between, path, issues);
  const list = readList(ownValue(value, "points"), { path: [...path, "points"], lengthMax: POINT_COUNT_MAX }, issues);
  const points = (list ?? []).map((point, at) => readPoint(point, measuredBy, [...path, "points", at], issues));
  checkRising(points, [...path, "points"], issues);
  if (between === "linear" && list?.length === 1) {
    const expected = "two points at least, to draw a line between";
    issues.push(createIssue({ code: "points_too_few", path: [...path, "points"], expected, value: list }));
  }
  const slope = ownValue(value, "slopeAbove");
  const cap = ownValue(value, "cap");
  const slopeAbove = slope === undefined ? 0n : readRatioWithin(slope, SLOPE, [...path, "slopeAbove"], issues);
  const most = cap === undefined ? undefined : readPayout(cap, [...path, "cap"], issues);

  return issues.length > countBefore || !measuredBy || !between || !boundary || slopeAbove === undefined
    ? undefined
    : { measuredBy, between, boundary, points: points.filter((point) => point !== undefined), slopeAbove, cap: most };
}

/** Needed where steps jump; lines meet in their points. */
export function readBoundary(
  value: unknown,
  between: "linear" | "step" | undefined,
  path: IssuePath,
  issues: Issue[],
): ReadCurve["boundary"] | undefined {
  if (value !== undefined) return readOneOf(value, BOUNDARIES, [...path, "boundary"], issues);
  if (between !== "step") return "lower_inclusive";
  const expected = "lower_inclusive or upper_inclusive, since it moves money";
  issues.push(createIssue({ code: "boundary_missing", path: [...path, "boundary"], expected, value }));

  return undefined;
}

function readPoint(
  value: unknown,
  measuredBy: ReadCurve["measuredBy"] | undefined,
  path: IssuePath,
  issues: Issue[],
): ReadPoint | undefined {
  if (!readKeys(value, ["at", "pays"], path, issues)) return undefined;
  const at = readPosition(ownValue(value, "at"), measuredBy, [...path, "at"], issues);
  const pays = readPayout(ownValue(value, "pays"), [...path, "pays"], issues);

  return at === undefined || pays === undefined ? undefined : { at, pays };
}

/** Where a point lies: an attainment or an amount, in units of 10⁻¹⁰. */
export function readPosition(
  value: unknown,
  measuredBy: ReadCurve["measuredBy"] | undefined,
  path: IssuePath,
  issues: Issue[],
): bigint | undefined {
  if (measuredBy !== "attainment") {
    const amount = readAmount(value, path, issues);
    return amount === undefined ? undefined : amount * 10n ** BigInt(RATIO_SCALE - AMOUNT_SCALE);
  }

  return readAttainmentBound(value, path, issues);
}

/** Each one after the other, by where they lie. */
export function checkRising(
  points: readonly ({ readonly at: bigint } | undefined)[],
  path: IssuePath,
  issues: Issue[],
): void {
  for (const [at, point] of points.entries()) {
    const before = points[at - 1];
    if (point === undefined || before === undefined || point.at > before.at) continue;
    const expected = "a point after the one before it";
    issues.push(createIssue({ code: "points_not_rising", path: [...path, at], expected, value: undefined }));
  }
}
