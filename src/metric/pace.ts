import type { ExactQuotient } from "../money/exactQuotient.js";
import type { DayPosition } from "./expectation.js";
import type { Staleness } from "./staleness.js";

/** A progress held against what the calendar expects (对比时间进度), with the figures it is made of. */
export interface Pace {
  /** The part of the way that is covered, half-up to ten digits: below 0 behind the start, above 1 beyond the target. */
  readonly progress: string;
  /** The same, exactly. */
  readonly progressQuotient: ExactQuotient;
  /** The part of the way that is expected, half-up to ten digits. */
  readonly expected: string;
  /** The same, exactly. */
  readonly expectedQuotient: ExactQuotient;
  /** The value that is expected: start + expected × (target − start), half-up to ten digits. */
  readonly expectedValue: string;
  /** Expected − progress, in points as published rules count them: above 0 while behind. Half-up to ten digits. */
  readonly behindBy: string;
  /** Progress ÷ expected, half-up to ten digits; `null` while nothing is expected. */
  readonly ratio: string | null;
  /** The days that it rests on; `null` where the share was stated. */
  readonly days: DayPosition | null;
  /** How fast the rest has to go. */
  readonly runRate: RunRate;
  /** The status by the rule; `null` where no rule was given. */
  readonly status: PaceStatus | null;
  /** Whether the last check-in is too long ago; `null` where none was given. */
  readonly checkIn: Staleness | null;
}

/** How fast it went, and how fast the rest has to go. All half-up to ten digits. */
export interface RunRate {
  /** What was covered a day so far, in the unit of the target; `null` while no day has passed, or none is known. */
  readonly soFar: string | null;
  /** What each day that is left has to bring; `"0"` where the target is reached, `null` where no day is left or known. */
  readonly needed: string | null;
  /** Needed ÷ so far; `null` where one of them is missing, or nothing was covered so far. */
  readonly speedUp: string | null;
  /**
   * The rest of the way ÷ the rest that the calendar expects: 1.2 says that the rest must go 1.2 times as fast as it was
   * planned. `"0"` where the target is reached, `null` where nothing more is expected.
   */
  readonly ofPlan: string | null;
}

/** A status and what decided it. */
export interface PaceStatus {
  /** The name that the rule has for it; `null` by `nothing_expected`. */
  readonly name: string | null;
  /**
   * What decided: a `band`, the target that is `reached`, the check-in that is `outdated`, or nothing, since a ratio to an
   * expected 0 says nothing.
   */
  readonly by: "band" | "reached" | "outdated" | "nothing_expected";
  /** What the bands are asked about. */
  readonly measuredBy: "gap" | "ratio";
  /** The value that the bands were asked about, half-up to ten digits; `null` where nothing is expected. */
  readonly value: string | null;
  /** The position of the band in the rule, from 0; `null` where no band decided. */
  readonly band: number | null;
}
