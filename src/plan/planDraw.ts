import type { Condition } from "../condition/condition.js";
import type { Draw } from "../draw/draw.js";

/**
 * What a plan pays at least, and to whom.
 *
 * Advances are for the days on which a participant is there and the version is effective. Debts are paid back, and
 * forgiven, by the terms of the last version in the period that has a draw, and after that by those of the last that had one.
 */
export interface PlanDraw {
  /** The contract. */
  readonly terms: Draw;
  /**
   * Asked of the figures and attributes (`role`, `level`, `team`, `region`, `manager`, `id`) of a participant, as they are on
   * the last of these days, who is advanced nothing unless it is true; debts are paid back all the same. Default: everyone.
   */
  readonly eligible?: Condition | undefined;
}
