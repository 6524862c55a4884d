import type { LevelCount } from "./levelCount.js";

/** How a level came about: opening + entered − left is what is held at the end. */
export interface LevelChange {
  /** What counts: what is held; that and {@link signed}; or {@link entered}. */
  readonly counts: LevelCount;
  /** Held when the period began. */
  readonly opening: string;
  /** Came in during the period; of `inflow` each thing once, however often it came. */
  readonly entered: string;
  /** Went out during the period, be it by being signed; of `inflow` without what came in again. */
  readonly left: string;
  /** Signed while it was held, during the period, and not held at the end; of `stock_plus_signed` alone. */
  readonly signed?: string | undefined;
}
