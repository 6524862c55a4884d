import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import type { ExactQuotient } from "./exactQuotient.js";
import { formatRatio } from "./formatDecimal.js";
import { readAmount } from "./readAmount.js";
import { RATIO_ONE, readRatio } from "./readRatio.js";

/** A figure that is compared and never rounded. */
export interface ReadFigure {
  readonly dividend: bigint;
  /** Above zero. */
  readonly divisor: bigint;
}

/** Nothing. */
export const NOTHING: ReadFigure = { dividend: 0n, divisor: 1n };

/** All of something. */
export const WHOLE: ReadFigure = { dividend: 1n, divisor: 1n };

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

/** Both together, over the smallest divisor that they have in common. */
export function addFigures(left: ReadFigure, right: ReadFigure): ReadFigure {
  if (left.divisor === right.divisor) return { dividend: left.dividend + right.dividend, divisor: left.divisor };
  const common = commonFactor(left.divisor, right.divisor);
  const [own, other] = [right.divisor / common, left.divisor / common];

  return { dividend: left.dividend * own + right.dividend * other, divisor: left.divisor * own };
}

/** One times the other. */
export function multiplyFigures(left: ReadFigure, right: ReadFigure): ReadFigure {
  return { dividend: left.dividend * right.dividend, divisor: left.divisor * right.divisor };
}

/** What is left of one when the other is taken off. */
export function subtractFigures(left: ReadFigure, right: ReadFigure): ReadFigure {
  return addFigures(left, { dividend: -right.dividend, divisor: right.divisor });
}

/** One by the other, which is above 0. */
export function divideFigures(left: ReadFigure, right: ReadFigure): ReadFigure {
  return { dividend: left.dividend * right.divisor, divisor: left.divisor * right.dividend };
}

/** A figure, or nothing where it is below 0. */
export function aboveZero(figure: ReadFigure): ReadFigure {
  return figure.dividend > 0n ? figure : NOTHING;
}

/** A figure by its two smallest whole numbers. */
export function lowestTerms({ dividend, divisor }: ReadFigure): ReadFigure {
  const common = commonFactor(divisor, dividend < 0n ? -dividend : dividend);

  return { dividend: dividend / common, divisor: divisor / common };
}

/** The same as text. */
export function quotientText(figure: ReadFigure): ExactQuotient {
  const { dividend, divisor } = lowestTerms(figure);

  return { dividend: String(dividend), divisor: String(divisor) };
}

/** The greatest that divides both. */
function commonFactor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];

  return larger;
}

/** A figure for reading: exact where it is a decimal, a quotient half-up to ten digits. */
export function formatFigure({ dividend, divisor }: ReadFigure): string {
  return formatRatio(dividend, divisor);
}
