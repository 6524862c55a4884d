import { OPERAND_KINDS } from "../condition/readOperand.js";
import { createIssue } from "../issue/createIssue.js";
import { ownValue } from "../issue/readKeys.js";
import { type Check, count, fields, isFields, list, nullable, ofKind, oneOf, optional, text } from "./shapeChecks.js";

/** Deeper than conditions are read, so that one that holds itself comes to an end. */
const PATH_LENGTH_MAX = 128;

/** What a condition has found. */
export const condition: Check = (value, path, issues) => {
  if (path.length > PATH_LENGTH_MAX) {
    issues.push(createIssue({ code: "structure_too_deep", path, expected: "a condition", value: undefined }));
    return;
  }
  const verdict = { verdict: oneOf(["true", "false", "unknown"]) };
  const leaf = { ...verdict, value: operand, found };
  const is = oneOf(["above", "at_least", "equal", "not_equal", "at_most", "below"]);
  ofKind([
    ["all", fields({ ...verdict, of: list(condition) })],
    ["any", fields({ ...verdict, of: list(condition) })],
    ["not", fields({ ...verdict, of: condition })],
    ["compare", fields({ ...leaf, is, to: scalar })],
    ["between", fields({ ...leaf, from: text, to: text })],
    ["in", fields({ ...leaf, of: list(text) })],
  ])(value, path, issues);
};

const scalar: Check = (value, path, issues) => {
  if (typeof value !== "boolean") text(value, path, issues);
};

const found: Check = (value, path, issues) => nullable(scalar)(value, path, issues);

const operand: Check = (value, path, issues) => {
  const named = isFields(value) ? OPERAND_KINDS.find((key) => ownValue(value, key) !== undefined) : undefined;
  fields({
    [named ?? "metric"]: text,
    ...(named === "count" ? { days: count } : {}),
    over: optional(oneOf(["quarter", "half", "year"])),
  })(value, path, issues);
};
