import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readText } from "../issue/readText.js";
import type { MeasuredField } from "./metric.js";
import type { Subject } from "./readFilter.js";

/** Which figure of a fact is meant. */
export function readMeasured(value: unknown, path: IssuePath, issues: Issue[]): MeasuredField {
  if (value === "amount" || value === "quantity") return value;

  return readAttribute(value, 'amount, quantity or { attribute: "…" }', path, issues);
}

/** What facts have in common, or differ in. */
export function readSubject(value: unknown, path: IssuePath, issues: Issue[]): Subject {
  return value === "customer" ? value : readAttribute(value, 'customer or { attribute: "…" }', path, issues);
}

/** The name of an attribute; `expected` says what else may stand there. */
export function readAttribute(
  value: unknown,
  expected: string,
  path: IssuePath,
  issues: Issue[],
): { attribute: string } {
  if (typeof value === "object" && value !== null && "attribute" in value) {
    const known = readKeys(value, ["attribute"], path, issues) ? ownValue(value, "attribute") : undefined;
    return { attribute: readText(known, [...path, "attribute"], issues) ?? "" };
  }
  const code = value === undefined ? "key_missing" : "value_unknown";
  issues.push(createIssue({ code, path, expected, value }));

  return { attribute: "" };
}
