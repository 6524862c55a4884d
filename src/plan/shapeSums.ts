import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { scaledInteger } from "../money/scaledInteger.js";
import { isFields } from "./shapeChecks.js";

/** Holds the amount of a line, and of each award, against what it is added up from; the line has been checked field by field. */
export function checkSums(line: unknown, path: IssuePath, issues: Issue[]): void {
  const amount = at(line, "amount");
  const working = at(line, "working");
  const balance = (whole: unknown, terms: readonly unknown[], of: string, wholePath: IssuePath) => {
    if (terms.reduce((sum: bigint, term) => sum + unitsOf(term), 0n) === unitsOf(whole)) return;
    issues.push(
      createIssue({ code: "statement_unbalanced", path: wholePath, expected: `what ${of} are together`, value: whole }),
    );
  };
  const amountPath = [...path, "amount"];
  switch (at(line, "kind")) {
    case "commission": {
      const terms = [...amountsIn(at(working, "bands")), ...amountsIn(at(working, "kickerLines"))];
      balance(amount, [...terms, at(working, "rounding")], "its bands, kickers and rounding", amountPath);
      return;
    }
    case "bonus":
      balance(amount, [at(working, "exact"), at(working, "rounding")], "the exact bonus and its rounding", amountPath);
      return;
    case "award": {
      const awards = itemsIn(at(working, "awards"));
      for (const [index, award] of awards.entries()) {
        const own = at(award, "working");
        const awardPath = [...path, "working", "awards", index, "amount"];
        balance(
          at(award, "amount"),
          [at(own, "exact"), at(own, "rounding")],
          "the exact award and its rounding",
          awardPath,
        );
      }
      balance(amount, amountsIn(awards), "its awards", amountPath);
      return;
    }
    case "pool": {
      const share = at(working, "share");
      const sharePath = [...path, "working", "share", "amount"];
      const terms = [at(share, "baseline"), ...amountsIn(at(share, "moved"))];
      balance(at(share, "amount"), terms, "the baseline and what was moved", sharePath);
      balance(amount, [at(share, "amount")], "the parts of the share", amountPath);
      return;
    }
    case "contest":
      balance(amount, [at(at(working, "won"), "amount")], "the prizes won", amountPath);
  }
}

function at(value: unknown, key: string): unknown {
  return isFields(value) ? ownValue(value, key) : undefined;
}

function itemsIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function amountsIn(value: unknown): readonly unknown[] {
  return itemsIn(value).map((item) => at(item, "amount"));
}

/** Fraction digits that every figure of a working has room in. */
const DIGITS_MAX = 40;

/** A checked figure as a whole number. */
function unitsOf(value: unknown): bigint {
  return typeof value === "string" ? scaledInteger(value, DIGITS_MAX) : 0n;
}
