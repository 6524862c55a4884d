import { operandsOf } from "../condition/operandsOf.js";
import { type ReadCondition, readCondition } from "../condition/readCondition.js";
import { OPERAND_KINDS } from "../condition/readOperand.js";
import { createIssue } from "../issue/createIssue.js";
import { hasOwnKey } from "../issue/hasOwnKey.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { nearestKey } from "../issue/nearestKey.js";
import type { ReadMetric } from "../metric/readMetrics.js";

/** A metric that facts add up to, so that each has its part. */
export type AdditiveMetric = Extract<ReadMetric, { readonly kind: "sum" | "count" }>;

/** What conditions may ask about a participant. */
export const PERSON_ATTRIBUTES = ["id", "role", "level", "team", "manager", "region"] as const;

/** A metric of the plan by its id. */
export function readPlanMetric(
  value: unknown,
  metrics: readonly ReadMetric[],
  path: IssuePath,
  issues: Issue[],
): ReadMetric | undefined {
  const metric = metrics.find(({ id }) => id === value);
  if (metric !== undefined) return metric;
  const ids = metrics.map(({ id }) => id);
  const nearest = typeof value === "string" ? nearestKey(value, ids) : undefined;
  const hint = nearest === undefined ? undefined : `did you mean "${nearest}"?`;
  const expected = `the id of a metric of the plan, which has ${ids.join(", ")}`;
  const code = value === undefined ? "key_missing" : "metric_unknown";
  issues.push(createIssue({ code, path, expected, value, hint }));

  return undefined;
}

/** {@link readPlanMetric}, which has to add up. */
export function readAdditive(
  value: unknown,
  metrics: readonly ReadMetric[],
  path: IssuePath,
  issues: Issue[],
): AdditiveMetric | undefined {
  const metric = readPlanMetric(value, metrics, path, issues);
  if (metric === undefined || metric.kind === "sum" || metric.kind === "count") return metric;
  const expected = "a metric that adds up, sum or count, so that each fact has its part";
  issues.push(createIssue({ code: "metric_not_additive", path, expected, value: metric.kind }));

  return undefined;
}

/** A condition on a participant: on metrics of the plan, their attainments, what the participant is, and counts. */
export function readPersonCondition(
  value: unknown,
  metrics: readonly ReadMetric[],
  path: IssuePath,
  issues: Issue[],
): ReadCondition | undefined {
  if (value === undefined) return undefined;
  const condition = readCondition(value, path, issues, { operands: OPERAND_KINDS });
  if (condition !== undefined) checkOperands(condition, metrics, path, issues);

  return condition;
}

/** A metric that the plan does not have would be unknown for ever, and so would what no row of a participant says. */
export function checkOperands(
  condition: ReadCondition,
  metrics: readonly ReadMetric[],
  path: IssuePath,
  issues: Issue[],
): void {
  const asked = operandsOf(condition).flatMap((operand) => {
    if (hasOwnKey(operand, "metric")) return [operand.metric];
    return hasOwnKey(operand, "attribute") || hasOwnKey(operand, "count") ? [] : [operand.attainment];
  });
  for (const id of asked) readPlanMetric(id, metrics, path, issues);
  for (const operand of operandsOf(condition)) {
    if (!hasOwnKey(operand, "attribute") || PERSON_ATTRIBUTES.some((name) => name === operand.attribute)) continue;
    const nearest = nearestKey(operand.attribute, PERSON_ATTRIBUTES);
    const hint = nearest === undefined ? undefined : `did you mean "${nearest}"?`;
    const expected = `what is said of participants: ${PERSON_ATTRIBUTES.join(", ")}`;
    issues.push(createIssue({ code: "attribute_unknown", path, expected, value: operand.attribute, hint }));
  }
}
