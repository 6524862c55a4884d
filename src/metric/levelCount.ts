/** What counts of a level. */
export type LevelCount = "stock_plus_signed" | "stock" | "inflow";

/** The names of {@link LevelCount}. */
export const LEVEL_COUNTS = ["stock_plus_signed", "stock", "inflow"] as const satisfies readonly LevelCount[];
