import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readPayout, readShare } from "../money/readRatioWithin.js";

/** The most metrics whose weights are tilted. */
export const FACTOR_COUNT_MAX = 100;

/** What a metric's weight or target is multiplied by, in units of 10⁻¹⁰. */
export interface MetricFactor {
  readonly metric: string;
  readonly factor: bigint;
}

/** Reads what weights are multiplied by, each metric once. */
export function readFactors(value: unknown, path: IssuePath, issues: Issue[]): readonly MetricFactor[] {
  const list = readList(value, { path, lengthMax: FACTOR_COUNT_MAX }, issues) ?? [];
  const seen = new Set<string>();

  return list.flatMap((item, at) => {
    const place = [...path, at];
    if (!readKeys(item, ["metric", "factor"], place, issues)) return [];
    const metric = readRuleId(ownValue(item, "metric"), [...place, "metric"], issues);
    if (metric !== undefined && seen.has(metric)) {
      const expected = "each metric once";
      issues.push(createIssue({ code: "id_duplicate", path: [...place, "metric"], expected, value: metric }));
    }
    if (metric !== undefined) seen.add(metric);
    const factor = readFactor(ownValue(item, "factor"), [...place, "factor"], issues);
    return metric === undefined || factor === undefined ? [] : [{ metric, factor }];
  });
}

/** Reads what something is multiplied by: a ratio above 0, in units of 10⁻¹⁰. */
export function readFactor(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const factor = readPayout(value, path, issues);
  if (factor === undefined || factor > 0n) return factor;
  issues.push(createIssue({ code: "amount_not_positive", path, expected: "a factor above 0", value }));

  return undefined;
}

/** Reads the weight of something beside which the rest still weighs something: above 0 and below 1, in units of 10⁻¹⁰. */
export function readPartWeight(value: unknown, path: IssuePath, issues: Issue[]): bigint {
  const weight = readShare(value, path, issues) ?? RATIO_ONE / 2n;
  if (weight === 0n) {
    issues.push(createIssue({ code: "weight_not_positive", path, expected: "a weight above 0", value }));
  } else if (weight === RATIO_ONE) {
    const expected = "a weight below 1, which leaves something for the others";
    issues.push(createIssue({ code: "rate_out_of_range", path, expected, value }));
  }

  return weight;
}
