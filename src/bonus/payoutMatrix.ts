/**
 * What two measures or more pay together (目标完成率 × 回款率).
 *
 * Below the first point of any axis nothing is paid; beyond the last one what that says.
 */
export interface PayoutMatrix {
  /** 2 to 4, the outermost first. */
  readonly axes: readonly MatrixAxis[];
  /** Between points: interpolated along every axis, or what the lower ones say. */
  readonly between: "linear" | "step";
  /** Which point is in force exactly on it; needed by `step`, where it moves money. */
  readonly boundary?: "lower_inclusive" | "upper_inclusive" | undefined;
  /** Payouts, ratios from 0 to 10, with a percent sign to 10000%: a list for each axis within that of the axis before, as long as its points. */
  readonly cells: MatrixCells;
}

/** One measure of a matrix. */
export interface MatrixAxis {
  /** The metric's id. */
  readonly metric: string;
  /** What its points are: ratios of the target, or amounts. */
  readonly measuredBy: "attainment" | "amount";
  /** 1 to 100 in rising order. */
  readonly at: readonly string[];
}

/** Lists of payouts, or of such lists. */
export type MatrixCells = readonly string[] | readonly MatrixCells[];
