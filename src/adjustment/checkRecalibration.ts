import type { Issue } from "../issue/issue.js";
import { readRecalibration } from "./readRecalibration.js";

/**
 * What is wrong with a recalibration as such, whichever targets it is for.
 *
 * @returns What is wrong, in the order of the document; nothing where it can be used.
 *
 * @example
 * ```ts
 * import { checkRecalibration } from "incentive-rules";
 *
 * const recalibration = {
 *   id: "spring",
 *   baseline: "2027-1",
 *   version: "2027-2",
 *   reason: "A new rule makes customers decide later",
 *   method: { kind: "index", index: "90" },
 *   conserve: { kind: "none" },
 * };
 *
 * checkRecalibration(recalibration).map(({ code, path }) => [code, path]); // => [["rate_out_of_range", ["method", "index"]]]
 * checkRecalibration({ ...recalibration, method: { kind: "index", index: "90%" } }); // => []
 * ```
 */
export function checkRecalibration(recalibration: unknown): Issue[] {
  const issues: Issue[] = [];
  readRecalibration(recalibration, [], issues);

  return issues.slice(0, ISSUE_COUNT_MAX);
}

const ISSUE_COUNT_MAX = 100;
