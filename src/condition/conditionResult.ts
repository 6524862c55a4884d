import type { BetweenCondition, CompareCondition, InCondition } from "./condition.js";
import type { UnknownReason } from "./judge.js";
import type { Verdict } from "./verdict.js";

/** What came of an {@link AllCondition}. */
export interface AllResult {
  /** Joined by "and". */
  readonly kind: "all";
  /** False where one is false, else unknown where one is. */
  readonly verdict: Verdict;
  /** What came of each, in the order of the condition. */
  readonly of: readonly ConditionResult[];
}

/** What came of an {@link AnyCondition}. */
export interface AnyResult {
  /** Joined by "or". */
  readonly kind: "any";
  /** True where one is true, else unknown where one is. */
  readonly verdict: Verdict;
  /** What came of each, in the order of the condition. */
  readonly of: readonly ConditionResult[];
}

/** What came of a {@link NotCondition}. */
export interface NotResult {
  /** Turned round. */
  readonly kind: "not";
  /** True where the other is false; unknown where it is unknown. */
  readonly verdict: Verdict;
  /** What came of the other. */
  readonly of: ConditionResult;
}

/** What every comparison found. */
export interface ComparisonFinding {
  /** Whether it holds. */
  readonly verdict: Verdict;
  /** The value found, a figure as text, a quotient rounded half-up to ten digits; `null` where there was none. */
  readonly found: string | boolean | null;
  /** Why it is unknown; `null` where it is not. */
  readonly reason: UnknownReason | null;
}

/** A {@link CompareCondition} and what came of it. */
export interface CompareResult extends CompareCondition, ComparisonFinding {}

/** A {@link BetweenCondition} and what came of it. */
export interface BetweenResult extends BetweenCondition, ComparisonFinding {}

/** An {@link InCondition} and what came of it. */
export interface InResult extends InCondition, ComparisonFinding {}

/** What came of a condition and of every part of it: the condition's own tree, with what was found. */
export type ConditionResult = AllResult | AnyResult | NotResult | CompareResult | BetweenResult | InResult;
