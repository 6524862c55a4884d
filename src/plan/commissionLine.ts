import type { CommissionWorking } from "../commission/commissionWorking.js";
import type { RateTable } from "../commission/rateTable.js";
import type { CountedAmount } from "../metric/countAmount.js";
import type { MetricCredit } from "../metric/metricCredit.js";
import type { ZeroTargetPolicy } from "../metric/zeroTargetPolicy.js";
import type { LimitedFigure } from "../money/limitedFigure.js";
import type { Proration } from "../money/proration.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import type { ProrationBasis } from "./incentivePlan.js";
import type { RampWorking } from "./rampWorking.js";

/** Commission of one component for one stretch of the period. */
export interface CommissionLine {
  /** Id of the component. */
  readonly component: string;
  /** Its name for people. */
  readonly label?: string | undefined;
  /** Earned by a rate table. */
  readonly kind: "commission";
  /** The amounts of its parts together. */
  readonly amount: string;
  /** How it came about. */
  readonly working: CommissionLineWorking;
}

/** The amounts of `bands` + `kickers` + `rounding` are the line's amount, and so are `floor` and the amounts of `parts`. */
export interface CommissionLineWorking extends CommissionWorking {
  /** Facts, target, attainment, rates. */
  readonly step: "commission";
  /** Version of the plan. */
  readonly version: string;
  /** The days that were settled together: the period, or its part between two changes. */
  readonly stretch: ClosedPeriod;
  /** Id of the metric that was credited. */
  readonly metric: string;
  /** Which credit that counts, where it is not the participant's own. */
  readonly credit?: Exclude<MetricCredit, "own"> | undefined;
  /** The rate table, with nothing left to a default. */
  readonly table: RateTable;
  /** What was to be reached; `null` where the table does without. */
  readonly target: TargetWorking | null;
  /** The days that the target is held against, where a change of goals makes them others than those of the stretch; absent where it does not. */
  readonly targetDays?: ClosedPeriod | undefined;
  /** Credit of the stretch: that of the parts together. */
  readonly credited: string;
  /** What was paid on, where that is not the credit. */
  readonly base?: string | undefined;
  /** Credited ÷ target, half-up to ten digits; `null` where there is none. */
  readonly attainment: string | null;
  /** The amounts of the bands ÷ what was paid on, half-up to ten digits; `null` when that is 0. */
  readonly blendedRate: string | null;
  /** What the limits of single facts have added, or taken: bands, kickers, rounding and this are together the amount. Absent where nothing. */
  readonly byFacts?: string | undefined;
  /** The floor of the stretch, which is part of the amount before any fact adds to it. Absent where there is none. */
  readonly floor?: string | undefined;
  /** The floor or the cap that the amount was held to: what was `earned` is the sum of the above. Absent where it was not. */
  readonly limited?: LimitedFigure | undefined;
  /** What each fact adds, by date and id. */
  readonly parts: readonly FactPart[];
  /** Facts that the component's or the metric's condition could not decide about; they do not count. */
  readonly undecided: readonly string[];
}

/** A target and the share of it that counts. */
export interface TargetWorking {
  /** For the whole period. */
  readonly target: string;
  /** The period it is for. */
  readonly period: ClosedPeriod;
  /** The share that counts, as days or months of how many; `null` where all of it does. */
  readonly proration: TargetShare | null;
  /** What a ramp leaves of that; absent where all of it holds. */
  readonly ramp?: RampWorking | undefined;
  /** What a target of zero was taken for. */
  readonly zeroTarget?: ZeroTargetPolicy | undefined;
}

/** The share of a target that counts. */
export interface TargetShare extends Proration {
  /** What is counted: days or months. */
  readonly by: ProrationBasis;
}

/** What one fact adds to a line. */
export interface FactPart {
  /** Id of the fact. */
  readonly fact: string;
  /** Its date. */
  readonly on: PlainDate;
  /** What it is credited with. */
  readonly credited: string;
  /** What it adds. */
  readonly amount: string;
  /** What of it is above the cap and kept for later periods, beside the amount; absent where nothing is. */
  readonly carried?: string | undefined;
  /** What it is paid on, where that is not the credit. */
  readonly base?: string | undefined;
  /** How its amount was converted or netted. */
  readonly counted?: CountedAmount | undefined;
  /** The participant's part of a split fact. */
  readonly split?: SplitWorking | undefined;
  /** Whose own credit is rolled up to the participant in it, by id; absent where it is no credit that is rolled up. */
  readonly via?: readonly RolledUpCredit[] | undefined;
}

/** Own credit of somebody who reports to the participant. */
export interface RolledUpCredit {
  /** Who has it. */
  readonly participant: string;
  /** How much of what the part credits; `null` of a fact that is counted, since it counts once for all who share it. */
  readonly credited: string | null;
}

/** A part of a split fact, by largest remainder. */
export interface SplitWorking {
  /** What the fact counts for in all. */
  readonly whole: string;
  /** The participant's weight. */
  readonly weight: string;
  /** All weights together. */
  readonly of: string;
}
