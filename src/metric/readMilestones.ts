import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { readText } from "../issue/readText.js";
import type { ReadFigure } from "../money/readFigure.js";
import { readWeights } from "./readWeights.js";

/** The most milestones that a measure has. */
export const MILESTONE_COUNT_MAX = 100;

/** What each milestone weighs, or `undefined` with an issue. */
export function readMilestones(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): ReadonlyMap<string, ReadFigure> | undefined {
  const list = readList(value, { path, lengthMax: MILESTONE_COUNT_MAX }, issues);
  if (list === undefined) return undefined;
  const countBefore = issues.length;
  const rows = list.map((item, at) => readMilestone(item, [...path, at], issues));
  const weights = readWeights(
    rows.map(({ weight }) => weight),
    { path, zero: "refused" },
    issues,
  );
  const found = new Map<string, ReadFigure>();
  for (const [at, { id }] of rows.entries()) {
    const weight = weights?.[at];
    if (found.has(id)) {
      issues.push(
        createIssue({ code: "id_duplicate", path: [...path, at, "id"], expected: "each milestone once", value: id }),
      );
    }
    if (weight !== undefined) found.set(id, weight);
  }

  return issues.length > countBefore ? undefined : found;
}

function readMilestone(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): { readonly id: string; readonly weight: unknown } {
  if (!readKeys(value, ["id", "weight", "label"], path, issues)) return { id: "", weight: undefined };
  readText(ownValue(value, "label"), [...path, "label"], issues);

  return { id: readRuleId(ownValue(value, "id"), [...path, "id"], issues) ?? "", weight: ownValue(value, "weight") };
}
