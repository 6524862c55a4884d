import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { ClosedPeriod } from "../period/period.js";
import type { ReadStatement } from "./readStatementFields.js";

/** Whose statements a settlement goes on from. */
export interface PriorTerms {
  readonly plan: string;
  readonly currency: string;
  /** Fraction digits of its amounts. */
  readonly scale: number;
  /** The period that is settled now; closed periods lie before it. `undefined` where it cannot be read. */
  readonly period: ClosedPeriod | undefined;
}

/** Whether a statement is one that the settlement can go on from. */
export function checkPriorTerms(
  statement: ReadStatement,
  terms: PriorTerms,
  path: IssuePath,
  issues: Issue[],
): boolean {
  const countBefore = issues.length;
  for (const key of ["plan", "currency"] as const) {
    if (statement[key] === terms[key]) continue;
    const expected = `${terms[key]}, as the plan's`;
    issues.push(createIssue({ code: "statements_mismatch", path: [...path, key], expected, value: statement[key] }));
  }
  if (statement.status === "settled" && statement.scale !== terms.scale) {
    const expected = `amounts of ${terms.scale} fraction digits, as the plan's`;
    const value = statement.scale;
    issues.push(createIssue({ code: "statements_mismatch", path: [...path, "total"], expected, value }));
  }
  const start = terms.period?.start;
  if (start !== undefined && statement.period.end >= start) {
    const expected = `a period that ends before ${start}`;
    const value = statement.period.end;
    issues.push(createIssue({ code: "periods_overlap", path: [...path, "period"], expected, value }));
  }

  return issues.length === countBefore;
}
