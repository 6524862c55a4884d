import type { StatusBand } from "../metric/statusBand.js";

/**
 * Which status a figure has, as plain data: bands in rising order, each beginning where the one before it ends, so that
 * there is neither a hole nor an overlap.
 */
export interface StatusScale {
  /** 1 to 20 in rising order; only the last has no bound. */
  readonly bands: readonly StatusBand[];
}
