/** A figure that was held to a bound. */
export interface LimitedFigure {
  /** Which bound it was raised or cut to. */
  readonly by: "floor" | "cap";
  /** The bound. */
  readonly to: string;
  /** What it would have been, half-up to ten digits. */
  readonly earned: string;
}
