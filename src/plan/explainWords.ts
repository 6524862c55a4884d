import type { BandBoundary, RateMethod } from "../commission/rateTable.js";
import type { Issue } from "../issue/issue.js";
import type { ZeroTargetPolicy } from "../metric/zeroTargetPolicy.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import type { ChangeWords } from "./changeWords.js";
import type { HoldWords } from "./holdWords.js";
import type { ProrationBasis } from "./incentivePlan.js";
import type { LimitWords } from "./limitWords.js";
import type { PaymentWords } from "./paymentWords.js";
import type { PayWords } from "./payWords.js";
import type { RampStepWorking } from "./rampWorking.js";
import type { ComputedLine, TrueUpLine } from "./statement.js";

/** The bounds of a band as they are printed; `undefined` where it has none. */
export interface BandBounds {
  readonly above: string | undefined;
  readonly upTo: string | undefined;
  readonly boundary: BandBoundary;
}

/** What explanations say, in one language. Figures come as they are to be printed. */
export interface ExplainWords {
  readonly date: (date: PlainDate) => string;
  readonly period: (days: ClosedPeriod) => string;
  readonly money: (amount: string, currency: string) => string;
  /** Between parts of a line. */
  readonly separator: string;
  /** Between steps of a computation. */
  readonly clause: string;
  readonly title: (participant: string) => string;
  readonly subject: (subject: { readonly days: string; readonly plan: string; readonly currency: string }) => string;
  readonly total: (sum: string) => string;
  /** The heading of a line. */
  readonly headed: (name: string, amount: string) => string;

  /** A line by the name of its component. */
  readonly line: Readonly<Record<ComputedLine["kind"], (component: string) => string>>;
  readonly stretch: (stretch: { readonly days: string; readonly version: string }) => string;
  readonly target: (target: { readonly target: string; readonly days: string }) => string;
  readonly proration: (proration: {
    readonly target: string;
    readonly part: number;
    readonly of: number;
    readonly by: ProrationBasis;
  }) => string;
  /** What a ramp leaves of a target: in one month, or by what holds in each. */
  readonly rampInMonth: (ramp: { readonly share: string; readonly month: number }) => string;
  readonly ramp: (ramp: { readonly share: string; readonly by: ProrationBasis; readonly steps: string }) => string;
  readonly rampStep: (step: RampStepWorking) => string;
  readonly rampedTarget: (metric: string) => string;
  readonly zeroTarget: Readonly<Record<ZeroTargetPolicy, string>>;
  readonly method: Readonly<Record<RateMethod, string>>;
  /** That the metric counts what is rolled up. */
  readonly rolledUp: string;
  /** That the metric counts an overlay. */
  readonly overlay: (name: string) => string;
  readonly creditedBy: (metric: string) => string;
  readonly nothingCredited: (metric: string) => string;
  readonly factHeader: FactHeader;
  readonly split: (split: { readonly whole: string; readonly part: string }) => string;
  readonly partOf: (weight: string, of: string) => string;
  readonly counted: (counted: CountedTexts) => string;
  /** Whose credit is rolled up. */
  readonly via: (parts: string) => string;
  readonly viaOf: (participant: string, credited: string) => string;
  readonly credited: (credited: string) => string;
  readonly paidOn: (base: string) => string;
  readonly attainment: (attainment: string) => string;
  readonly bandHeader: readonly [band: string, credit: string, pay: string];
  readonly band: (number: number) => string;
  readonly bounds: (bounds: BandBounds) => string;
  readonly named: (band: string, bounds: string) => string;
  readonly range: (from: string, to: string) => string;
  readonly kicker: (band: string) => string;
  readonly rounding: string;
  readonly undecided: (facts: string) => string;

  readonly returnsRule: string;
  readonly returnHeader: readonly [
    fact: string,
    date: string,
    reverses: string,
    returned: string,
    earned: string,
    amount: string,
  ];
  readonly returnedOf: (returned: string, sold: string) => string;
  /** What the window of the clawback leaves of a return. */
  readonly clawback: (clawback: { readonly fact: string; readonly days: number; readonly share: string }) => string;

  readonly adjustment: string;
  readonly decision: (decision: {
    readonly id: string;
    readonly date: string;
    readonly approver: string;
    readonly reason: string;
  }) => string;

  readonly trueUp: (trueUp: { readonly days: string; readonly of: string }) => string;
  readonly trueUpRule: string;
  readonly trueUpOfNothing: string;
  /** Facts that are counted now and were not before. */
  readonly added: (facts: string) => string;
  /** Of facts, and of what is paid as a whole. */
  readonly differences: string;
  readonly difference: string;
  readonly trueUpHeader: readonly [fact: string, difference: string];
  /** What a true-up is of, by the name of its component, which adjustments have none of. */
  readonly trueUpOf: Readonly<Record<TrueUpLine["working"]["of"], (component: string) => string>>;

  /** What is said of bonuses, awards, pools and contests. */
  readonly pay: PayWords;
  /** What is said of changes of goals within a period. */
  readonly change: ChangeWords;
  /** What is said of caps, draws and debts. */
  readonly limits: LimitWords;
  /** What is said of pay that waits for cash. */
  readonly payment: PaymentWords;
  /** What is said of what is held back, and of holds. */
  readonly holds: HoldWords;

  readonly blocked: string;
  readonly issue: (issue: Issue) => string;
}

/** The columns of a table of facts. */
export interface FactHeader {
  readonly fact: string;
  readonly date: string;
  readonly credited: string;
  readonly base: string;
  readonly adds: string;
  /** What is above the cap and kept. */
  readonly kept: string;
  readonly how: string;
}

/** How an amount came to count. */
export interface CountedTexts {
  readonly amount: string;
  readonly currency: string | undefined;
  readonly rate: string | undefined;
  /** With a percent sign. */
  readonly taxRate: string | undefined;
  readonly exact: string;
  readonly counted: string;
}
