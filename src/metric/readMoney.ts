import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { readCurrencyScale } from "../money/currencyScale.js";
import { RATIO_ONE, readRatio } from "../money/readRatio.js";
import { type CountedAmount, countAmount } from "./countAmount.js";
import type { FactTerms } from "./factTerms.js";
import type { PathTo } from "./readFact.js";

/** How the money of a fact comes to count. */
export interface MoneyTerms {
  /** Its currency, where that is not the one of the terms. */
  readonly currency: string | undefined;
  /** Exchange rate in units of 10⁻¹⁰; 1 where none is needed. */
  readonly rate: bigint;
  /** Rate of the tax in it in units of 10⁻¹⁰; 0 where it is net. */
  readonly taxRate: bigint;
  /** How the amount became what counts, where it is not what it was. */
  readonly counted: CountedAmount | undefined;
  /** Why it cannot count yet: data are missing. */
  readonly gap: Issue | undefined;
}
/** Money that counts as it is: one object for all facts of this kind, which are most. */
export const AS_IT_IS: MoneyTerms = {
  currency: undefined,
  rate: RATIO_ONE,
  taxRate: 0n,
  counted: undefined,
  gap: undefined,
};

/** Reads how the money of a fact counts: its currency, rate and tax. A missing rate is a gap, not a mistake. */
export function readMoney(
  {
    currency: ownCurrency,
    rate: givenRate,
    amount,
    taxRate,
    fact,
    hasMoney,
    terms,
    pathTo,
  }: {
    readonly currency: unknown;
    readonly rate: unknown;
    /** The amount, checked. */
    readonly amount: string | number | undefined;
    readonly taxRate: bigint;
    /** Its id: whoever reads of a gap later may not have the list that its path is in. */
    readonly fact: string;
    /** Whether it has an amount, or attributes that may be money. */
    readonly hasMoney: boolean;
    readonly terms: FactTerms;
    readonly pathTo: PathTo;
  },
  issues: Issue[],
): MoneyTerms {
  if (ownCurrency === undefined && givenRate === undefined && taxRate === 0n) return AS_IT_IS;
  const currency = readCurrency(ownCurrency, terms, pathTo, issues);
  const rate = readRate(givenRate, currency, pathTo, issues);
  if (rate === undefined) {
    // A visit in another currency has nothing to convert.
    if (!hasMoney) return { currency, rate: RATIO_ONE, taxRate, counted: undefined, gap: undefined };
    return {
      currency,
      rate: RATIO_ONE,
      taxRate,
      counted: undefined,
      gap: missingRate({ currency, fact, terms, pathTo }),
    };
  }
  const isAsItIs = amount === undefined || (currency === undefined && taxRate === 0n);
  const counted = isAsItIs
    ? undefined
    : countAmount({ amount, currency, rate, taxRate }, terms, pathTo("amount"), issues);

  return { currency, rate, taxRate, counted, gap: undefined };
}

function readCurrency(value: unknown, terms: FactTerms, pathTo: PathTo, issues: Issue[]): string | undefined {
  if (value === undefined || value === terms.currency) return undefined;
  const isKnown = readCurrencyScale(value, pathTo("currency"), issues) !== undefined;
  if (isKnown && terms.currency === undefined) {
    const expected = "a currency to count in beside facts that name theirs";
    issues.push(createIssue({ code: "currency_missing", path: ["currency"], expected, value: undefined }));
  }

  return isKnown ? String(value) : undefined;
}

/** Units of 10⁻¹⁰; 1 for an amount that needs no rate, `undefined` for one whose rate is missing. */
function readRate(value: unknown, currency: string | undefined, pathTo: PathTo, issues: Issue[]): bigint | undefined {
  if (value === undefined) return currency === undefined ? RATIO_ONE : undefined;
  const rate = readRatio(value, pathTo("rate"), issues) ?? RATIO_ONE;
  if (rate <= 0n) {
    const expected = "an exchange rate above 0";
    issues.push(createIssue({ code: "exchange_rate_not_positive", path: pathTo("rate"), expected, value }));
  }
  if (currency === undefined && rate !== RATIO_ONE) {
    const expected = "no exchange rate, since the amount is in the plan's own currency";
    issues.push(createIssue({ code: "exchange_rate_unused", path: pathTo("rate"), expected, value }));
  }

  return rate;
}

function missingRate({
  currency,
  fact,
  terms,
  pathTo,
}: {
  readonly currency: string | undefined;
  readonly fact: string;
  readonly terms: FactTerms;
  readonly pathTo: PathTo;
}): Issue {
  const expected = `an exchange rate from ${currency} to ${terms.currency} for ${fact}`;

  return createIssue({ code: "exchange_rate_missing", path: pathTo("rate"), expected, value: undefined });
}
