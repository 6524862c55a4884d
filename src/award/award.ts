import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import type { AwardMeasure } from "./awardRule.js";

/** An award that was completed. */
export interface Award {
  /** Made from rule, participant and facts, so that the same award has the same id in every run. */
  readonly id: string;
  /** Id of the rule. */
  readonly rule: string;
  /** Whose. */
  readonly participant: string;
  /** The day on which it was completed. */
  readonly on: PlainDate;
  /** What it pays. */
  readonly amount: string;
  /** The facts that carry it, by date and id. */
  readonly facts: readonly string[];
  /** How it came about. */
  readonly working: AwardWorking;
}

/** Each × times × factors = exact; exact + rounding = amount. By these terms it stands, shrinks or falls later, whatever the rule says then. */
export interface AwardWorking {
  /** The days that count together, of a rolling window those from the first fact on. */
  readonly window: ClosedPeriod;
  /** What was looked at. */
  readonly measure: AwardMeasure;
  /** What it came to. */
  readonly value: string;
  /** What was to be reached, and how; `null` where every fact qualifies. */
  readonly bound: AwardBound | null;
  /** What each payment is for; `null` where the window pays once. */
  readonly per: string | null;
  /** What is paid each time: money, or the share of the value. */
  readonly each: string;
  /** The rate that `each` was computed by; `null` for money. */
  readonly rate: string | null;
  /** How often it is paid. */
  readonly times: number;
  /** How often it was paid when it was granted; what is reversed later lowers `times`, and is brought back up to this. */
  readonly timesGranted: number;
  /** Multipliers that applied. */
  readonly factors: readonly string[];
  /** Not rounded. */
  readonly exact: string;
  /** What rounding added. */
  readonly rounding: string;
  /** For how many days after a fact its reversal undoes the award; `null` for ever. */
  readonly undoneWithin: number | null;
}

/** What an award is to reach. */
export interface AwardBound {
  /** Exactly on it, `above` is not reached. */
  readonly is: "above" | "at_least";
  /** What is to be reached. */
  readonly to: string;
}

/** An award that is not paid, since the limit of its rule is used up. */
export interface WithheldAward {
  /** Id of the rule. */
  readonly rule: string;
  /** Whose. */
  readonly participant: string;
  /** The day on which it was completed. */
  readonly on: PlainDate;
  /** The facts that carry it. */
  readonly facts: readonly string[];
  /** How often it would have been paid beyond the limit. */
  readonly times: number;
}

/** A fact that a rule could not decide about; it does not count, or does not multiply. */
export interface UndecidedFact {
  /** Id of the rule. */
  readonly rule: string;
  /** Whose. */
  readonly participant: string;
  /** Id of the fact. */
  readonly fact: string;
  /** Its date. */
  readonly on: PlainDate;
  /** What is missing. */
  readonly reason: UndecidedReason;
}

/** Why a rule could not decide, as explanations list it. */
export const UNDECIDED_REASONS = [
  "attribute_missing",
  "customer_missing",
  "list_missing",
  "subject_missing",
  "start_missing",
  "multiplier_unknown",
] as const;

/** `list_missing`: no customer is known to be on the list that is asked for. */
export type UndecidedReason = (typeof UNDECIDED_REASONS)[number];
