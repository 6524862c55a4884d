import type { AttributeValue } from "./fact.js";
import type { FactSplit } from "./ledger.js";
import type { CreditName } from "./metricCredit.js";
import type { ReadCredits } from "./readCredits.js";
import type { ReadFact } from "./readFact.js";
import { AS_IT_IS, type MoneyTerms } from "./readMoney.js";
import type { ReadOverlay } from "./readOverlays.js";
import type { Reversal } from "./traceReversals.js";

/** What only some facts have. */
export interface FactRest {
  /** Where that is not its date. */
  readonly recordedOn: string | undefined;
  readonly credits: ReadCredits | undefined;
  readonly overlays: readonly ReadOverlay[] | undefined;
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
  /** Which credit of the fact this is, once it is credited; `undefined` for the participant's own. */
  readonly credit: CreditName | undefined;
  /** Whose own credit is rolled up in this one, by id. */
  readonly via: readonly RolledUpPart[] | undefined;
}

/** Somebody's own credit that is rolled up to a manager. */
export interface RolledUpPart {
  /** Id of whoever has it. */
  readonly participant: string;
  /** The fact as it is credited there. */
  readonly fact: ReadFact;
}

/** Nothing but what every fact has. */
export const NO_REST: FactRest = {
  recordedOn: undefined,
  credits: undefined,
  overlays: undefined,
  money: AS_IT_IS,
  quantity: undefined,
  customer: undefined,
  reverses: undefined,
  attributes: undefined,
  split: undefined,
  reversal: undefined,
  credit: undefined,
  via: undefined,
};
