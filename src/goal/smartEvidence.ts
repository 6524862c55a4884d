import type { Corridor, Peers } from "../metric/attainability.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { Cadence } from "../period/cadence.js";

/** A metric that is there to be measured. */
export interface KnownMetric {
  /** Its id. */
  readonly id: string;
  /** Whether it measures what is done (过程指标) or what comes of it (结果指标). */
  readonly role: "process" | "outcome";
}

/** What one's own past makes of a target. */
export interface HistoryEvidence {
  /** The result of the same period a year ago, so that the season is in it; above 0. */
  readonly value: DecimalInput;
  /** What the market, or the trend, makes of it since, as a factor above 0: `"1.1"`. Default: 1. */
  readonly trend?: DecimalInput | undefined;
  /** Where target ÷ (value × trend) is right. */
  readonly corridor: Corridor;
}

/** Something that there is only so much of: customers, days, money. */
export interface CapacityLimit {
  /** Its id, such as `prospects`. */
  readonly id: string;
  /** What is multiplied to the most there is: 120 prospects, or 8 visits × 21 days; 1 to 10 figures of 0 or more. */
  readonly factors: readonly DecimalInput[];
}

/** What a target takes of what there is. */
export interface CapacityEvidence {
  /** What is multiplied to what it takes: 8 first visits a day × 21 days. Default: the target itself. */
  readonly needs?: readonly DecimalInput[] | undefined;
  /** What there is; 1 to 100 limits. */
  readonly limits: readonly CapacityLimit[];
  /** The share of the least limit below which a target is effortless. Absent: none is by this. */
  readonly effortlessBelow?: DecimalInput | undefined;
}

/** What a phase of the strategy asks of the goals together (侧重). */
export interface FocusShare {
  /** What it lays weight on, such as `new_customers`. */
  readonly focus: string;
  /** The least share of all weight, from 0 to 1. */
  readonly weightMin: DecimalInput;
}

/** One of the goals that belong together. */
export interface WeightedGoal {
  /** The goal, by its id; each once. */
  readonly id: string;
  /** What it is about, as the strategy says it. Absent: none of its focuses. */
  readonly focus?: string | undefined;
  /** Its weight, 0 or more; weights need not add up to anything. */
  readonly weight: DecimalInput;
}

/** A phase of the strategy and the goals that are to follow it. */
export interface StrategyEvidence {
  /** The phase, such as `launch`. */
  readonly phase: string;
  /** What it asks for; each focus once, together at most 1. */
  readonly asks: readonly FocusShare[];
  /** All goals of whoever has this goal; at most 1,000. */
  readonly goals: readonly WeightedGoal[];
}

/** How a goal is broken down over time. */
export interface StepsEvidence {
  /** The cadences that it is broken down to. */
  readonly has: readonly Cadence[];
  /** The cadences that it has to be broken down to. Absent: any one will do. */
  readonly asks?: readonly Cadence[] | undefined;
}

/** What is known around a goal; where there is none the verdict is `unknown`, never `not_met`. */
export interface SmartEvidence {
  /** The metrics that are measured. Absent: the one that the goal names is taken to be. */
  readonly metrics?: readonly KnownMetric[] | undefined;
  /** People: who would reach it. */
  readonly peers?: Peers | undefined;
  /** The own past. */
  readonly history?: HistoryEvidence | undefined;
  /** What there is to do it with, and to do it on. */
  readonly capacity?: CapacityEvidence | undefined;
  /** The strategy. */
  readonly strategy?: StrategyEvidence | undefined;
  /** The steps in time. */
  readonly steps?: StepsEvidence | undefined;
}
