import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import type { PlainDate } from "../period/plainDate.js";

/**
 * Which places are given to those who are level.
 *
 * - `competition`: the same, and as many are left out after it (1, 2, 2, 4).
 * - `dense`: the same, and none is left out (1, 2, 2, 3).
 * - `ordinal`: one each, in the order of their ids (1, 2, 3, 4).
 */
export type RankMethod = "competition" | "dense" | "ordinal";

/** Which figures go ahead: the higher or, as for days until cash is in, the lower. */
export type RankDirection = "highest_first" | "lowest_first";

/** A metric that is asked where the values are equal. */
export interface TieBreaker {
  /** Names it in the result: 1 to 64 letters, digits, `.`, `_`, `-`. */
  readonly metric: string;
  /** Default: `highest_first`, whatever direction the values have. */
  readonly direction?: RankDirection | undefined;
}

/** One participant and what the ranking goes by. */
export interface RankEntry {
  /** Id of the person, of another system: 1 to 200 visible characters; unique in the ranking. */
  readonly participant: string;
  /** The figure: up to 10 fraction digits, or an exact quotient. Without one, or with `null`, there is no place. */
  readonly value?: DecimalInput | ExactQuotient | null | undefined;
  /** One figure for each of the tie-breakers, in their order; `null`, where there is none, goes behind all figures. */
  readonly tieValues?: readonly (DecimalInput | ExactQuotient | null)[] | undefined;
  /** When the value was reached; the earlier goes ahead where figures are equal, and whoever has no date goes behind. */
  readonly reachedOn?: PlainDate | undefined;
}

/** How many are in the top, and what happens to those who are level across its end. */
export interface RankTop {
  /** Participants wanted, 1 or more: 3 for the first three. */
  readonly count: number;
  /**
   * Of those who are level across the end, `include` takes all in (more than `count`), `exclude` none (fewer than
   * `count`), and `cut` as many as fit, by id.
   */
  readonly ties: "include" | "exclude" | "cut";
}
