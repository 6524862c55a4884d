import type { Issue } from "../issue/issue.js";
import { readTrigger } from "./readTrigger.js";

/**
 * Everything that is wrong with a trigger, in the order of its fields; an empty list when it can be stepped.
 *
 * Whether the metrics, goals and components that its effects name exist is seen where they are applied. What is right
 * and may yet hurt is found by {@link lintTrigger}.
 *
 * @returns Issues with the codes `swap_circular`, `count_out_of_range`, `bounds_reversed`, `rate_out_of_range`,
 * `amount_not_positive`, `weight_not_positive`, `target_not_positive`, `amount_malformed`, `ratio_malformed`,
 * `bands_not_open`, `bands_open_early`, `bands_not_rising`, `text_malformed`, `id_malformed`, `id_duplicate`,
 * `list_empty`, `list_too_long`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`, whatever
 * {@link checkCondition} finds in its conditions and `checkPlan` in a component, and those of the structure.
 *
 * @example
 * ```ts
 * import { checkTrigger } from "incentive-rules";
 *
 * const when = { kind: "compare", value: { metric: "decision-days" }, is: "at_least", to: "45" };
 * const trigger = {
 *   id: "long-cycle",
 *   version: "1",
 *   fire: { when, consecutive: 2 },
 *   recover: { when: { kind: "not", of: when }, consecutive: 2 },
 *   life: { max: 6 },
 *   effects: [{ kind: "swap_metric", from: "signed", to: "signed" }],
 *   reason: { en: "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" },
 * };
 *
 * checkTrigger(trigger).map(({ code, path }) => [code, path]); // => [["swap_circular", ["effects", 0, "to"]]]
 * checkTrigger({ ...trigger, effects: [{ kind: "propose_review" }] }); // => []
 * ```
 */
export function checkTrigger(trigger: unknown): Issue[] {
  const issues: Issue[] = [];
  readTrigger(trigger, [], issues);

  return issues.slice(0, ISSUE_COUNT_MAX);
}

const ISSUE_COUNT_MAX = 100;
