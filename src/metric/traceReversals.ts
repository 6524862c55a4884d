import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { millionthsOf } from "../money/readAmount.js";
import { Cancellations } from "./cancellations.js";
import { countAmount } from "./countAmount.js";
import type { FactBook } from "./factBook.js";
import type { FactTerms } from "./factTerms.js";
import { orderReversals } from "./orderReversals.js";
import { type ReadFact, withAmount } from "./readFact.js";
import { recordedAmount } from "./recordedAmount.js";
import { Remainder } from "./remainder.js";

/** What a fact that reverses another does to the first of their chain. */
export interface Reversal {
  /** The reversing fact; its amount converted as the original's, where it names no rate of its own. */
  readonly fact: ReadFact;
  /** The fact at the beginning: the sale, whose return this is, or the undoing of one. */
  readonly original: ReadFact;
  /** Earlier reversals of the same original, in their order; converted as this one. */
  readonly earlier: readonly ReadFact[];
  /**
   * -1 when nothing of the original is left after it, +1 when something is again, 0 otherwise. What is left is told by
   * amounts, or by quantities where the original has no amount; a reversal that has neither takes back all of it.
   */
  readonly countChange: -1 | 0 | 1;
}

/** What reversing facts do, by their positions; and those whose original is not among the facts. */
export interface ReversalTrace {
  readonly reversals: ReadonlyMap<number, Reversal>;
  /** The same of one original, by its position: by date and id. */
  readonly returnsOf: ReadonlyMap<number, readonly Reversal[]>;
  readonly originalsMissing: readonly ReadFact[];
}

/** Follows every reversal to its original and checks that no more is taken back than there was. */
export function traceReversals(
  { facts, terms, path }: { readonly facts: FactBook; readonly terms: FactTerms; readonly path: IssuePath },
  issues: Issue[],
): ReversalTrace {
  const chains = new Map<number, { readonly original: ReadFact; readonly own: ReadFact[] }>();
  const originalsMissing: ReadFact[] = [];
  for (const position of facts.uncommon) {
    const fact = facts.at(position);
    if (fact.rest.reverses === undefined) continue;
    if (issues.length >= ISSUE_COUNT_MAX) break;
    const countBefore = issues.length;
    const original = originalOf(fact, facts, path, issues);
    if (original === undefined) {
      if (issues.length === countBefore) originalsMissing.push(fact);
      continue;
    }
    const chain = chains.get(original.at);
    if (chain === undefined) chains.set(original.at, { original, own: [fact] });
    else if (chain.own.length < reversalCountMax(original)) chain.own.push(fact);
    else issues.push(tooMany(fact, path));
  }
  const reversals = new Map<number, Reversal>();
  const returnsOf = new Map<number, readonly Reversal[]>();
  for (const { original, own } of chains.values()) {
    const traced = traceOne(original, orderReversals(own), { terms, path }, issues);
    for (const [at, reversal] of traced) reversals.set(at, reversal);
    returnsOf.set(
      original.at,
      traced.map(([, reversal]) => reversal),
    );
  }

  return { reversals, returnsOf, originalsMissing };
}

/** Every return is followed to its original, and each share of a split fact depends on all returns before it. */
const REVERSAL_COUNT_MAX = 1_000;
const REVERSAL_COUNT_MIN = 10;
const SHARE_COUNT_MAX = 10_000;
const ISSUE_COUNT_MAX = 100;

/** Of a fact that many share, fewer: each share of each return is worked out from all returns before it. */
function reversalCountMax({ rest }: ReadFact): number {
  const shareCount = [rest, ...(rest.overlays ?? [])].reduce(
    (sum, { credits }) => sum + (credits?.participants.length ?? 0),
    0,
  );
  const count = Math.floor(SHARE_COUNT_MAX / Math.max(1, shareCount));

  return Math.max(REVERSAL_COUNT_MIN, Math.min(REVERSAL_COUNT_MAX, count));
}

function tooMany({ at, rest }: ReadFact, path: IssuePath): Issue {
  const expected = `at most ${REVERSAL_COUNT_MAX} facts that reverse one fact, or each other`;

  return createIssue({ code: "list_too_long", path: [...path, at, "reverses"], expected, value: rest.reverses });
}

/** Says that the fact which another reverses was not given. */
export function originalMissing({ at, id, rest }: ReadFact, path: IssuePath): Issue {
  const expected = `the id of one of the facts, for ${id}`;

  return createIssue({
    code: "reversal_original_missing",
    path: [...path, at, "reverses"],
    expected,
    value: rest.reverses,
  });
}

function originalOf(fact: ReadFact, facts: FactBook, path: IssuePath, issues: Issue[]): ReadFact | undefined {
  const seen = new Set([fact.at]);
  let at = fact;
  while (at.rest.reverses !== undefined) {
    const next = facts.find(at.rest.reverses);
    if (next === undefined) return undefined;
    if (seen.has(next.at)) {
      const expected = "a fact that does not reverse itself";
      issues.push(
        createIssue({
          code: "reversal_cyclic",
          path: [...path, fact.at, "reverses"],
          expected,
          value: at.rest.reverses,
        }),
      );
      return undefined;
    }
    if (seen.size > REVERSAL_COUNT_MAX) {
      issues.push(tooMany(fact, path));
      return undefined;
    }
    seen.add(next.at);
    at = next;
  }

  return at;
}

function traceOne(
  original: ReadFact,
  own: readonly ReadFact[],
  { terms, path }: { readonly terms: FactTerms; readonly path: IssuePath },
  issues: Issue[],
): [number, Reversal][] {
  const amounts = new Remainder(recordedAmount(original));
  const quantities = new Remainder(quantityOf(original));
  const cancellations = new Cancellations(original, own);
  const traced: ReadFact[] = [];
  let isByAmount = amounts.isKnown;
  let wasOpen = true;
  return own.map((given) => {
    const [amount, quantity] = [recordedAmount(given), quantityOf(given)];
    checkCurrency(original, given, path, issues);
    amounts.add(amount, { value: given.amount, path: [...path, given.at, "amount"] }, issues);
    quantities.add(quantity, { value: given.rest.quantity, path: [...path, given.at, "quantity"] }, issues);
    // What says how much it takes back takes back that; what does not takes back all, and its undoing brings all back.
    if (!amounts.isTold(amount)) {
      if (quantities.isTold(quantity)) isByAmount = false;
      else cancellations.add(given);
    }
    const isUsedUp = amounts.isUsedUp || (!isByAmount && quantities.isUsedUp);
    const isOpen = !cancellations.isCancelled && !isUsedUp;
    const countChange = wasOpen === isOpen ? 0 : isOpen ? 1 : -1;
    wasOpen = isOpen;
    const fact = convertLike(original, given, { terms, path }, issues);
    const earlier = [...traced];
    traced.push(fact);
    return [given.at, { fact, original, earlier, countChange }];
  });
}

function quantityOf({ rest }: ReadFact): bigint | undefined {
  return rest.quantity === undefined ? undefined : millionthsOf(rest.quantity);
}

/** What is left of a sale cannot be told in two currencies. */
function checkCurrency(original: ReadFact, { at, amount, rest }: ReadFact, path: IssuePath, issues: Issue[]): void {
  const { currency } = original.rest.money;
  if (amount === undefined || original.amount === undefined || rest.money.currency === currency) return;
  const expected = `the currency of ${original.id}, which it reverses`;
  const value = rest.money.currency;
  issues.push(createIssue({ code: "currency_mismatch", path: [...path, at, "currency"], expected, value }));
}

/** A return is netted as what it returns, and converted at its rate unless it names its own. */
function convertLike(
  original: ReadFact,
  fact: ReadFact,
  { terms: factTerms, path }: { readonly terms: FactTerms; readonly path: IssuePath },
  issues: Issue[],
): ReadFact {
  const own = fact.rest.money;
  const sold = original.rest.money;
  const takesRate = own.gap !== undefined && sold.gap === undefined && own.currency === sold.currency;
  if (!takesRate && (own.gap !== undefined || own.taxRate === sold.taxRate)) return fact;
  const recorded = own.counted?.amount ?? fact.amount;
  const terms = { currency: own.currency, rate: takesRate ? sold.rate : own.rate, taxRate: sold.taxRate };
  const counted =
    recorded === undefined
      ? undefined
      : countAmount({ amount: recorded, ...terms }, factTerms, [...path, fact.at, "amount"], issues);

  return {
    ...withAmount(fact, counted?.counted, factTerms),
    rest: { ...fact.rest, money: { ...terms, counted, gap: undefined } },
  };
}
