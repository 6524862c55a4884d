import { type ConditionTest, createConditionTest } from "../condition/createConditionTest.js";
import { readCondition } from "../condition/readCondition.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";

/** Which facts are looked at, ready to ask. */
export interface ReadFilter {
  readonly kinds: ReadonlySet<string> | undefined;
  readonly test: ConditionTest | undefined;
}

/** What facts have in common, or differ in. */
export type Subject = { readonly attribute: string } | "customer";

/** The keys of a filter. */
export const FILTER_KEYS = ["facts", "where"] as const;

/** Looks at every fact. */
export const EVERYTHING: ReadFilter = { kinds: undefined, test: undefined };

type FilterValues = Readonly<Partial<Record<(typeof FILTER_KEYS)[number], unknown>>>;

const KIND_COUNT_MAX = 1_000;

/** The filter that stands among other keys. */
export function readFilter(value: FilterValues, path: IssuePath, issues: Issue[]): ReadFilter {
  const facts = ownValue(value, "facts");
  const where = ownValue(value, "where");

  return {
    kinds: facts === undefined ? undefined : readFactKinds(facts, [...path, "facts"], issues),
    test: where === undefined ? undefined : readWhere(where, [...path, "where"], issues),
  };
}

/** A condition on facts, ready to ask. */
export function readWhere(value: unknown, path: IssuePath, issues: Issue[]): ConditionTest | undefined {
  const condition = readCondition(value, path, issues, { operands: ["attribute"] });

  return condition === undefined ? undefined : createConditionTest(condition);
}

/** A filter of its own. */
export function readOwnFilter(value: unknown, path: IssuePath, issues: Issue[]): ReadFilter {
  return readKeys(value, FILTER_KEYS, path, issues) ? readFilter(value, path, issues) : EVERYTHING;
}

function readFactKinds(value: unknown, path: IssuePath, issues: Issue[]): ReadonlySet<string> {
  const list = typeof value === "string" ? [value] : readList(value, { path, lengthMax: KIND_COUNT_MAX }, issues);

  return new Set((list ?? []).map((kind, at) => readRuleId(kind, [...path, at], issues) ?? ""));
}
