import type { UndecidedFact } from "../award/award.js";
import type { AttainmentOperand } from "../condition/condition.js";

/** What explanations say of bonuses, awards, pools and contests, in one language. Figures come as they are to be printed. */
export interface PayWords {
  readonly targetIncentive: (incentive: string) => string;
  /** A figure of somebody or of a team; `undefined` where there is none. */
  readonly figure: (figure: {
    readonly metric: string;
    readonly actual: string | undefined;
    readonly target: string | undefined;
    readonly measured: string | undefined;
  }) => string;
  readonly measuredFrom: (facts: string) => string;
  readonly segment: (segment: { readonly from: string | undefined; readonly to: string | undefined }) => string;
  readonly curveCapped: string;
  readonly scoreHeader: readonly [line: string, score: string, counts: string];
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
  /** The contrary of a condition. */
  readonly not: (condition: string) => string;
  readonly oneOf: (texts: string) => string;
  readonly countOf: (kind: string, days: number) => string;
  readonly attainmentOf: (metric: string, over: AttainmentOperand["over"]) => string;

  readonly awardRule: string;
  readonly awardHeader: readonly [facts: string, on: string, reached: string, pays: string];
  /** A figure and what it was to reach. */
  readonly above: (value: string, to: string) => string;
  readonly atLeast: (value: string, to: string) => string;
  readonly times: (times: string) => string;
  readonly rounded: (amount: string) => string;
  readonly withheld: (withheld: { readonly facts: string; readonly date: string; readonly times: number }) => string;
  readonly undecided: Readonly<Record<UndecidedFact["reason"], (facts: string) => string>>;

  readonly teamReached: (team: {
    readonly team: string;
    readonly actual: string;
    readonly target: string;
    readonly attainment: string;
  }) => string;
  readonly poolOpens: (opening: string) => string;
  readonly poolFund: (fund: {
    readonly base: string;
    readonly exact: string;
    readonly rounded: string | undefined;
  }) => string;
  readonly poolCapped: (capped: { readonly cap: string; readonly uncapped: string }) => string;
  readonly memberReached: (member: { readonly actual: string; readonly target: string | undefined }) => string;
  readonly share: (share: { readonly weight: string; readonly pool: string; readonly baseline: string }) => string;
  readonly shareLimited: Readonly<Record<"floor" | "cap", string>>;
  readonly movedRule: string;
  readonly movedHeader: readonly [decision: string, on: string, amount: string, by: string, why: string];

  readonly contestAmong: (team: string | undefined) => string;
  readonly place: (place: { readonly place: number; readonly metric: string; readonly value: string }) => string;
  readonly tied: (others: number) => string;
  readonly prize: (prize: { readonly prize: string; readonly amount: string }) => string;
}

/** A gate or a multiplier, and what its condition found; the latter is empty where nothing was asked. */
export interface FoundTexts {
  readonly id: string;
  readonly found: string;
}
