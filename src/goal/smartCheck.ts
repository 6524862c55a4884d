import type { Attainability, AttainabilityFinding, CorridorText } from "../metric/attainability.js";
import type { Cadence } from "../period/cadence.js";
import type { ClosedPeriod } from "../period/period.js";

/** Whether a letter of SMART holds; what cannot be said for want of evidence is `unknown`. */
export type SmartVerdict = "met" | "not_met" | "unknown";

/** A part of a goal's scope. */
export type ScopeDimension = "customerTypes" | "productLines" | "regions";

/** S: which parts of the scope are named. */
export interface SpecificCheck {
  /** Met where at least one part is named; a goal for everybody and everything is not. */
  readonly verdict: "met" | "not_met";
  /** The parts that are named. */
  readonly named: readonly ScopeDimension[];
  /** The parts that are left open. */
  readonly open: readonly ScopeDimension[];
}

/** M: what is missing to measure it by. */
export type MeasurableReason = "metric_missing" | "metric_unknown" | "target_missing";

/** M: what it is measured by. */
export interface MeasurableCheck {
  /** Met where a metric that is measured and a target are named. */
  readonly verdict: "met" | "not_met";
  /** What is missing. */
  readonly reasons: readonly MeasurableReason[];
  /** Whether the metric measures what is done or what comes of it; `null` where nobody says. */
  readonly role: "process" | "outcome" | null;
}

/** A, by people. */
export interface PeersReason extends Attainability {
  /** By people. */
  readonly source: "peers";
}

/** A, by one's own past. */
export interface HistoryReason {
  /** By the past. */
  readonly source: "history";
  /** What it says. */
  readonly finding: AttainabilityFinding;
  /** What is to be expected: value × trend, half-up to ten digits. */
  readonly expected: string;
  /** Target ÷ expected, half-up to ten digits. */
  readonly ratio: string;
  /** The corridor, as text. */
  readonly corridor: CorridorText;
  /** The least and the greatest target of the corridor, half-up to ten digits. */
  readonly targets: CorridorText;
}

/** How a limit stands to what a target takes. */
export interface LimitReason {
  /** The limit, by its id. */
  readonly id: string;
  /** The most there is. */
  readonly most: string;
  /** What the target takes less the most there is: above 0 where it cannot be. */
  readonly excess: string;
}

/** A, by what there is. */
export interface CapacityReason {
  /** By capacity. */
  readonly source: "capacity";
  /** What it says. */
  readonly finding: AttainabilityFinding;
  /** What the target takes. */
  readonly needed: string;
  /** Every limit, in the order given. */
  readonly limits: readonly LimitReason[];
}

/** A source that there is no evidence of. */
export interface NoReason {
  /** The source. */
  readonly source: "peers" | "history" | "capacity";
  /** Nothing can be said. */
  readonly finding: "unknown";
  /** Why. */
  readonly missing: "evidence" | "target";
}

/** A: what one source says. */
export type AttainableReason = PeersReason | HistoryReason | CapacityReason | NoReason;

/** A: whether it can be reached, and is worth reaching. */
export interface AttainableCheck {
  /** Not met where any source finds it out of reach or effortless; met where one has it within and none against. */
  readonly verdict: SmartVerdict;
  /** The findings against it: `out_of_reach` (跳一跳够不着), `effortless` (伸手即得), or, of different sources, both. */
  readonly findings: readonly ("out_of_reach" | "effortless")[];
  /** People, past and capacity, in this order. */
  readonly reasons: readonly AttainableReason[];
}

/** R: how a focus stands. */
export interface FocusReason {
  /** The focus. */
  readonly focus: string;
  /** Its share of all weight, half-up to ten digits. */
  readonly weight: string;
  /** The least that is asked for. */
  readonly weightMin: string;
  /** What is missing, in points: `"0.3"` are 30; `"0"` where nothing is. */
  readonly missing: string;
}

/** A weight that would follow the strategy. */
export interface ProposedWeight {
  /** The goal, by its id. */
  readonly id: string;
  /** The share of all weight, at ten digits; all together are exactly 1. */
  readonly weight: string;
}

/** R: whether the goals together follow the strategy. */
export interface RelevantCheck {
  /** Not met where a focus is short; unknown without a strategy of the goal's phase, or where the goal is not among its goals. */
  readonly verdict: SmartVerdict;
  /** The phase; `null` without a strategy. */
  readonly phase: string | null;
  /** Every focus that is asked for. */
  readonly reasons: readonly FocusReason[];
  /** Why nothing can be said; `null` where it can. */
  readonly missing: "strategy" | "phase" | "goal" | null;
  /** Weights that follow it; `null` where nothing is short, or where a focus has no goal to be raised. */
  readonly proposal: readonly ProposedWeight[] | null;
  /** Focuses that are asked for and have no goal. */
  readonly withoutGoal: readonly string[];
}

/** T: why it has no times. */
export type TimeBoundReason = "period_missing" | "steps_unknown" | "step_missing" | "no_shorter_step";

/** T: whether it is broken down over time. */
export interface TimeBoundCheck {
  /** Not met without a period, or a step that is asked for; unknown where nobody says how it is broken down. */
  readonly verdict: SmartVerdict;
  /** The period; `null` where there is none. */
  readonly period: ClosedPeriod | null;
  /** What is missing. */
  readonly reasons: readonly TimeBoundReason[];
  /** The cadences that it is broken down to and that cut the period. */
  readonly steps: readonly Cadence[];
  /** The cadences that are asked for and missing. */
  readonly missing: readonly Cadence[];
}

/** A goal asked by the five letters of SMART. */
export interface SmartCheck {
  /** The goal, by its id. */
  readonly goal: string;
  /** Met where all five are; not met where one is not; else unknown. */
  readonly verdict: SmartVerdict;
  /** S (具体). */
  readonly specific: SpecificCheck;
  /** M (可衡量). */
  readonly measurable: MeasurableCheck;
  /** A (可达成). */
  readonly attainable: AttainableCheck;
  /** R (相关). */
  readonly relevant: RelevantCheck;
  /** T (有时限). */
  readonly timeBound: TimeBoundCheck;
}
