import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { readList } from "../issue/readList.js";
import { readStatement } from "../plan/readStatement.js";
import type { ReadStatement } from "../plan/readStatementFields.js";

const STATEMENT_COUNT_MAX = 1_000_000;
const ISSUE_COUNT_MAX = 100;

/** Reads statements of one period and currency, by participant, each once. */
export function readStatements(value: unknown, issues: Issue[]): ReadonlyMap<string, ReadStatement> {
  const list = readList(value, { path: ["statements"], lengthMax: STATEMENT_COUNT_MAX }, issues) ?? [];
  const statements = new Map<string, ReadStatement>();
  let first: ReadStatement | undefined;
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const path = ["statements", at];
    const statement = readStatement(list[at], path, issues);
    if (statement === undefined) continue;
    const { participant, id, period, currency } = statement;
    if (statements.has(participant)) {
      const expected = "one statement of each participant";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "participant"], expected, value: id }));
    }
    statements.set(participant, statement);
    first ??= statement;
    if (currency !== first.currency) {
      const expected = `${first.currency}, as in the first statement`;
      issues.push(createIssue({ code: "statements_mismatch", path: [...path, "currency"], expected, value: currency }));
    }
    for (const key of ["start", "end"] as const) {
      if (period[key] === first.period[key]) continue;
      const expected = `${first.period[key]}, as in the first statement`;
      issues.push(
        createIssue({ code: "statements_mismatch", path: [...path, "period", key], expected, value: period[key] }),
      );
    }
  }

  return statements;
}
