import { alignColumns } from "../settle/alignColumns.js";
import type { Watched } from "./watch.js";

/** What was seen and decided, day by day, and where each trigger stood then. */
export function timelineText(watched: readonly Watched[]): readonly string[] {
  const columns = ["date", "seen", "long-cycle", "price-cut"].map((title) => ({ title, holds: "text" }) as const);
  const rows = watched.map(({ observation, text, steps }) => [
    observation.on,
    text,
    ...steps.map(({ state }) => state.phase),
  ]);

  return alignColumns(columns, rows);
}
