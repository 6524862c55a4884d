import type { ReadStatement } from "../plan/readStatementFields.js";
import { type ComparedFigures, causesOf, type FoundCause } from "./causesOf.js";
import { figuresOf } from "./figuresOf.js";
import type { PaidParticipant } from "./readPaid.js";

/** One participant in both systems, in millionths. */
export interface Reconciled {
  readonly participant: string;
  /** `undefined` where there is none, or a blocked one. */
  readonly ours: bigint | undefined;
  readonly theirs: bigint | undefined;
  readonly causes: readonly FoundCause[];
  /** None where the other system has one figure. */
  readonly figures: readonly ComparedFigures[];
}

/** Holds one participant's statement against what was paid; whom one system pays nothing and the other does not list is the same. */
export function reconcilePerson(
  statement: ReadStatement | undefined,
  paid: PaidParticipant | undefined,
  tolerance: bigint,
): Reconciled {
  const own = statement?.status === "settled" ? statement : undefined;
  const nothing = { id: "", amounts: new Map([[null, 0n]]) };
  const figures = own === undefined ? [] : figuresOf(own, paid ?? nothing);
  const ours = own && figures.reduce((sum, figure) => sum + figure.ours, 0n);
  const theirs = paid && [...paid.amounts.values()].reduce((sum, amount) => sum + amount, 0n);
  const isWhole = paid?.amounts.has(null) ?? true;
  const amount = (ours ?? 0n) - (theirs ?? 0n);
  const missing = statement === undefined ? "missing_here" : own === undefined ? "blocked_here" : "missing_there";
  const causes: readonly FoundCause[] =
    own !== undefined && (paid !== undefined || amount === 0n)
      ? causesOf(figures, { tolerance, otherwise: isWhole ? "unexplained" : "component" })
      : [{ kind: amount === 0n && statement === undefined ? "same" : missing, amount, components: [] }];

  return { participant: statement?.id ?? paid?.id ?? "", ours, theirs, causes, figures: isWhole ? [] : figures };
}
