import type { LevelChange } from "../metric/levelChange.js";

/** How a level that somebody was measured by came about. */
export interface MeasuredLevel extends LevelChange {
  /** Id of the metric. */
  readonly metric: string;
}
