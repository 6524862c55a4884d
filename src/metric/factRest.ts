import type { AttributeValue } from "./fact.js";
import type { FactSplit } from "./ledger.js";
import type { ReadCredits } from "./readCredits.js";
import { AS_IT_IS, type MoneyTerms } from "./readMoney.js";
import type { Reversal } from "./traceReversals.js";

/** What only some facts have. */
export interface FactRest {
  /** Where that is not its date. */
  readonly recordedOn: string | undefined;
  readonly credits: ReadCredits | undefined;
  /** How its money comes to count. */
  readonly money: MoneyTerms;
  readonly quantity: string | undefined;
  readonly customer: string | undefined;
  /** The key of the fact that it reverses. */
  readonly reverses: string | undefined;
  readonly attributes: Readonly<Record<string, AttributeValue>> | undefined;
  /** The participant's part, once a split fact is credited. */
  readonly split: FactSplit | undefined;
  /** What it reverses, once that is traced. */
  readonly reversal: Reversal | undefined;
}

/** Nothing but what every fact has. */
export const NO_REST: FactRest = {
  recordedOn: undefined,
  credits: undefined,
  money: AS_IT_IS,
  quantity: undefined,
  customer: undefined,
  reverses: undefined,
  attributes: undefined,
  split: undefined,
  reversal: undefined,
};
