import { contradictionIn } from "../condition/contradictionIn.js";
import { operandKey } from "../condition/operandKey.js";
import { operandsOf } from "../condition/operandsOf.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { throwIssues } from "../issue/rulesError.js";
import { lintCondition } from "../lint/lintCondition.js";
import { type ReadTrigger, readTrigger } from "./readTrigger.js";
import type { Trigger } from "./trigger.js";
import { verdictOnReview } from "./verdictOnReview.js";

/**
 * What a valid trigger says that may hurt.
 *
 * A condition that is never true; one value that both fires and recovers, so that the trigger goes on and off by itself;
 * a signal that no condition asks for; a change that goes on as long as its data is missing, and one that waits for an
 * approval however long ago it was found.
 *
 * @returns Findings with the codes `condition_impossible`, `thresholds_overlap`, `metric_unused`, `life_unbounded` and
 * `proposal_unbounded`.
 *
 * @throws {@link RulesError} whatever {@link checkTrigger} finds
 *
 * @example
 * ```ts
 * import { lintTrigger, type Trigger } from "incentive-rules";
 *
 * const cycle = { metric: "decision-days" };
 * const recovering = (to: string): Trigger => ({
 *   id: "long-cycle",
 *   version: "1",
 *   fire: { when: { kind: "compare", value: cycle, is: "at_least", to: "45" }, consecutive: 2 },
 *   recover: { when: { kind: "compare", value: cycle, is: "at_most", to }, consecutive: 2 },
 *   life: { max: 6, missingMax: 3 },
 *   effects: [{ kind: "propose_review" }],
 *   reason: { en: "Customers take longer to decide.", "zh-CN": "客户决策周期变长。" },
 * });
 *
 * lintTrigger(recovering("36")); // => []
 * lintTrigger(recovering("45")).map(({ code }) => code); // => ["thresholds_overlap"]
 * ```
 */
export function lintTrigger(trigger: Trigger): Issue[] {
  const issues: Issue[] = [];
  const read = readTrigger(trigger, [], issues);
  throwIssues("lintTrigger", issues);

  return read === undefined ? [] : [...lintConditions(read), ...lintSignals(read), ...lintEnds(read)];
}

function lintConditions({ fire, recover }: ReadTrigger): readonly Issue[] {
  const alone = [...lintCondition(fire.when, ["fire", "when"]), ...lintCondition(recover.when, ["recover", "when"])];
  if (alone.length > 0 || contradictionIn([fire.when, recover.when]) !== undefined) return alone;
  const asked = new Set(operandsOf(fire.when).map(operandKey));
  const shared = operandsOf(recover.when).find((operand) => asked.has(operandKey(operand)));
  if (shared === undefined) return [];
  const expected = "a condition that is never true together with fire";

  return [createIssue({ code: "thresholds_overlap", path: ["recover", "when"], expected, value: operandKey(shared) })];
}

function lintSignals({ signals, fire, recover }: ReadTrigger): readonly Issue[] {
  const asked = new Set([...operandsOf(fire.when), ...operandsOf(recover.when)].map(operandKey));

  return signals.flatMap(({ metric }, at) => {
    if (asked.has(operandKey({ metric }))) return [];
    const expected = "a metric that a condition asks for";
    return [createIssue({ code: "metric_unused", path: ["signals", at, "metric"], expected, value: metric })];
  });
}

function lintEnds({ recover, noData, life, approval }: ReadTrigger): readonly Issue[] {
  const issues: Issue[] = [];
  const mayWait = noData === "hold" && verdictOnReview(recover.when) === "unknown";
  if (mayWait && life.missingMax === undefined) {
    const expected = "a number of reviews without data after which it ends; without one it waits for data for ever";
    issues.push(createIssue({ code: "life_unbounded", path: ["life", "missingMax"], expected, value: undefined }));
  }
  if (approval?.role !== undefined && approval.lapsesAfter === undefined) {
    const expected = "a number of reviews after which nobody may agree to it any more";
    const path = ["approval", "lapsesAfter"];
    issues.push(createIssue({ code: "proposal_unbounded", path, expected, value: undefined }));
  }

  return issues;
}
