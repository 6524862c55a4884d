import type { Issue } from "../issue/issue.js";
import { refuse } from "../issue/rulesError.js";
import { overlap } from "./overlap.js";
import type { Period } from "./period.js";
import { readPeriod } from "./readPeriod.js";

/**
 * The days that two periods share, or `undefined` where they share none.
 *
 * Both ends count: periods that share a single day overlap in that day. An open end reaches any date; the result is open,
 * with an end of `null`, where both periods are.
 *
 * @throws {@link RulesError} `period_reversed`, `date_malformed`, `date_out_of_range`, `unknown_key`, `key_missing`,
 * `type_mismatch`
 *
 * @example
 * ```ts
 * import { overlapOf } from "incentive-rules";
 *
 * const january = { start: "2024-01-01", end: "2024-01-31" };
 *
 * overlapOf(january, { start: "2024-01-31" }); // => { start: "2024-01-31", end: "2024-01-31" }
 * overlapOf(january, { start: "2024-02-01" }); // => undefined
 * overlapOf({ start: "2024-01-01" }, { start: "2025-01-01", end: null }); // => { start: "2025-01-01", end: null }
 * ```
 */
export function overlapOf(one: Period, other: Period): Period | undefined {
  return readOverlap("overlapOf", one, other);
}

/** The same under the name of the function that asks. */
export function readOverlap(functionName: string, one: unknown, other: unknown): Period | undefined {
  const issues: Issue[] = [];
  const first = readPeriod(one, ["one"], issues);
  const second = readPeriod(other, ["other"], issues);
  if (first === undefined || second === undefined || issues.length > 0) refuse(functionName, issues);

  return overlap(first, second);
}
