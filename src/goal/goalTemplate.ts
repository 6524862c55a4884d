import type { ProgressMeasure, ThresholdBound } from "../metric/progressMeasure.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { RoundingMode } from "../money/rounding.js";
import type { KeyResultScoring } from "../okr/objective.js";
import type { ConversionStep } from "./conversion.js";

/**
 * What people of a role and a level are to do for a goal (目标模板): basic actions for newcomers, large deals for seniors.
 *
 * @see GUIDE G8 and G9
 */
export interface GoalTemplate {
  /** Where editors find the schema of this document; it changes nothing. */
  readonly $schema?: string | undefined;
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique among templates. */
  readonly id: string;
  /** For people of this role; for all where absent. */
  readonly role?: string | undefined;
  /** For people of this level; for all where absent. */
  readonly level?: string | undefined;
  /** What is to be reached, in words: the title of the objective. */
  readonly title?: string | undefined;
  /** One key result each, up to 20. Either all have weights, exactly 1 together, or none has. */
  readonly keyResults: readonly TemplateKeyResult[];
}

/** A key result that a template asks for. */
export interface TemplateKeyResult {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique in its template. */
  readonly id: string;
  /** What is to be reached, in words. */
  readonly title?: string | undefined;
  /** What it weighs (权重), a ratio from 0 to 1. */
  readonly weight?: string | undefined;
  /** Which metric: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly metric?: string | undefined;
  /** What it counts in: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly unit?: string | undefined;
  /** How its progress is measured: by what the template states, or up to a figure made of each one's goal. */
  readonly measure: ProgressMeasure | MeasureOfGoal;
  /** How it is scored. Default: by its progress. */
  readonly scoring?: KeyResultScoring | undefined;
}

/** A measure whose target follows from the goal. */
export type MeasureOfGoal = FromToOfGoal | ThresholdOfGoal | RatePerDayOfGoal;

/** From a start to what the goal takes. */
export interface FromToOfGoal {
  /** From a start to a target. */
  readonly kind: "from_to";
  /** Where the way begins (起始值). Default: where the goal does, made into the metric as the target is. */
  readonly start?: DecimalInput | undefined;
  /** Where it ends. */
  readonly target: GoalFigure;
}

/** At least or at most what the goal takes. */
export interface ThresholdOfGoal {
  /** Which side of the target is good. */
  readonly kind: "at_least" | "at_most";
  /** The bound. */
  readonly target: GoalFigure;
  /** Whether exactly the target will do. Default: `inclusive`, it does. */
  readonly bound?: ThresholdBound | undefined;
  /** Where a way to it begins; then it is measured by the way, and not `by` anything else. Default: there is none. */
  readonly start?: DecimalInput | undefined;
  /** What the progress is: 1 or 0 (`met`), by the `distance`, or the share of the `periods`. Default: `met`. */
  readonly by?: "met" | "distance" | "periods" | undefined;
}

/** So many a working day as the goal takes. */
export interface RatePerDayOfGoal {
  /** So many a day. */
  readonly kind: "rate_per_day";
  /** How many a day. */
  readonly target: GoalFigure;
}

/** A rounding that says which way and how far: a template has no currency that could say it. */
export interface GoalFigureRounding {
  /** Fraction digits, 0 to 6: 0 for what is counted. */
  readonly scale: number;
  /** `up` where a part of a customer would not do. */
  readonly mode: RoundingMode;
}

/** A figure made of the target of a goal. */
export interface GoalFigure {
  /** Follows from the goal. */
  readonly kind: "of_goal";
  /** What part of the target, a ratio from 0 to 1. Default: all of it. */
  readonly share?: DecimalInput | undefined;
  /** What turns it into the metric, such as ÷ an average order value; nothing where absent. */
  readonly steps?: readonly ConversionStep[] | undefined;
  /** How it is rounded, once, scale and mode named. */
  readonly rounding: GoalFigureRounding;
}
