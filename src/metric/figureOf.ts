import { formatExact, formatFixed } from "../money/formatDecimal.js";
import { formatMoney } from "../money/formatMoney.js";
import { AMOUNT_SCALE, millionthsOf, readAmount } from "../money/readAmount.js";
import { shareUnits } from "../money/shareUnits.js";
import { countAmount } from "./countAmount.js";
import type { FactTerms } from "./factTerms.js";
import type { FactSplit } from "./ledger.js";
import type { MeasuredField } from "./metric.js";
import type { ReadFact } from "./readFact.js";
import { AS_IT_IS } from "./readMoney.js";

/** Which figure of a fact is meant, and how finely it is split. */
export interface FigureSource {
  readonly of: MeasuredField;
  /** Money is converted, netted and split to minor units; other figures are split to millionths. */
  readonly isMoney: boolean;
  readonly terms: FactTerms;
}

/** A checked decimal. */
export type Figure = string | number;

/** The participant's part of a figure; `undefined` where the fact has none. */
export function figureOf(fact: ReadFact, source: FigureSource): Figure | undefined {
  const { split } = fact.rest;
  const figure = wholeFigureOf(fact, source);
  if (figure === undefined || split === undefined) return figure;
  const scale = source.isMoney ? source.terms.rounding.scale : AMOUNT_SCALE;
  const before = split.earlier.reduce((sum, earlier) => sum + millionthsOf(wholeFigureOf(earlier, source) ?? 0), 0n);
  const after = before + millionthsOf(figure);

  return formatFixed(shareAt(after, split, scale) - shareAt(before, split, scale), scale);
}

/** The figure of the fact itself; of an attribute that holds no decimal there is none. */
export function wholeFigureOf(fact: ReadFact, { of, isMoney, terms }: FigureSource): Figure | undefined {
  if (of === "amount") return fact.amount;
  if (of === "quantity") return fact.rest.quantity;
  const { attributes, money } = fact.rest;
  if (attributes === undefined || !Object.hasOwn(attributes, of.attribute)) return undefined;
  const figure = attributes[of.attribute];
  if (typeof figure !== "string" && typeof figure !== "number") return undefined;
  const amount = readAmount(figure, [], []);
  if (amount === undefined) return undefined;
  if (!isMoney) return formatExact(amount, AMOUNT_SCALE);
  if (money === AS_IT_IS) return formatMoney(amount, terms.rounding.scale);

  return countAmount({ ...money, amount: figure }, terms, [], []).counted;
}

/** What the participant has of a figure in millionths that is a whole number of units at the scale. */
function shareAt(millionths: bigint, { credits, at }: FactSplit, scale: number): bigint {
  const units = millionths / 10n ** BigInt(AMOUNT_SCALE - scale);

  const shares = shareUnits({ units, weights: credits.weights, method: "largest_remainder" });

  return at.reduce((sum, place) => sum + (shares[place] ?? 0n), 0n);
}
