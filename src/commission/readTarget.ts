import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readAmount } from "../money/readAmount.js";
import type { ExactTable } from "./readRateTable.js";

/** A target in millionths, above zero; a table measured by amount may do without. */
export function readTarget(value: unknown, table: ExactTable, path: IssuePath, issues: Issue[]): bigint | undefined {
  const expected = "an amount above 0";
  if (value === undefined) {
    if (table.measuredBy === "attainment") {
      const hint = "the table is measured by attainment";
      issues.push(createIssue({ code: "target_missing", path, expected, value, hint }));
    }
    return undefined;
  }
  const target = readAmount(value, path, issues);
  if (target === undefined || target > 0n) return target;
  issues.push(createIssue({ code: "target_not_positive", path, expected, value }));

  return undefined;
}
