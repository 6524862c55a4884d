import type { StatusBand } from "./statusBand.js";

/**
 * How a pace is given a status, as plain data.
 *
 * Bands rise and leave no hole, since each begins where the one before it ends: by `gap` from those who are ahead to
 * those far behind, by `ratio` from the far behind up. A gap is lenient early in a period, a ratio harsh.
 */
export interface PaceRule {
  /** What the bounds are: `gap`, expected − progress in points (`"25%"`), or `ratio`, progress ÷ expected. */
  readonly measuredBy: "gap" | "ratio";
  /** The bands in rising order; only the last has no bound. */
  readonly bands: readonly StatusBand[];
  /** The status of who has covered all of the way, whatever the pace. Absent: the bands decide. */
  readonly reached?: string | undefined;
  /** The status of who is beyond the target. Absent: as `reached`. */
  readonly exceeded?: string | undefined;
  /** The status that stands before all others when the check-in is outdated. Absent: it changes no status. */
  readonly outdated?: string | undefined;
}
