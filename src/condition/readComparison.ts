import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readAttainmentBound } from "../money/readRatioWithin.js";
import type { BetweenCondition, CompareCondition, InCondition, Operand } from "./condition.js";
import { createMembership } from "./createMembership.js";
import { createOrder, type Order } from "./createOrder.js";
import { createOrderJudge, createRangeJudge } from "./createOrderJudge.js";
import { createContrary, createTruthJudge, type Judge } from "./judge.js";
import { type OperandKind, readOperand } from "./readOperand.js";

/** A comparison as it was written, and what judges by it. */
export interface ReadComparison {
  readonly kind: "comparison";
  readonly condition: ComparisonCondition;
  readonly judge: Judge;
}

type ComparisonCondition = CompareCondition | BetweenCondition | InCondition;

const ITEM_COUNT_MAX = 1_000;
const COMPARISONS = ["above", "at_least", "equal", "not_equal", "at_most", "below"] as const;
const KEYS = {
  compare: ["kind", "value", "is", "to"],
  between: ["kind", "value", "from", "to"],
  in: ["kind", "value", "of"],
} as const;

/** A comparison of a known kind from guarded data, or `undefined` with issues. */
export function readComparison(
  document: unknown,
  { kind, operands }: { readonly kind: ComparisonCondition["kind"]; readonly operands: readonly OperandKind[] },
  path: IssuePath,
  issues: Issue[],
): ReadComparison | undefined {
  const known: readonly string[] = KEYS[kind];
  if (!readKeys(document, known, path, issues)) return undefined;
  const field = (key: string): Field => ({ value: ownValue(document, key), path: [...path, key], issues });
  const value = readOperand(ownValue(document, "value"), { operands, keysBeside: [] }, [...path, "value"], issues);
  switch (kind) {
    case "compare":
      return readCompare(value, field("is"), field("to"));
    case "between":
      return readBetween(value, field("from"), field("to"));
    case "in":
      return readIn(value, field("of"));
  }
}

/** A field of a comparison, and where it is noted what is wrong with it. */
interface Field {
  readonly value: unknown;
  readonly path: IssuePath;
  readonly issues: Issue[];
}

function readCompare(value: Operand | undefined, isField: Field, toField: Field): ReadComparison | undefined {
  const is = readOneOf(isField.value, COMPARISONS, isField.path, isField.issues);
  if (is === undefined) return undefined;
  if (is !== "equal" && is !== "not_equal") {
    const bound = readBound(value, toField);
    return (
      value &&
      bound && {
        kind: "comparison",
        condition: { kind: "compare", value, is, to: bound.text },
        judge: createOrderJudge(bound.order, is),
      }
    );
  }
  const to = typeof toField.value === "boolean" ? toField.value : readText(toField, "a text, true or false");
  if (value === undefined || to === undefined) return undefined;
  const judge = typeof to === "boolean" ? createTruthJudge(to) : createMembership([to]);

  return {
    kind: "comparison",
    condition: { kind: "compare", value, is, to },
    judge: is === "equal" ? judge : createContrary(judge),
  };
}

function readBetween(value: Operand | undefined, fromField: Field, toField: Field): ReadComparison | undefined {
  const from = readBound(value, fromField);
  const to = readBound(value, toField);
  if (from === undefined || to === undefined) return undefined;
  const side = from.order(to.text);
  if (Number.isNaN(side)) {
    refuse(toField, "bound_malformed", "a bound of the same sort as the lower one: both figures or both dates");
  } else if (side < 0) {
    refuse(toField, "bounds_reversed", "a bound that is not below the lower one");
  }

  return (
    value && {
      kind: "comparison",
      condition: { kind: "between", value, from: from.text, to: to.text },
      judge: createRangeJudge(from.order, to.order),
    }
  );
}

function readIn(value: Operand | undefined, { value: list, path, issues }: Field): ReadComparison | undefined {
  const items = readList(list, { path, lengthMax: ITEM_COUNT_MAX }, issues);
  const of = items?.flatMap((item, at) => readText({ value: item, path: [...path, at], issues }, "a text") ?? []);

  return value && of && { kind: "comparison", condition: { kind: "in", value, of }, judge: createMembership(of) };
}

function readText(field: Field, expected: string): string | undefined {
  if (typeof field.value === "string") return field.value;
  refuse(field, field.value === undefined ? "key_missing" : "type_mismatch", expected, hintFor(field.value));

  return undefined;
}

/** A bound that values can be ordered by; that of an attainment is written like those of rate tables and curves. */
function readBound(
  value: Operand | undefined,
  field: Field,
): { readonly text: string; readonly order: Order } | undefined {
  const text = readText(field, EXPECTED_BOUND);
  if (text === undefined) return undefined;
  const isAttainment = value !== undefined && Object.hasOwn(value, "attainment");
  if (isAttainment && readAttainmentBound(text, field.path, field.issues) === undefined) return undefined;
  const order = createOrder(text);
  if (order !== undefined) return { text, order };
  refuse(field, "bound_malformed", EXPECTED_BOUND, "texts have no order; they are equal, not_equal or in a list");

  return undefined;
}

const EXPECTED_BOUND = 'a decimal, a ratio or a date, such as "100000", "80%" or "2026-11-23"';

function hintFor(value: unknown): string | undefined {
  return typeof value === "number" ? `in documents a decimal is text; write "${value}"` : undefined;
}

function refuse({ value, path, issues }: Field, code: Issue["code"], expected: string, hint?: string): void {
  issues.push(createIssue({ code, path, expected, value, hint }));
}
