import type { Issue } from "../issue/issue.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { FactBook } from "./factBook.js";
import { isPrototypePolluted } from "./factFields.js";
import type { FactTerms } from "./factTerms.js";
import { readFact } from "./readFact.js";

/** What is wrong with a fact as such, whichever facts it is beside and whatever currency it is counted in. */
export function checkFact(value: unknown): Issue[] {
  const issues: Issue[] = [];
  const alone = { at: 0, book: new FactBook(0), isPolluted: isPrototypePolluted() };
  readFact({ value, ...alone, terms: ANY_TERMS, pathTo: (...key) => key }, issues);

  return issues;
}

/** The currency that everything is counted in is none that a fact can name, so that each may name its own. */
const ANY_TERMS: FactTerms = {
  currency: "",
  rounding: { scale: AMOUNT_SCALE, mode: "half_up" },
  taxRateOn: () => 0n,
};
