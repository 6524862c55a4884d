import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { type ReadComparison, readComparison } from "./readComparison.js";
import type { OperandKind } from "./readOperand.js";

/** A condition that was checked, with its bounds read once. */
export type ReadCondition = ReadJunction | ReadNegation | ReadComparison;

/** Conditions joined by "and" or "or". */
export interface ReadJunction {
  readonly kind: "all" | "any";
  readonly of: readonly ReadCondition[];
}

/** A condition turned round. */
export interface ReadNegation {
  readonly kind: "not";
  readonly of: ReadCondition;
}

/** What a condition may look at in the place where it stands. */
export interface ConditionPlace {
  readonly operands: readonly OperandKind[];
}

const NODE_COUNT_MAX = 1_000;
const KINDS = ["all", "any", "not", "compare", "between", "in"] as const;

/** Reads a condition from any value, or gives `undefined` with issues. */
export function readCondition(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
  { operands }: ConditionPlace,
): ReadCondition | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore) return undefined;
  const reading: Reading = { operands, issues, nodeCount: 0 };
  const condition = readNode(document, path, reading);
  if (reading.nodeCount > NODE_COUNT_MAX) {
    const expected = `a condition of at most ${NODE_COUNT_MAX} nodes`;
    issues.push(createIssue({ code: "structure_too_large", path, expected, value }));
  }

  return issues.length > countBefore ? undefined : condition;
}

interface Reading extends ConditionPlace {
  readonly issues: Issue[];
  nodeCount: number;
}

/** The guard has seen to it that this ends: 32 levels at the most, and so no cycle. */
function readNode(value: unknown, path: IssuePath, reading: Reading): ReadCondition | undefined {
  if (++reading.nodeCount > NODE_COUNT_MAX) return undefined;
  const { issues, operands } = reading;
  const kind = readKind(value, path, issues);
  if (kind === undefined) return undefined;
  if (kind !== "all" && kind !== "any" && kind !== "not") {
    return readComparison(value, { kind, operands }, path, issues);
  }
  if (!readKeys(value, ["kind", "of"], path, issues)) return undefined;
  const parts = ownValue(value, "of");
  if (kind === "not") {
    const of = readNode(parts, [...path, "of"], reading);
    return of && { kind, of };
  }
  const of = readNodes(parts, [...path, "of"], reading);

  return of && { kind, of };
}

function readKind(value: unknown, path: IssuePath, issues: Issue[]): (typeof KINDS)[number] | undefined {
  if (isObject(value)) return readOneOf(ownValue(value, "kind"), KINDS, [...path, "kind"], issues);
  const code = value === undefined ? "key_missing" : "type_mismatch";
  issues.push(createIssue({ code, path, expected: "a condition", value }));

  return undefined;
}

function isObject(value: unknown): value is { readonly kind?: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readNodes(value: unknown, path: IssuePath, reading: Reading): readonly ReadCondition[] | undefined {
  const list = readList(value, { path, lengthMax: NODE_COUNT_MAX }, reading.issues);

  return list?.flatMap((item, at) => readNode(item, [...path, at], reading) ?? []);
}
