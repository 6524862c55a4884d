import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import type { ExactQuotient } from "./exactQuotient.js";
import { quotientText, type ReadFigure, readFigure } from "./readFigure.js";

/** Beyond it no common factor is looked for: what is left of so long a number would be too long as well. */
const SEARCHED_BITS_MAX = 4_096;
/** A whole number of up to 300 digits. */
const LONG_WHOLE = /^-?(?:0|[1-9]\d{0,299})$/;

/** A quotient of many figures as text; `null` where its numbers have more than 300 digits. */
export function longQuotientText(figure: ReadFigure): ExactQuotient | null {
  if (figure.divisor >> BigInt(SEARCHED_BITS_MAX) > 0n) return null;
  const text = quotientText(figure);

  return LONG_WHOLE.test(text.dividend) && LONG_WHOLE.test(text.divisor) ? text : null;
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
  issues.push(...found);

  return undefined;
}

function longWhole(value: unknown): bigint | undefined {
  return typeof value === "string" && LONG_WHOLE.test(value) ? BigInt(value) : undefined;
}
