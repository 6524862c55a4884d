import type { DecimalInput } from "../money/decimalInput.js";

/** How the score between two zones goes: on a straight line, or it stays that of the zone reached. */
export interface ZonesBetween {
  /** Default: `step`, the score stays. Exactly where a zone begins it has the zone's score either way. */
  readonly between?: "linear" | "step" | undefined;
}

/** A zone, such as commit, target, stretch (承诺, 目标, 挑战): it begins somewhere on the way. */
export type Zone = ZoneAt | ZoneByShare;

/** A zone that begins at a value of the metric. */
export interface ZoneAt {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique in its list. */
  readonly id: string;
  /** The value at which it begins, reached exactly there. */
  readonly at: DecimalInput;
  /** What is scored there, a ratio from 0 to 1, not below that of the zone before. */
  readonly score: string;
  /** Not beside `at`. */
  readonly share?: undefined;
}

/** A zone that begins at a share of the way from the start to the target. */
export interface ZoneByShare {
  /** 1 to 64 letters, digits, `.`, `_`, `-`; unique in its list. */
  readonly id: string;
  /** A ratio above 0; up to 10, or with a percent sign. */
  readonly share: string;
  /** What is scored there, a ratio from 0 to 1, not below that of the zone before. */
  readonly score: string;
  /** Not beside `share`. */
  readonly at?: undefined;
}
