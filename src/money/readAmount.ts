import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { decimalText } from "./decimalInput.js";
import { scaledInteger } from "./scaledInteger.js";

/** Amounts are whole numbers of millionths wherever they are exact: an amount has at most six fraction digits. */
export const AMOUNT_SCALE = 6;

/** One, in millionths. */
export const AMOUNT_ONE = 1_000_000n;

/** Millionths that no amount reaches: it would have more than 15 digits before the point. */
export const AMOUNT_LIMIT = 10n ** 21n;

/** Whether units of so many fraction digits are an amount: they have at most 15 digits before the point. */
export function isAmount(units: bigint, scale: number): boolean {
  const whole = 10n ** BigInt(WHOLE_DIGITS_MAX + scale);

  return -whole < units && units < whole;
}

const AMOUNT_TEXT = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;

/** An amount in millionths, or `undefined` with an issue. */
export function readAmount(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const text = decimalText(value);
  if (text !== undefined && AMOUNT_TEXT.test(text)) return scaledInteger(text, AMOUNT_SCALE);
  const code = value === undefined ? "key_missing" : "amount_malformed";
  const expected = 'a decimal such as "12345.67" (15 digits before the point, 6 after it)';
  issues.push(createIssue({ code, path, expected, value, hint: hintFor(value) }));

  return undefined;
}

/** An amount that must not be negative, in millionths. */
export function readAmountFromZero(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const amount = readAmount(value, path, issues);
  if (amount === undefined || amount >= 0n) return amount;
  issues.push(createIssue({ code: "amount_negative", path, expected: "an amount of 0 or more", value }));

  return undefined;
}

function hintFor(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) {
    return "a binary float counts as its shortest decimal text; round it first or pass text";
  }
  if (typeof value !== "string") return undefined;
  if (/[,_'\s\u00a0\u202f]/.test(value)) return "leave out spaces, thousands marks and decimal commas";

  return /\d[eE][-+]?\d/.test(value) ? "write the digits out, without an exponent" : undefined;
}

/** A checked amount in millionths. */
export function millionthsOf(amount: string | number): bigint {
  return readAmount(amount, [], []) ?? 0n;
}

const WHOLE_DIGITS_MAX = 15;
