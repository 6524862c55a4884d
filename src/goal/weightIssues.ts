import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { ownerKey } from "./partsOf.js";
import type { GoalForest } from "./readGoals.js";

/** The issues of weights: those of one owner's goals for one period are 1 together, or there are none. */
export function weightIssues({ goals }: GoalForest): Issue[] {
  const groups = new Map<string, number[]>();
  for (const [at, { owner, period }] of goals.entries()) {
    const key = `${period.start} ${period.end} ${ownerKey(owner)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  }

  return Array.from(groups.values()).flatMap((group) => {
    const weights = group.map((at) => goals[at]?.weight);
    if (weights.every((weight) => weight === undefined)) return [];
    const missing = group.filter((_, at) => weights[at] === undefined);
    const expected = "a weight, since other goals of its owner have one";
    if (missing.length > 0) {
      return missing.map((at) =>
        createIssue({ code: "key_missing", path: ["goals", at, "weight"], expected, value: undefined }),
      );
    }
    const sum = weights.reduce<bigint>((total, weight = 0n) => total + weight, 0n);
    if (sum === RATIO_ONE) return [];
    const path = ["goals", group[0] ?? 0, "weight"];
    const value = formatExact(sum, RATIO_SCALE);
    return [
      createIssue({ code: "weights_not_one", path, expected: "weights of its owner that are 1 together", value }),
    ];
  });
}
