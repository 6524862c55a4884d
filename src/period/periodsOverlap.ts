import { readOverlap } from "./overlapOf.js";
import type { Period } from "./period.js";

/**
 * Whether two periods share a day; one that both have as an end is shared.
 *
 * @throws {@link RulesError} `period_reversed`, `date_malformed`, `date_out_of_range`, `unknown_key`, `key_missing`,
 * `type_mismatch`
 *
 * @example
 * ```ts
 * import { periodsOverlap } from "incentive-rules";
 *
 * periodsOverlap({ start: "2026-01-01", end: "2026-01-31" }, { start: "2026-01-31" }); // => true
 * periodsOverlap({ start: "2026-01-01", end: "2026-01-31" }, { start: "2026-02-01" }); // => false
 * ```
 */
export function periodsOverlap(one: Period, other: Period): boolean {
  return readOverlap("periodsOverlap", one, other) !== undefined;
}
