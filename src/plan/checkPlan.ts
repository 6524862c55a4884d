import type { Issue } from "../issue/issue.js";
import { readPlan } from "./readPlan.js";

/**
 * Everything that is wrong with an incentive plan, in the order of the document; an empty list when it can be settled by.
 *
 * Takes any value. Figures may be numbers here, as in any argument; documents hold text, which `parsePlan` sees to.
 *
 * @returns Issues with the codes of {@link checkRateTable}, {@link checkCalendar} and {@link checkCondition}, and
 * `id_malformed`, `id_duplicate`, `metric_unknown`, `metric_not_additive`, `currency_unknown`, `period_reversed`,
 * `date_malformed`, `tax_rate_unused`, `scale_out_of_range`, and of a ramp `rate_out_of_range`, `text_malformed`.
 *
 * @example
 * ```ts
 * import { checkPlan } from "incentive-rules";
 *
 * const issues = checkPlan({
 *   id: "sales",
 *   version: "2026-1",
 *   currency: "RMB",
 *   effective: { start: "2026-01-01" },
 *   metrics: [{ id: "signed", kind: "sum", of: "amount" }],
 *   components: [],
 * });
 *
 * issues[0]?.message; // => 'currency: expected an ISO 4217 code such as "CNY", received "RMB"'
 * ```
 */
export function checkPlan(plan: unknown): Issue[] {
  const issues: Issue[] = [];
  readPlan(plan, [], issues);

  return issues.slice(0, ISSUE_COUNT_MAX);
}

const ISSUE_COUNT_MAX = 100;
