import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { scaledInteger } from "../money/scaledInteger.js";
import { isFields } from "./shapeChecks.js";

/** Holds the amount of a line, and of each award, against what it is added up from; the line has been checked field by field. */
export function checkSums(line: unknown, path: IssuePath, issues: Issue[]): void {
  const amount = at(line, "amount");
  const working = at(line, "working");
  const equal = (
    whole: { readonly terms: readonly unknown[]; readonly path: IssuePath },
    parts: readonly unknown[],
    expected: string,
  ) => {
    if (sumOf(whole.terms) === sumOf(parts)) return;
    const [value] = whole.terms;
    issues.push(createIssue({ code: "statement_unbalanced", path: whole.path, expected, value }));
  };
  const balance = (whole: unknown, parts: readonly unknown[], of: string, wholePath: IssuePath) =>
    equal({ terms: [whole], path: wholePath }, parts, `what ${of} are together`);
  const amountPath = [...path, "amount"];
  const workingPath = [...path, "working"];
  switch (at(line, "kind")) {
    case "commission": {
      const terms = [...amountsIn(at(working, "bands")), ...amountsIn(at(working, "kickerLines"))];
      const limited = at(working, "limited");
      const earned = limited === undefined ? amount : at(limited, "earned");
      const added = [at(working, "rounding"), at(working, "byFacts")];
      balance(earned, [...terms, ...added], "its bands, kickers, limits and rounding", amountPath);
      if (limited !== undefined) balance(amount, [at(limited, "to")], "the bound and nothing else", amountPath);
      return;
    }
    case "protection": {
      const paid = [at(working, "now"), at(working, "floor")];
      const owed = [at(at(working, "old"), "amount"), at(working, "earlier")];
      const expected = "what there would have been, less what the same is paid";
      equal({ terms: [amount, ...paid], path: amountPath }, owed, expected);
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
      return;
    case "payment":
      for (const [index, part] of itemsIn(at(working, "parts")).entries()) {
        if (at(part, "kind") !== "own") continue;
        const partPath = [...workingPath, "parts", index];
        const toDate = at(part, "toDate");
        const rest = PAYMENT_FIGURES.map((key) => at(toDate, key));
        balance(at(toDate, "earned"), rest, "what has become of it", [...partPath, "toDate", "earned"]);
        equal(
          { terms: [at(part, "amount"), at(part, "earned")], path: [...partPath, "amount"] },
          [at(part, "paid")],
          "what is paid, less what is earned",
        );
      }
      return;
    case "carried": {
      const carried = at(working, "carried");
      const released = at(working, "released");
      balance(amount, [released], "the parts released", amountPath);
      equal(
        { terms: [at(carried, "after"), released], path: [...workingPath, "carried", "after"] },
        [at(carried, "before"), at(working, "withheld")],
        "what was kept before and is withheld, less what is released",
      );
      return;
    }
    case "plan_cap":
      equal(
        { terms: [amount, at(working, "withheld")], path: amountPath },
        [at(working, "released")],
        "what is released, less what is withheld",
      );
      return;
    case "holdback": {
      const kept = at(working, "kept");
      const released = amountsIn(at(working, "released"));
      const gone = [...released, ...amountsIn(at(working, "forfeited"))];
      equal(
        { terms: [amount, at(working, "held")], path: amountPath },
        released,
        "what is released, less what is held",
      );
      equal(
        { terms: [at(kept, "after"), ...gone], path: [...workingPath, "kept", "after"] },
        [at(kept, "before"), at(working, "held")],
        "what was kept before and is held, less what is released and forfeited",
      );
      return;
    }
    case "hold": {
      const waiting = at(working, "waiting");
      const isOnHold = itemsIn(at(working, "holds")).length > 0;
      const now = isOnHold ? [at(waiting, "before"), at(working, "total")] : [];
      equal(
        { terms: [amount, at(waiting, "after")], path: amountPath },
        [at(waiting, "before")],
        "what waited before, less what waits after",
      );
      balance(at(waiting, "after"), now, "what waits", [...workingPath, "waiting", "after"]);
      return;
    }
    case "draw": {
      const recovered = at(working, "recovered");
      const owed = at(working, "balance");
      const before = [at(owed, "before"), at(owed, "lent")];
      const taken = [at(owed, "recovered"), at(owed, "forgiven")];
      const path = [...workingPath, "balance", "after"];
      equal(
        { terms: [amount, recovered], path: amountPath },
        [at(working, "advanced")],
        "what is advanced, less what is recovered",
      );
      balance(at(working, "paid"), [at(working, "earned"), amount], "what was earned and the line", [
        ...workingPath,
        "paid",
      ]);
      equal(
        { terms: [at(owed, "after"), ...taken], path },
        before,
        "what was owed before and lent, less what is recovered and forgiven",
      );
    }
  }
}

function at(value: unknown, key: string): unknown {
  return isFields(value) ? ownValue(value, key) : undefined;
}

function itemsIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function sumOf(terms: readonly unknown[]): bigint {
  return terms.reduce((sum: bigint, term) => sum + unitsOf(term), 0n);
}

function amountsIn(value: unknown): readonly unknown[] {
  return itemsIn(value).map((item) => at(item, "amount"));
}

const PAYMENT_FIGURES = ["paid", "moved", "lapsed", "forfeited", "deducted", "outstanding"] as const;

/** Fraction digits that every figure of a working has room in. */
const DIGITS_MAX = 40;

/** A checked figure as a whole number. */
function unitsOf(value: unknown): bigint {
  return typeof value === "string" ? scaledInteger(value, DIGITS_MAX) : 0n;
}
