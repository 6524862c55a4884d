import type { DecimalInput } from "../money/decimalInput.js";

/** Targets under the name of their version. */
export interface TargetList {
  /** Names the version: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly version: string;
  /** Each once, in any order; up to 100,000. */
  readonly targets: readonly VersionedTarget[];
}

/** What one is to reach, by a version of the targets. */
export interface VersionedTarget {
  /** Whose, or of which period: a person, a team, a region, `2027-Q1`; 1 to 200 visible characters, unique in the list. */
  readonly id: string;
  /** What is to be reached: 0 or more. */
  readonly target: DecimalInput;
  /**
   * What was reached in a period that is over and was respread: the others have what it fell short of or was ahead by, and
   * it counts this in the place of its target. Absent: it was not respread.
   */
  readonly reached?: DecimalInput | undefined;
  /** What the target is a part of, such as a team, or a person's year; its total is what `conserve` by group keeps. */
  readonly group?: string | undefined;
  /** Whom gates look at together, and an index may be for, such as a region or a role. */
  readonly segment?: string | undefined;
}

/**
 * A version of the targets (目标版本), and what it was made from.
 *
 * A recalibration is always of its baseline. Given a version that was made from this, it goes back to it, so that it
 * changes nothing when it is made twice.
 */
export interface TargetVersion extends TargetList {
  /** What a recalibration made them from; absent where they were set. */
  readonly baseline?: TargetList | undefined;
}
