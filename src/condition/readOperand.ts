import { createIssue } from "../issue/createIssue.js";
import { isForbiddenKey } from "../issue/forbiddenKey.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import type { Operand } from "./condition.js";

/** The sorts of operand, by the key that names each. */
export const OPERAND_KINDS = ["metric", "attainment", "attribute", "count"] as const;

/** One of them. */
export type OperandKind = (typeof OPERAND_KINDS)[number];

/** Which operands make sense in a place, and what else stands in the same object. */
export interface OperandChoice {
  readonly operands: readonly OperandKind[];
  readonly keysBeside: readonly string[];
}

/** The spans that an attainment can be over. */
const SPANS = ["quarter", "half", "year"] as const;
const DAYS_MAX = 3_660;
const KEYS = {
  metric: ["metric"],
  attainment: ["attainment", "over"],
  attribute: ["attribute"],
  count: ["count", "days"],
} as const;
const FORMS = {
  metric: '{ metric: "…" }',
  attainment: '{ attainment: "…" }',
  attribute: '{ attribute: "…" }',
  count: '{ count: "…", days: … }',
} as const;

/** An operand from guarded data, or `undefined` with an issue. */
export function readOperand(
  value: unknown,
  { operands, keysBeside }: OperandChoice,
  path: IssuePath,
  issues: Issue[],
): Operand | undefined {
  const kind = operands.find((name) => typeof value === "object" && value !== null && Object.hasOwn(value, name));
  if (kind === undefined) return refuseOperand(value, operands, path, issues);
  if (!readKeys(value, [...KEYS[kind], ...keysBeside], path, issues)) return undefined;
  const id = ownValue(value, kind);
  if (kind === "attribute") {
    const attribute = readAttributeName(id, [...path, kind], issues);
    return attribute === undefined ? undefined : { attribute };
  }
  const name = readRuleId(id, [...path, kind], issues);
  if (kind === "metric") return name === undefined ? undefined : { metric: name };
  if (kind === "attainment") {
    const given = ownValue(value, "over");
    const over = given === undefined ? undefined : readOneOf(given, SPANS, [...path, "over"], issues);
    return name === undefined ? undefined : { attainment: name, ...(over === undefined ? {} : { over }) };
  }
  const days = readDays(ownValue(value, "days"), [...path, "days"], issues);

  return name === undefined || days === undefined ? undefined : { count: name, days };
}

function refuseOperand(value: unknown, operands: readonly OperandKind[], path: IssuePath, issues: Issue[]): undefined {
  const code = value === undefined ? "key_missing" : "value_unknown";
  const expected = operands.map((name) => FORMS[name]).join(" or ");
  issues.push(createIssue({ code, path, expected, value, hint: hintFor(value) }));
}

function hintFor(value: unknown): string | undefined {
  return typeof value === "string" ? "an operand says of which sort it is" : undefined;
}

/** As the attributes of facts are named. */
function readAttributeName(value: unknown, path: IssuePath, issues: Issue[]): string | undefined {
  if (typeof value !== "string") {
    issues.push(createIssue({ code: "type_mismatch", path, expected: "the name of an attribute", value }));
    return undefined;
  }
  if (!isForbiddenKey(value)) return value;
  const expected = "a name that names no part of a prototype";
  issues.push(createIssue({ code: "key_forbidden", path, expected, value }));

  return undefined;
}

function readDays(value: unknown, path: IssuePath, issues: Issue[]): number | undefined {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= DAYS_MAX) return value;
  const code = value === undefined ? "key_missing" : "days_out_of_range";
  issues.push(createIssue({ code, path, expected: `a whole number of days from 1 to ${DAYS_MAX}`, value }));

  return undefined;
}
