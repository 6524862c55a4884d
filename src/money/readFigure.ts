import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { formatRatio } from "./formatDecimal.js";
import { readAmount } from "./readAmount.js";
import { RATIO_ONE, readRatio } from "./readRatio.js";

/** A figure that is compared and never rounded. */
export interface ReadFigure {
  readonly dividend: bigint;
  /** Above zero. */
  readonly divisor: bigint;
}

/** A decimal or an exact quotient, or `undefined` with an issue. */
export function readFigure(value: unknown, path: IssuePath, issues: Issue[]): ReadFigure | undefined {
  if (typeof value === "object" && value !== null && QUOTIENT_KEYS.some((key) => Object.hasOwn(value, key))) {
    return readQuotient(value, path, issues);
  }
  const decimal = readDecimal(value, path, issues);

  return decimal === undefined ? undefined : { dividend: decimal, divisor: RATIO_ONE };
}

const QUOTIENT_KEYS = ["dividend", "divisor"] as const;

/** An amount or a ratio in units of 10⁻¹⁰, or `undefined` with an issue. */
export function readDecimal(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const decimal = readRatio(value, path, []);
  // What is no ratio is no amount either, and readAmount knows the usual slips.
  if (decimal === undefined) readAmount(value, path, issues);

  return decimal;
}

function readQuotient(value: object, path: IssuePath, issues: Issue[]): ReadFigure | undefined {
  if (!readKeys(value, QUOTIENT_KEYS, path, issues)) return undefined;
  const dividend = readDecimal(ownValue(value, "dividend"), [...path, "dividend"], issues);
  const divisor = readDecimal(ownValue(value, "divisor"), [...path, "divisor"], issues);
  if (dividend === undefined || divisor === undefined) return undefined;
  if (divisor > 0n) return { dividend, divisor };
  const expected = "a divisor above 0";
  issues.push(
    createIssue({ code: "divisor_not_positive", path: [...path, "divisor"], expected, value: value.divisor }),
  );

  return undefined;
}

/** Below zero where the left figure is the smaller one; nothing is divided. */
export function compareFigures(left: ReadFigure, right: ReadFigure): number {
  const isAlike = left.divisor === right.divisor;
  const own = isAlike ? left.dividend : left.dividend * right.divisor;
  const other = isAlike ? right.dividend : right.dividend * left.divisor;

  return own < other ? -1 : own > other ? 1 : 0;
}

/** A figure for reading: exact where it is a decimal, a quotient half-up to ten digits. */
export function formatFigure({ dividend, divisor }: ReadFigure): string {
  return formatRatio(dividend, divisor);
}
