import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readFigure } from "../money/readFigure.js";
import type { Operand } from "./condition.js";
import { type Figure, quotientFigure } from "./figure.js";
import { operandKey } from "./operandKey.js";
import { OPERAND_KINDS, readOperand } from "./readOperand.js";

/** A value as it was given, a quotient as an exact figure. */
export type FoundValue = string | number | boolean | Figure | null | undefined;

const VALUE_COUNT_MAX = 10_000;

/** Reads the values of operands; gives what finds them, `undefined` where there is none. */
export function readOperandValues(value: unknown, path: IssuePath, issues: Issue[]): (operand: Operand) => FoundValue {
  const values = new Map<string, FoundValue>();
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  const list = issues.length > countBefore ? [] : readItems(document, path, issues);
  for (const [at, item] of list.entries()) {
    const operand = readOperand(item, { operands: OPERAND_KINDS, keysBeside: ["value"] }, [...path, at], issues);
    if (operand === undefined || !isHolder(item)) continue;
    const key = operandKey(operand);
    if (values.has(key)) {
      const expected = "each operand once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, at], expected, value: item }));
    }
    values.set(key, readFound(ownValue(item, "value"), operand, [...path, at, "value"], issues));
  }

  return (operand) => values.get(operandKey(operand));
}

/** A list that may be empty: nothing is known. */
function readItems(value: unknown, path: IssuePath, issues: Issue[]): readonly unknown[] {
  if (Array.isArray(value) && value.length <= VALUE_COUNT_MAX) return value;
  const code = value === undefined ? "key_missing" : Array.isArray(value) ? "list_too_long" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: `a list of at most ${VALUE_COUNT_MAX} values of operands`, value }));

  return [];
}

function isHolder(value: unknown): value is { readonly value?: unknown } {
  return typeof value === "object" && value !== null;
}

function readFound(value: unknown, operand: Operand, path: IssuePath, issues: Issue[]): FoundValue {
  const isMetric = !("attribute" in operand || "count" in operand);
  if (isMetric && typeof value === "object" && value !== null) return readQuotient(value, path, issues);
  if (value === undefined || value === null || typeof value === "string") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "boolean" && "attribute" in operand) return value;
  const expected = isMetric
    ? "a text, a finite number, a quotient or null"
    : `a text, a finite number${"attribute" in operand ? ", true, false" : ""} or null`;
  issues.push(createIssue({ code: "type_mismatch", path, expected, value }));

  return undefined;
}

function readQuotient(value: unknown, path: IssuePath, issues: Issue[]): Figure | undefined {
  const figure = readFigure(value, path, issues);

  return figure === undefined ? undefined : quotientFigure(figure.dividend, figure.divisor);
}
