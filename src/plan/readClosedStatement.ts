import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { isFields } from "./jsonFields.js";
import { readClosedLine } from "./readClosedLine.js";
import { type ReadStatement, readStatementFields } from "./readStatementFields.js";

const KEYS = ["kind", "version", "participant", "period", "plan", "currency", "status", "total", "lines"] as const;

/** Whether something is to be read as the record of a statement: a statement has no kind. */
export function isClosedStatement(value: unknown): boolean {
  return isFields(value, [], "", []) && ownValue(value, "kind") !== undefined;
}

/** Reads the record of a statement, or notes what is wrong with it: all that it may hold is read. */
export function readClosedStatement(value: unknown, path: IssuePath, issues: Issue[]): ReadStatement | undefined {
  const countBefore = issues.length;
  if (!readKeys(value, KEYS, path, issues)) return undefined;
  readOneOf(ownValue(value, "kind"), ["closed_statement"], [...path, "kind"], issues);
  const version = ownValue(value, "version");
  if (version !== 1) {
    const code = version === undefined ? "key_missing" : "value_unknown";
    issues.push(createIssue({ code, path: [...path, "version"], expected: "1", value: version }));
  }
  const statement = readStatementFields(value, readClosedLine, path, issues);

  return issues.length > countBefore ? undefined : statement;
}

/** What is wrong with the record of a statement. */
export function checkClosedStatement(value: unknown): Issue[] {
  const issues: Issue[] = [];
  readClosedStatement(value, [], issues);

  return issues;
}
