import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import type { ExactQuotient } from "./exactQuotient.js";
import { quotientText, type ReadFigure, readFigure } from "./readFigure.js";

/** The most digits of a whole number that a quotient of many is written with. */
const DIGITS_MAX = 300;
const LONG_WHOLE = new RegExp(`^-?(?:0|[1-9]\\d{0,${DIGITS_MAX - 1}})$`);
/** Beyond it no common factor is looked for: what is left of so long a number would be too long as well. */
const SEARCH_MAX = 10n ** BigInt(4 * DIGITS_MAX);
const LIMIT = 10n ** BigInt(DIGITS_MAX);

/** A quotient of many figures as text; `null` where its numbers have more than 300 digits. */
export function longQuotientText(figure: ReadFigure): ExactQuotient | null {
  if (figure.divisor >= SEARCH_MAX) return null;
  const text = quotientText(figure);

  return BigInt(text.divisor) < LIMIT && isWithin(BigInt(text.dividend)) ? text : null;
}

function isWithin(dividend: bigint): boolean {
  return -LIMIT < dividend && dividend < LIMIT;
}

/** A decimal or a quotient, also one of many figures by whole numbers of up to 300 digits. */
export function readLongFigure(value: unknown, path: IssuePath, issues: Issue[]): ReadFigure | undefined {
  const found: Issue[] = [];
  const figure = readFigure(value, path, found);
  if (figure !== undefined || typeof value !== "object" || value === null) {
    issues.push(...found);
    return figure;
  }
  const holder: { readonly dividend?: unknown; readonly divisor?: unknown } = value;
  const [dividend, divisor] = [longWhole(ownValue(holder, "dividend")), longWhole(ownValue(holder, "divisor"))];
  if (dividend !== undefined && divisor !== undefined && divisor > 0n && Object.keys(value).length === 2) {
    return { dividend, divisor };
  }
  if (found.length === 0) issues.push(createIssue({ code: "amount_malformed", path, expected: "a quotient", value }));
  issues.push(...found);

  return undefined;
}

function longWhole(value: unknown): bigint | undefined {
  return typeof value === "string" && LONG_WHOLE.test(value) ? BigInt(value) : undefined;
}
