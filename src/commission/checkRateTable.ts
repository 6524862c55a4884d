import type { Issue } from "../issue/issue.js";
import { readRateTable } from "./readRateTable.js";

/**
 * Everything that is wrong with a rate table, in the order of the document; an empty list when it can be paid by.
 *
 * Takes any value: structure (unknown keys, class instances, holes, cycles) is checked with the rules. Falling rates
 * are legal. Figures may be numbers here, as in any argument; documents hold text, which `parseRateTable` sees to.
 *
 * @returns Issues with the codes `bands_not_rising`, `bands_not_open`, `bands_open_early`, `bound_out_of_range`,
 * `boundary_missing`, `rate_out_of_range`, `pay_missing`, `pay_ambiguous`, `kicker_on_first_band`, `amount_negative`,
 * `amount_malformed`, `ratio_malformed`, `list_empty`, `list_too_long`, `unknown_key`, `key_missing`, `value_unknown`,
 * `type_mismatch` and those of the structure.
 *
 * @example
 * ```ts
 * import { checkRateTable } from "incentive-rules";
 *
 * const issues = checkRateTable({
 *   measuredBy: "attainment",
 *   method: "whole",
 *   bands: [{ upTo: "0.8", rate: "0.01" }, { upTo: "0.7", rate: "0.015" }, { rate: "2" }],
 * });
 *
 * issues.map((issue) => issue.code); // => ["boundary_missing", "rate_out_of_range", "bands_not_rising"]
 * issues[1]?.message; // => 'bands[2].rate: expected a rate from 0 to 1, received "2"; for 2 percent write "2%"'
 * ```
 *
 * @see GUIDE G14
 */
export function checkRateTable(table: unknown): Issue[] {
  const issues: Issue[] = [];
  readRateTable(table, [], issues);

  return issues.slice(0, ISSUE_COUNT_MAX);
}

const ISSUE_COUNT_MAX = 100;
