import type { DecimalInput } from "../money/decimalInput.js";
import type { PlainDate } from "../period/plainDate.js";

/** What a fact may be asked about beside its own fields; `null` is a value that is not known. */
export type AttributeValue = string | number | boolean | null;

/** One participant's part of a fact, by a weight against the other weights. */
export interface WeightedCredit {
  /** Whose credit it is. */
  readonly participant: string;
  /** 0 or more, up to 10 fraction digits; 60 against 40 is 60%. */
  readonly weight: DecimalInput;
  /** Not together with a weight. */
  readonly share?: undefined;
}

/** One participant's part of a fact, as a share of the whole; the shares of a fact are exactly 1 together. */
export interface SharedCredit {
  /** Whose credit it is. */
  readonly participant: string;
  /** A ratio from 0 to 1: `"0.6"` or `"60%"`. */
  readonly share: string;
  /** Not together with a share. */
  readonly weight?: undefined;
}

/** Who is credited with which part of a fact; all parts of one fact are written the same way. */
export type FactCredit = WeightedCredit | SharedCredit;

/** People who are credited on top of a fact's own credits (叠加计入), such as the solution engineers of a deal. */
export interface CreditOverlay {
  /** Unique in its fact: 1 to 64 letters, digits, `.`, `_`, `-`; metrics ask for it by this name. */
  readonly name: string;
  /** Who has which part of the whole fact: the parts of an overlay are the fact once more. */
  readonly credits: readonly FactCredit[];
}

/**
 * One thing that happened (业务记录): a deal, a visit, a proposal, cash received, a return.
 *
 * @example A deal of two people, and the return of a part of it, which is credited as the deal was
 * ```ts
 * import { type Fact, measureFacts } from "incentive-rules";
 *
 * const facts: readonly Fact[] = [
 *   {
 *     id: "D-1",
 *     kind: "deal",
 *     on: "2026-11-09",
 *     amount: "100.00",
 *     credits: [
 *       { participant: "Bo", weight: 1 },
 *       { participant: "Ann", weight: 1 },
 *       { participant: "Cy", weight: 1 },
 *     ],
 *   },
 *   { id: "R-1", kind: "deal", on: "2026-11-20", amount: "-50.00", reverses: "D-1" },
 * ];
 * const metrics = [{ id: "signed", kind: "sum", of: "amount" }] as const;
 *
 * measureFacts({ metrics, facts, by: "participant" }).map(({ key, value }) => [key, value]);
 * // => [["Ann", "16.67"], ["Bo", "16.66"], ["Cy", "16.67"]]
 * ```
 */
export interface Fact {
  /** From the system it was recorded in: unique among the facts of a call. */
  readonly id: string;
  /** What sort of thing happened, such as `deal` or `visit`: an id of your own choice. */
  readonly kind: string;
  /** The business date on which it counts: of signature, receipt, visit. */
  readonly on: PlainDate;
  /** Who is credited with all of it. Either this or `credits`; a fact that reverses another may leave both out. */
  readonly participant?: string | undefined;
  /** Who is credited with which part of it. */
  readonly credits?: readonly FactCredit[] | undefined;
  /**
   * Who is credited on top, by name; nobody's own credit is less for it, and the same person may be in several. A fact that
   * reverses another and names no overlays takes back those of what it reverses.
   */
  readonly overlays?: readonly CreditOverlay[] | undefined;
  /** Money; negative for a return. */
  readonly amount?: DecimalInput | undefined;
  /** Currency of the amount, by its ISO 4217 code. Default: the plan's. */
  readonly currency?: string | undefined;
  /** Units of the plan's currency for one unit of the fact's: above 0, up to 10 fraction digits. */
  readonly rate?: DecimalInput | undefined;
  /** How many, where things are counted. */
  readonly quantity?: DecimalInput | undefined;
  /** Whom it was done with or for. */
  readonly customer?: string | undefined;
  /** The fact that this one takes back, in whole or in part. */
  readonly reverses?: string | undefined;
  /** The date on which it became known, where that is later. Default: `on`. */
  readonly recordedOn?: PlainDate | undefined;
  /** Whatever else conditions and metrics ask for. */
  readonly attributes?: Readonly<Record<string, AttributeValue>> | undefined;
}
