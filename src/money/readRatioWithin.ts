import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssueCode, IssuePath } from "../issue/issue.js";
import { isPercentText, RATIO_ONE, readRatio } from "./readRatio.js";

// Bounds are written out: a product at the top would stay in every bundle.

/** What a ratio may be: from 0 to `most`; above `mostPlain` only with a percent sign, since `80` for `80%` is a slip. */
export interface RatioRange {
  readonly most: bigint;
  readonly mostPlain: bigint;
  /** What is asked for, in words. */
  readonly expected: string;
  readonly code: IssueCode;
}

/** A part of something. */
const SHARE: RatioRange = {
  most: RATIO_ONE,
  mostPlain: RATIO_ONE,
  expected: "a ratio from 0 to 1",
  code: "rate_out_of_range",
};

/** Beyond 10 there is no end to an attainment, but hardly anyone means more without a percent sign. */
const ATTAINMENT: RatioRange = {
  most: 10_000_000_000_000_000_000_000_000n,
  mostPlain: 100_000_000_000n,
  expected: "an attainment from 0 to 10",
  code: "bound_out_of_range",
};

/** How many times a target incentive, or another payout, is paid. */
const PAYOUT: RatioRange = {
  most: 1_000_000_000_000n,
  mostPlain: 100_000_000_000n,
  expected: "a ratio from 0 to 10, or with a percent sign to 10000%",
  code: "rate_out_of_range",
};

/** A ratio from 0 to 1, in units of 10⁻¹⁰. */
export function readShare(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  return readRatioWithin(value, SHARE, path, issues);
}

/** An attainment that something begins or ends at, in units of 10⁻¹⁰. */
export function readAttainmentBound(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  return readRatioWithin(value, ATTAINMENT, path, issues);
}

/** A payout or a factor of one, in units of 10⁻¹⁰. */
export function readPayout(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  return readRatioWithin(value, PAYOUT, path, issues);
}

/** A ratio of a range, or `undefined` with an issue that names the usual slip. */
export function readRatioWithin(
  value: unknown,
  { most, mostPlain, expected, code }: RatioRange,
  path: IssuePath,
  issues: Issue[],
): bigint | undefined {
  const ratio = readRatio(value, path, issues);
  if (ratio === undefined || (ratio >= 0n && ratio <= (isPercentText(value) ? most : mostPlain))) return ratio;
  const isSlip = ratio > 0n && !isPercentText(value);
  const hint = isSlip ? `for ${String(value)} percent write "${String(value)}%"` : undefined;
  issues.push(createIssue({ code, path, expected, value, hint }));

  return undefined;
}
