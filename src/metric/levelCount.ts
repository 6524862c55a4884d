/** What counts of a level. */
export type LevelCount = "stock_plus_signed" | "stock" | "inflow";

/** What a level counts that does not say it: without `signed` nothing could be counted as if it were still held. */
export function levelCountOf({
  counts,
  signed,
}: {
  readonly counts: LevelCount | undefined;
  readonly signed: unknown;
}): LevelCount {
  return counts ?? (signed === undefined ? "stock" : "stock_plus_signed");
}

/** The names of {@link LevelCount}. */
export const LEVEL_COUNTS = ["stock_plus_signed", "stock", "inflow"] as const satisfies readonly LevelCount[];
