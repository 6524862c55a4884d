import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { readAmountFromZero } from "../money/readAmount.js";
import { type Fields, isFields, listOf } from "./jsonFields.js";
import type { LineBook } from "./lineBook.js";
import type { StatementLine } from "./statement.js";

/** Notes what is owed after a draw, or after those that a true-up has settled. */
export function noteDebts(
  kind: StatementLine["kind"],
  working: Fields,
  book: LineBook,
  path: IssuePath,
  issues: Issue[],
): void {
  if (kind !== "true_up") {
    const balance = ownValue(working, "balance");
    if (!isFields(balance, [...path, "balance"], "what is owed", issues)) return;
    const after = readAmountFromZero(ownValue(balance, "after"), [...path, "balance", "after"], issues);
    if (after !== undefined) book.debts.push(after);
    return;
  }
  const settled = ownValue(working, "settled");
  const listPath = [...path, "settled"];
  // The difference of two statements has lines without what they were settled from, and nothing goes on from it.
  for (const [at, line] of (settled === undefined ? [] : listOf(settled, listPath, issues)).entries()) {
    const own = isFields(line, [...listPath, at], "a line", issues) ? ownValue(line, "working") : undefined;
    const ownPath = [...listPath, at, "working"];
    if (isFields(own, ownPath, "the working of a line", issues)) noteDebts("draw", own, book, ownPath, issues);
  }
}
