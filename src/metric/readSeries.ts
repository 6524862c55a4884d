import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readDecimal } from "../money/readFigure.js";

const VALUE_COUNT_MAX = 10_000;

/** A series of figures in units of 10⁻¹⁰; it may be empty. What is wrong has its issue. */
export function readSeries(value: unknown, path: IssuePath, issues: Issue[]): readonly bigint[] {
  if (Array.isArray(value) && value.length <= VALUE_COUNT_MAX) {
    return Array.from<unknown>(value).map((item, at) => readDecimal(item, [...path, at], issues) ?? 0n);
  }
  const code = Array.isArray(value) ? "list_too_long" : value === undefined ? "key_missing" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: `a list of at most ${VALUE_COUNT_MAX} figures`, value }));

  return [];
}

/** A figure of 0 or more, in units of 10⁻¹⁰. */
export function readFromZero(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const figure = readDecimal(value, path, issues);
  if (figure === undefined || figure >= 0n) return figure;
  issues.push(createIssue({ code: "amount_negative", path, expected: "a figure of 0 or more", value }));

  return undefined;
}
