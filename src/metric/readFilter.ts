import { type ConditionTest, createConditionTest } from "../condition/createConditionTest.js";
import { type ReadCondition, readCondition } from "../condition/readCondition.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";

/** Which facts are looked at, ready to ask. */
export interface ReadFilter {
  readonly kinds: ReadonlySet<string> | undefined;
  readonly test: ConditionTest | undefined;
  /** What the test asks. */
  readonly condition: ReadCondition | undefined;
}

/** A condition on facts, ready to ask. */
export interface ReadWhere {
  readonly test: ConditionTest;
  readonly condition: ReadCondition;
}

/** What facts have in common, or differ in. */
export type Subject = { readonly attribute: string } | "customer";

/** The keys of a filter. */
export const FILTER_KEYS = ["facts", "where"] as const;

/** Looks at every fact. */
export const EVERYTHING: ReadFilter = { kinds: undefined, test: undefined, condition: undefined };

type FilterValues = Readonly<Partial<Record<(typeof FILTER_KEYS)[number], unknown>>>;

const KIND_COUNT_MAX = 1_000;

/** The filter that stands among other keys. */
export function readFilter(value: FilterValues, path: IssuePath, issues: Issue[]): ReadFilter {
  const facts = ownValue(value, "facts");
  const given = ownValue(value, "where");
  const kinds = facts === undefined ? undefined : readFactKinds(facts, [...path, "facts"], issues);
  const where = given === undefined ? undefined : readWhere(given, [...path, "where"], issues);

  return { kinds, test: where?.test, condition: where?.condition };
}

/** Reads a condition on facts. */
export function readWhere(value: unknown, path: IssuePath, issues: Issue[]): ReadWhere | undefined {
  const condition = readCondition(value, path, issues, { operands: ["attribute"] });

  return condition && { test: createConditionTest(condition), condition };
}

/** A filter of its own. */
export function readOwnFilter(value: unknown, path: IssuePath, issues: Issue[]): ReadFilter {
  return readKeys(value, FILTER_KEYS, path, issues) ? readFilter(value, path, issues) : EVERYTHING;
}

function readFactKinds(value: unknown, path: IssuePath, issues: Issue[]): ReadonlySet<string> {
  const list = typeof value === "string" ? [value] : readList(value, { path, lengthMax: KIND_COUNT_MAX }, issues);

  return new Set((list ?? []).map((kind, at) => readRuleId(kind, [...path, at], issues) ?? ""));
}
