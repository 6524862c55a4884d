import type { Rounding } from "../money/rounding.js";

/**
 * A change of targets by a stated method (目标校准): a plain JSON document, so that it can be kept with its reason.
 *
 * It says which version of the targets it is made from and which it makes. Figures are text.
 */
export interface Recalibration {
  /** 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly id: string;
  /** The version of the targets that it is made from. */
  readonly baseline: string;
  /** The version that it makes; another. */
  readonly version: string;
  /** What has changed outside, in words. */
  readonly reason: string;
  /** What each target is to be. */
  readonly method: RecalibrationMethod;
  /** One of them has to be true of a segment, or none of its targets is changed by the method. Absent: always. */
  readonly gates?: readonly RecalibrationGate[] | undefined;
  /** How far one review may move the target of anybody (橡皮筋). Absent: only 0 is a bound. */
  readonly bounds?: ChangeBounds | undefined;
  /** Whether others take what the method changes. */
  readonly conserve: Conservation;
  /** The currency of the targets, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** Scale 0 for what is counted. The mode rounds what a method gives, once. */
  readonly rounding?: Rounding | undefined;
}

/** How targets are changed. */
export type RecalibrationMethod = IndexMethod | ReliefMethod | TerritoryMethod | RunRateMethod | RespreadMethod;

/** All targets times an index of the market (市场指数). */
export interface IndexMethod {
  /** By an index. */
  readonly kind: "index";
  /** A ratio above 0 and up to 10, with a percent sign up to 10000%. */
  readonly index: string;
  /** The least that it counts as. Absent: none. */
  readonly least?: string | undefined;
  /** The most that it counts as. Absent: none. */
  readonly most?: string | undefined;
  /** For targets of these segments. Absent: for all. */
  readonly segments?: readonly string[] | undefined;
}

/** Less for some (任务减免). */
export interface ReliefMethod {
  /** By what they have lost. */
  readonly kind: "relief";
  /** Who, each once. */
  readonly losses: readonly TargetLoss[];
  /** The part of the target that a loss has to come to. Absent: any loss counts. */
  readonly from?: ShareBound | undefined;
}

/** What somebody cannot reach any more. */
export interface TargetLoss {
  /** Id of the target. */
  readonly id: string;
  /** How much of the target: 0 or more, and no more than it. */
  readonly lost: string;
}

/** More or less for some, as what can be sold in their territory has changed (区域调整). */
export interface TerritoryMethod {
  /** By the change of the opportunity. */
  readonly kind: "territory";
  /** Who, each once. */
  readonly changes: readonly TerritoryChange[];
  /** What a change, up or down, has to come to. Absent: any change counts. */
  readonly from?: ShareBound | undefined;
}

/** How the opportunity of a territory has changed. */
export interface TerritoryChange {
  /** Id of the target. */
  readonly id: string;
  /** A ratio of what it was: `"-20%"` has lost a fifth; from −1 to 1, or with a percent sign to 1000%. */
  readonly change: string;
}

/** From where on something counts. */
export interface ShareBound {
  /** A ratio from 0 to 1. */
  readonly share: string;
  /** Exactly on it `at_least` counts and `above` does not. */
  readonly is: "at_least" | "above";
}

/** Between the plan and where the way goes (按当前节奏推算). */
export interface RunRateMethod {
  /** By forecasts. */
  readonly kind: "run_rate";
  /** How much the forecast counts, without windfalls, a ratio from 0 to 1; the rest is the baseline. */
  readonly forecastShare: string;
  /** For targets of these segments. Absent: for all. */
  readonly segments?: readonly string[] | undefined;
}

/** What periods that are over fell short of, or were ahead by, is freed for those that are left. */
export interface RespreadMethod {
  /** By what was reached. */
  readonly kind: "respread";
}

/** What has to be true of a segment. */
export type RecalibrationGate = AttainmentGate | TurnoverGate;

/** Many are far behind. */
export interface AttainmentGate {
  /** By attainments so far. */
  readonly kind: "attainment";
  /** An attainment is behind below this; exactly on it is not. */
  readonly below: string;
  /** More than this part of the segment, a ratio from 0 to 1, has to be behind; exactly so many are not enough. */
  readonly share: string;
  /** Of fewer known attainments nothing is said: a whole number from 1. */
  readonly countMin: number;
  /** At least so many have to be behind: a whole number from 1. Absent: 1. */
  readonly behindMin?: number | undefined;
}

/** Many have left. */
export interface TurnoverGate {
  /** By people who left. */
  readonly kind: "turnover";
  /** More than this part has to have left, a ratio from 0 to 1; exactly so many are not enough. */
  readonly above: string;
  /** One row for each segment; of one without a row nothing is known. */
  readonly counts: readonly TurnoverCount[];
}

/** How many have left a segment. */
export interface TurnoverCount {
  /** Which. Absent: targets without a segment. */
  readonly segment?: string | undefined;
  /** How many: a whole number from 0. */
  readonly left: number;
  /** Of how many: a whole number from 0, not below `left`. */
  readonly of: number;
}

/** How far a target may be moved from its baseline; exactly as far is within. */
export interface ChangeBounds {
  /** Down by at most this part, a ratio from 0 to 1. Absent: down to 0. */
  readonly down?: string | undefined;
  /** Up by at most this part, a ratio from 0 to 1, with a percent sign up to 1000%. Absent: without an end. */
  readonly up?: string | undefined;
}

/** Whether a total stays what it was. */
export type Conservation = NoConservation | TotalConservation | GroupConservation;

/** Nobody takes anything: the total changes with the targets. */
export interface NoConservation {
  /** It does not stay. */
  readonly kind: "none";
}

/** What all are to reach together stays, but for a stated gap. */
export interface TotalConservation extends Takers {
  /** Of all targets. */
  readonly kind: "total";
  /** What the total may change by, such as `"-100000"`. Absent: nothing. */
  readonly gap?: string | undefined;
}

/** What each group is to reach together stays; every target has a group. */
export interface GroupConservation extends Takers {
  /** Of each group. */
  readonly kind: "group";
}

/** Who takes what the method changes. */
export interface Takers {
  /** `others`, whom the method does not change, or `all` of whom enough is known. Absent: `others`. */
  readonly among?: "others" | "all" | undefined;
  /** In which proportion. Absent: by baseline. */
  readonly by?: TakerMeasure | undefined;
}

/** In which proportion it is taken. */
export type TakerMeasure = PlainTakerMeasure | WeightedTakerMeasure;

/** By what is known of all. */
export interface PlainTakerMeasure {
  /** By the targets of the baseline, or the same for all. */
  readonly kind: "baseline" | "equal";
}

/** By weights. */
export interface WeightedTakerMeasure {
  /** As given. */
  readonly kind: "weights";
  /** Each target once; one that is left out takes nothing. */
  readonly weights: readonly TakerWeight[];
}

/** How much one takes. */
export interface TakerWeight {
  /** Id of the target. */
  readonly id: string;
  /** 0 or more, up to 10 fraction digits. */
  readonly weight: string;
}
