import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { decimalText } from "./decimalInput.js";
import { scaledInteger } from "./scaledInteger.js";

/** Ratios are whole numbers of ten-thousand-millionths wherever they are exact: at most ten fraction digits. */
export const RATIO_SCALE = 10;

/** The ratio 1. */
export const RATIO_ONE = 10_000_000_000n;

const RATIO_TEXT = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;
/** Two digits fewer after the point, since the percent sign moves it by two. */
const PERCENT_TEXT = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?%$/;

/** A ratio in units of 10⁻¹⁰ (`"0.015"` and `"1.5%"` are the same), or `undefined` with an issue. */
export function readRatio(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const units = ratioUnits(value);
  if (units !== undefined) return units;
  const code = value === undefined ? "key_missing" : "ratio_malformed";
  const expected = 'a ratio such as "0.015" or "1.5%" (10 digits after the point, 8 before a %)';
  issues.push(createIssue({ code, path, expected, value }));

  return undefined;
}

/** The same without a word about what is no ratio. An amount is one too: a ratio's grammar takes all of an amount's. */
export function ratioUnits(value: unknown): bigint | undefined {
  const text = decimalText(value);
  if (text === undefined) return undefined;
  if (RATIO_TEXT.test(text)) return scaledInteger(text, RATIO_SCALE);

  return PERCENT_TEXT.test(text) ? scaledInteger(text.slice(0, -1), RATIO_SCALE - 2) : undefined;
}

/** Whether a ratio was written with a percent sign, which leaves no doubt about its size. */
export function isPercentText(value: unknown): boolean {
  return typeof value === "string" && value.endsWith("%");
}
