import type { Condition } from "../condition/condition.js";
import type { Draw } from "../draw/draw.js";

/**
 * What a plan pays at least, and to whom.
 *
 * Advances are for the days on which a participant is there and the version is effective. Recovery and forgiveness go by the version
 * that is effective on the last of these days, or of the period for one who was not there.
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
