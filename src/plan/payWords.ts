import type { UndecidedReason } from "../award/award.js";
import type { AttainmentOperand } from "../condition/condition.js";
import type { LevelCount } from "../metric/levelCount.js";
import type { MeasuredLevel } from "./measuredLevel.js";

/** What explanations say of bonuses, awards, pools and contests, in one language. Figures come as they are to be printed. */
export interface PayWords {
  readonly targetIncentive: (incentive: string) => string;
  /** A metric and what was found of it. */
  readonly figure: (figure: { readonly metric: string; readonly found: string }) => string;
  /** The same within a sentence. */
  readonly measured: (metric: string, found: string) => string;
  /** What there is, of what there was to be, in a sentence and in a column; `undefined` where there is none. */
  readonly reached: (figure: ReachedTexts) => string;
  readonly reachedCell: (figure: ReachedTexts) => string;
  readonly lookedUp: (reached: string, attainment: string) => string;
  /** How a level came about, by what counts of it. */
  readonly level: Readonly<Record<LevelCount, (level: LevelTexts) => string>>;
  readonly measuredFrom: (facts: string) => string;
  /** A part of a sentence as one of its own. */
  readonly sentence: (text: string) => string;
  /** A point of a curve and what it pays. */
  readonly point: (at: string, pays: string) => string;
  readonly noPoint: string;
  readonly noCell: string;
  readonly belowFirst: (first: string) => string;
  readonly beyondLast: (last: string, slope: { readonly each: string; readonly adds: string } | undefined) => string;
  readonly between: Readonly<Record<"linear" | "step", (from: string, to: string) => string>>;
  readonly curveCapped: (to: string, earned: string) => string;
  readonly cells: Readonly<Record<"linear" | "step", string>>;
  readonly cellHeader: readonly [at: string, pays: string];
  readonly scoreHeader: readonly [line: string, found: string, score: string, counts: string, how: string];
  /** How an attainment becomes a score of which less is better. */
  readonly scored: Readonly<Record<"mirrored" | "inverse", (attainment: string) => string>>;
  readonly inverseOfNothing: string;
  readonly scoreBelowZero: string;
  readonly scoreLimited: Readonly<Record<"floor" | "cap", (to: string) => string>>;
  readonly noScore: string;
  readonly payout: (payout: string) => string;
  readonly gatePassed: (gate: FoundTexts) => string;
  readonly gateFailed: (gate: FoundTexts & { readonly does: string }) => string;
  readonly paysNothing: string;
  readonly paysAtMost: (payout: string) => string;
  readonly paysTimes: (factor: string) => string;
  readonly heldPayout: (payout: string) => string;
  readonly multiplier: (multiplier: FoundTexts & { readonly factor: string }) => string;
  readonly notMultiplied: (multiplier: FoundTexts & { readonly factor: string }) => string;
  readonly computed: (product: string) => string;
  readonly limited: Readonly<Record<"floor" | "cap", (to: string) => string>>;
  readonly nothingFound: string;
  /** What was found, and what was asked for. */
  readonly asked: (found: string, bound: string) => string;
  /** Between conditions that are all asked for, and between those of which one is enough. */
  readonly and: string;
  readonly or: string;
  readonly brackets: (text: string) => string;
  /** The contrary of a condition. */
  readonly not: (condition: string) => string;
  readonly oneOf: (texts: string) => string;
  readonly countOf: (kind: string, days: number) => string;
  readonly attainmentOf: (metric: string, over: AttainmentOperand["over"]) => string;

  /** What was counted. */
  readonly countOfFacts: (count: string) => string;
  readonly countOfCustomers: (count: string) => string;
  readonly countOfValues: (count: string, attribute: string) => string;
  /** Targets are those of the days. */
  readonly proratedTargets: string;
  /** The same where there are levels among what is measured. */
  readonly wholeTargets: string;

  readonly awardRule: string;
  readonly awardHeader: readonly [facts: string, on: string, reached: string, pays: string];
  /** A figure and what it was to reach. */
  readonly above: (value: string, to: string) => string;
  readonly atLeast: (value: string, to: string) => string;
  readonly times: (times: string) => string;
  readonly rounded: (amount: string) => string;
  readonly undone: (undone: { readonly facts: string; readonly date: string; readonly amount: string }) => string;
  readonly withheld: (withheld: { readonly facts: string; readonly date: string; readonly times: number }) => string;
  readonly undecided: Readonly<Record<UndecidedReason, (facts: string) => string>>;

  readonly teamReached: (team: {
    readonly team: string;
    readonly actual: string;
    readonly target: string;
    readonly attainment: string;
  }) => string;
  readonly poolOpens: (opening: string) => string;
  readonly poolOfNoTarget: string;
  readonly poolStaysClosed: (opening: string) => string;
  /** What is paid on what, by what it is paid on. */
  readonly poolFund: Readonly<Record<PoolBase, (fund: FundTexts) => string>>;
  readonly poolCapped: (capped: { readonly cap: string; readonly earned: string }) => string;
  readonly memberReached: (member: { readonly actual: string; readonly target: string | undefined }) => string;
  readonly notEligible: (found: string) => string;
  readonly share: (share: { readonly weight: string; readonly pool: string; readonly baseline: string }) => string;
  readonly shareLimited: Readonly<Record<"floor" | "cap" | "others" | "pool", string>>;
  readonly movedRule: string;
  readonly movedHeader: readonly [decision: string, on: string, amount: string, by: string, why: string];

  readonly contestAmong: (team: string | undefined) => string;
  readonly place: (place: { readonly place: number; readonly metric: string; readonly value: string }) => string;
  readonly tied: (others: number) => string;
  /** Why those of one value are not level, where that is not the value. */
  readonly aheadBy: Readonly<Record<"tie_breaker" | "reached_on", string>>;
  readonly noPrize: string;
  readonly prize: (prize: { readonly prize: string; readonly amount: string }) => string;
}

/** What there is, of what there was to be. */
export interface ReachedTexts {
  readonly actual: string | undefined;
  readonly target: string | undefined;
}

/** What a pool is paid on. */
export type PoolBase = "fixed" | "per_head" | "rate_of_total" | "opening" | "target";

/** What is paid into a pool: rate, or money, × base = earned. */
export interface FundTexts {
  readonly rate: string;
  readonly base: string;
  readonly earned: string;
}

/** A gate or a multiplier, and what its condition found; the latter is empty where nothing was asked. */
export interface FoundTexts {
  readonly id: string;
  readonly found: string;
}

/** How a level came about. */
export interface LevelTexts extends Omit<MeasuredLevel, "signed"> {
  readonly signed: string;
}
