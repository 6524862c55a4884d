import type { Issue, IssuePath } from "../issue/issue.js";
import { isFields } from "./jsonFields.js";
import { isClosedStatement, readClosedStatement } from "./readClosedStatement.js";
import { type ReadStatement, readStatementFields } from "./readStatementFields.js";
import { readStatementLine } from "./readStatementLine.js";

/** Reads a statement or the record of one, as it was stored, or notes what is wrong with it: also where its figures do not add up. */
export function readStatement(value: unknown, path: IssuePath, issues: Issue[]): ReadStatement | undefined {
  return isClosedStatement(value) ? readClosedStatement(value, path, issues) : readInFull(value, path, issues);
}

/** What is wrong with a statement, as far as a later computation needs it. */
export function checkStatement(value: unknown): Issue[] {
  const issues: Issue[] = [];
  readInFull(value, [], issues);

  return issues;
}

function readInFull(value: unknown, path: IssuePath, issues: Issue[]): ReadStatement | undefined {
  return isFields(value, path, "a statement", issues)
    ? readStatementFields(value, readStatementLine, path, issues)
    : undefined;
}
