import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";

/** What was changed after it was computed cannot be corrected to the cent. */
export function checkSum(value: unknown, sum: bigint, path: IssuePath, issues: Issue[]): void {
  const amount = readAmount(value, path, issues);
  if (amount === undefined || amount === sum) return;
  const expected = `${formatExact(sum, AMOUNT_SCALE)}, which its parts are together`;
  issues.push(createIssue({ code: "statement_unbalanced", path, expected, value }));
}
