import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";

/**
 * A part of a whole, kept as two whole numbers since the quotient may be no decimal: 10 of 30 days.
 *
 * @example A third of a target, reached to exactly 120%
 * ```ts
 * import { computeCommission, type Proration } from "incentive-rules";
 *
 * const proration: Proration = { part: 10, of: 30 };
 * const { total, attainment } = computeCommission({
 *   table: {
 *     measuredBy: "attainment",
 *     method: "whole",
 *     boundary: "upper_inclusive",
 *     bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
 *   },
 *   proration,
 *   target: "100000",
 *   credited: "40000",
 * });
 *
 * attainment; // => "1.2"
 * total; // => "600.00"
 * ```
 */
export interface Proration {
  /** What counts: a whole number from 1 to `of`. */
  readonly part: number;
  /** What it is a part of: a whole number from 1 to 1,000,000. */
  readonly of: number;
}

/** The same in lowest terms. */
export interface ExactProration {
  readonly part: bigint;
  readonly of: bigint;
}

/** Nothing is left out. */
export const IN_FULL: ExactProration = { part: 1n, of: 1n };

const COUNT_MAX = 1_000_000;

/** Reads a proration; none is the whole. */
export function readProration(value: unknown, path: IssuePath, issues: Issue[]): ExactProration {
  if (value === undefined || !readKeys(value, ["part", "of"], path, issues)) return IN_FULL;
  const of = readCount(ownValue(value, "of"), COUNT_MAX, [...path, "of"], issues);
  const part = readCount(ownValue(value, "part"), of, [...path, "part"], issues);

  return exactProration(part, of);
}

/** A part and its whole, both above 0, in lowest terms. */
export function exactProration(part: number, of: number): ExactProration {
  let [larger, smaller] = [part, of];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];

  return { part: BigInt(part / larger), of: BigInt(of / larger) };
}

function readCount(value: unknown, countMax: number, path: IssuePath, issues: Issue[]): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= countMax) return value;
  const expected = `a whole number from 1 to ${countMax}`;
  issues.push(createIssue({ code: "proration_out_of_range", path, expected, value }));

  return countMax;
}
