import type * as z from "zod";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";

/** What a schema alone found, in this library's codes. */
export function schemaIssues(value: unknown, found: readonly z.core.$ZodIssue[]): Issue[] {
  return found.flatMap((issue) => issuesOf(value, issue, []));
}

function issuesOf(document: unknown, issue: z.core.$ZodIssue, above: IssuePath): Issue[] {
  const path = [...above, ...issue.path.filter((key) => typeof key !== "symbol")];
  const value = valueAt(document, path);
  const within = (one: z.core.$ZodIssue) => issuesOf(document, one, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        createIssue({ code: "unknown_key", path: [...path, key], expected: "no key of this name", value: key }),
      );
    case "invalid_union":
      return issue.errors.length === 0
        ? [choiceIssue(value, path, "options" in issue ? issue.options : undefined)]
        : nearestOf(issue.errors.map((inner) => ({ count: inner.length, issues: inner.flatMap(within) })));
    case "invalid_value":
      return [choiceIssue(value, path, issue.values)];
    case "invalid_type":
      return [typeIssue(value, path, issue.expected)];
    case "custom":
      return [createIssue({ code: "type_mismatch", expected: issue.message, ...issue.params, path, value })];
    default:
      return [createIssue({ code: "type_mismatch", path, expected: issue.message, value })];
  }
}

/** What is wrong by one of several alternatives. */
interface Alternative {
  /** How many things, a union within it being one. */
  readonly count: number;
  readonly issues: Issue[];
}

/** The alternative that least speaks against; of several the one that is of the right form and wrong only inside. */
function nearestOf(alternatives: readonly Alternative[]): Issue[] {
  const nearest = alternatives.reduce((before, one) => {
    if (one.count !== before.count) return one.count < before.count ? one : before;
    return depthOf(one) > depthOf(before) ? one : before;
  });

  return nearest.issues;
}

function depthOf({ issues }: Alternative): number {
  return Math.min(...issues.map(({ path }) => path.length));
}

function choiceIssue(value: unknown, path: IssuePath, choices: readonly z.core.util.Primitive[] = []): Issue {
  const code = value === undefined ? "key_missing" : "value_unknown";

  return createIssue({ code, path, expected: `one of ${choices.map(String).join(", ")}`, value });
}

/**
 * Functions take a figure as a number too, documents do not: JSON, YAML and SQL each read a bare `0.10` their own way.
 */
function typeIssue(value: unknown, path: IssuePath, type: string): Issue {
  const isFigure = type === "string" && typeof value === "number";
  const hint = isFigure ? `in documents a decimal is text; write "${value}"` : undefined;
  const code = value === undefined ? "key_missing" : "type_mismatch";

  return createIssue({ code, path, expected: type === "string" ? "text" : `a value of type ${type}`, value, hint });
}

function valueAt(document: unknown, path: IssuePath): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" ? Object.getOwnPropertyDescriptor(value ?? {}, key)?.value : undefined),
    document,
  );
}
