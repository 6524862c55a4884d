import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readAmount } from "../money/readAmount.js";

const COUNT_MAX = 1_000_000;

/** Reads what is to be reached in goals whose metric is swapped, in millionths by their ids. */
export function readSwapTargets(value: unknown, issues: Issue[]): ReadonlyMap<string, bigint> {
  const targets = new Map<string, bigint>();
  if (value === undefined) return targets;
  const list = readList(value, { path: ["targets"], lengthMax: COUNT_MAX }, issues) ?? [];
  for (const [at, item] of list.entries()) {
    const path = ["targets", at];
    if (!readKeys(item, ["goal", "target"], path, issues)) continue;
    const goal = readRuleId(ownValue(item, "goal"), [...path, "goal"], issues);
    const given = ownValue(item, "target");
    const target = readAmount(given, [...path, "target"], issues);
    if (target !== undefined && target <= 0n) {
      const expected = "an amount above 0";
      issues.push(createIssue({ code: "target_not_positive", path: [...path, "target"], expected, value: given }));
    }
    if (goal === undefined || target === undefined) continue;
    if (targets.has(goal)) {
      const expected = "each goal once";
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "goal"], expected, value: goal }));
    }
    targets.set(goal, target);
  }

  return targets;
}
