import type { Verdict } from "../condition/verdict.js";
import type { MethodWorking } from "./methodWorking.js";
import type { TargetVersion } from "./targetVersion.js";

/**
 * Recalibrated targets: what they count and what is unallocated are together the total of the baseline and the gap.
 */
export interface RecalibratedTargets {
  /** Id of the recalibration. */
  readonly recalibration: string;
  /** In the order of the baseline. */
  readonly targets: readonly RecalibratedTarget[];
  /** What the targets count now, less what they counted. `delta` + `unallocated` = `gap`, always. */
  readonly delta: string;
  /** What the total was to change by: as stated, but 0 where no target was changed; where nobody takes anything, what it did. */
  readonly gap: string;
  /** What nobody could take, within bounds and weights; below 0 what nobody could give up. */
  readonly unallocated: string;
  /**
   * Whether every total is what it was to be: that of all targets, but for the stated gap, or that of each group. It is not
   * where something is unallocated, and by `none` where `delta` is not 0.
   */
  readonly conserved: boolean;
  /** How it came about. */
  readonly working: RecalibrationWorking;
  /** The new version, with its baseline. */
  readonly next: TargetVersion;
}

/** What became of one target: `counted` + `byMethod` + `taken` is what it `counts`. */
export interface RecalibratedTarget {
  /** Its id. */
  readonly id: string;
  /** What it was. */
  readonly baseline: string;
  /** What it is. */
  readonly target: string;
  /** `target` − `baseline`. */
  readonly delta: string;
  /** What it counted in the total before: what it was, or what was `reached` where it was respread before. */
  readonly counted: string;
  /** What it counts in the total: the target, or what was reached of one whose period is over and respread. */
  readonly counts: string;
  /** What the method did with it. */
  readonly state: RecalibrationState;
  /** What the method wanted it to be, half-up to ten digits; `null` where it did not change it. */
  readonly wanted: string | null;
  /** What the method added, within bounds; below 0 what it took off. */
  readonly byMethod: string;
  /** What was taken of others; below 0 what was given up to them. */
  readonly taken: string;
  /** The bound that it was held to: least or most. `null` where it was not. */
  readonly limited: "floor" | "cap" | null;
}

/**
 * What a method did with a target.
 *
 * - `changed`: it says what the target is to be.
 * - `not_concerned`: it says nothing of it, so that it may take of others.
 * - `below_threshold`: what has changed does not come to the bound; it may take of others, too.
 * - `gate_closed`: the gates of its segment are false; it may take of others, too.
 * - `gate_unknown`: too little is known of its segment. Left as it is, and takes nothing.
 * - `forecast_missing`: a method by forecasts has none. Left as it is, and takes nothing.
 * - `over`: its period is over. Left as it is, and takes nothing.
 */
export type RecalibrationState =
  | "changed"
  | "not_concerned"
  | "below_threshold"
  | "gate_closed"
  | "gate_unknown"
  | "forecast_missing"
  | "over";

/** How a recalibration came about. */
export interface RecalibrationWorking {
  /** The version that it was made from. */
  readonly baseline: string;
  /** What the method saw. */
  readonly method: MethodWorking;
  /** What the gates say, by segment; none where there is no gate. */
  readonly gates: readonly SegmentGates[];
  /** One row where the total is looked at, or one for each group. */
  readonly totals: readonly RecalibratedTotal[];
  /** What becomes of the attainments to be expected; `null` without a forecast. */
  readonly fairness: RecalibrationFairness | null;
}

/** What the gates say of a segment. */
export interface SegmentGates {
  /** Which; `null` of the targets without one. */
  readonly segment: string | null;
  /** True where one gate is. */
  readonly verdict: Verdict;
  /** In the order given. */
  readonly gates: readonly JudgedGate[];
}

/** A gate that was asked. */
export type JudgedGate = JudgedAttainments | JudgedTurnover;

/** Who is behind. */
export interface JudgedAttainments {
  /** By attainments so far. */
  readonly kind: "attainment";
  /** Whether enough are. */
  readonly verdict: Verdict;
  /** How many targets the segment has. */
  readonly count: number;
  /** Of how many of them no attainment is known. */
  readonly unknownCount: number;
  /** How many are behind. */
  readonly behindCount: number;
}

/** Who left. */
export interface JudgedTurnover {
  /** By people who left. */
  readonly kind: "turnover";
  /** Whether enough did. */
  readonly verdict: Verdict;
  /** How many did; `null` where nothing is known. */
  readonly left: number | null;
  /** Of how many. */
  readonly of: number | null;
}

/** A total: `baseline` + `byMethod` + `taken` = `counts`, and with `unallocated` it is `baseline` and the gap. */
export interface RecalibratedTotal {
  /** Which group; `null` of all targets together. */
  readonly group: string | null;
  /** What its targets counted before. */
  readonly baseline: string;
  /** What the method changed, within bounds, and periods that are over left. */
  readonly byMethod: string;
  /** What others took. */
  readonly taken: string;
  /** What nobody could. */
  readonly unallocated: string;
  /** What its targets count now. */
  readonly counts: string;
}

/** How attainments to be expected, forecast ÷ target, lie before and after; windfalls are reached, and count. */
export interface RecalibrationFairness {
  /** By the baseline. */
  readonly before: AttainmentSpread;
  /** By the new targets. */
  readonly after: AttainmentSpread;
  /** Ids of targets that are in neither: without a forecast, over, or of 0 before or after. */
  readonly leftOut: readonly string[];
}

/** How attainments lie; each half-up to ten digits, quantiles by nearest rank, so that each is one of them. */
export interface AttainmentSpread {
  /** How many. */
  readonly count: number;
  /** The least. */
  readonly least: string;
  /** At 25%. */
  readonly lowerQuartile: string;
  /** At 50%. */
  readonly median: string;
  /** At 75%. */
  readonly upperQuartile: string;
  /** The most. */
  readonly most: string;
  /** The most less the least. */
  readonly range: string;
  /** How many reach their target. */
  readonly reachedCount: number;
}
