import type { ProgressMeasure } from "./progressMeasure.js";

/** The kinds of measures. */
export const PROGRESS_KINDS = [
  "from_to",
  "at_least",
  "at_most",
  "between",
  "milestones",
  "binary",
  "rank",
  "benchmark",
  "rate_per_day",
] as const;
const PLAIN_KEYS = {
  from_to: ["start", "target", "zeroRange", "unmeasured"],
  milestones: ["milestones"],
  binary: [],
  rank: ["start", "target"],
  benchmark: ["target", "is"],
  rate_per_day: ["target"],
} as const;

/**
 * The keys that a measure has beside its kind. A way that begins at a start, or a range with a tolerance, is measured by
 * that alone.
 */
export function keysOf(kind: ProgressMeasure["kind"], has: (key: "start" | "tolerance") => boolean): readonly string[] {
  switch (kind) {
    case "at_least":
    case "at_most":
      return ["target", "bound", has("start") ? "start" : "by"];
    case "between":
      return ["from", "to", has("tolerance") ? "tolerance" : "by"];
    default:
      return PLAIN_KEYS[kind];
  }
}
