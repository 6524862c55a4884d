import type { Issue } from "../issue/issue.js";
import { readTemplate } from "./readTemplates.js";

/**
 * What is wrong with a goal template as such, whichever templates it is beside.
 *
 * A measure that is stated is right in itself; of one that follows from a goal that is seen when it is applied.
 *
 * @returns What is wrong, in the order of the template; nothing where it can be used: `weights_not_one`,
 * `id_duplicate`, and whatever else {@link applyGoalTemplates} refuses in a template.
 *
 * @example
 * ```ts
 * import { checkGoalTemplate } from "incentive-rules";
 *
 * const visits = { id: "visits", measure: { kind: "rate_per_day", target: "0" } };
 *
 * checkGoalTemplate({ id: "newcomer", keyResults: [visits] }).map(({ code, path }) => `${path.join(".")}: ${code}`);
 * // => ["keyResults.0.measure.target: target_not_positive"]
 * ```
 *
 * @see GUIDE G9
 */
export function checkGoalTemplate(template: unknown): Issue[] {
  const issues: Issue[] = [];
  readTemplate(template, [], issues);

  return issues.slice(0, ISSUE_COUNT_MAX);
}

const ISSUE_COUNT_MAX = 100;
