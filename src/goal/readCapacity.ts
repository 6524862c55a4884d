import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { multiplyFigures, type ReadFigure, readDecimal, WHOLE } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";

/** What a target takes and what there is. */
export interface ReadCapacity {
  /** `undefined` where it takes itself. */
  readonly needs: ReadFigure | undefined;
  readonly limits: readonly { readonly id: string; readonly most: ReadFigure }[];
  readonly effortlessBelow: bigint | undefined;
}

const FACTOR_COUNT_MAX = 10;
const LIMIT_COUNT_MAX = 100;

/** Capacity, or `undefined` with an issue. */
export function readCapacity(value: unknown, path: IssuePath, issues: Issue[]): ReadCapacity | undefined {
  const countBefore = issues.length;
  if (!readKeys(value, ["needs", "limits", "effortlessBelow"], path, issues)) return undefined;
  const needs = ownValue(value, "needs");
  const below = ownValue(value, "effortlessBelow");
  const place = { path: [...path, "limits"], lengthMax: LIMIT_COUNT_MAX };
  const limits = (readList(ownValue(value, "limits"), place, issues) ?? []).flatMap((limit, at) => {
    if (!readKeys(limit, ["id", "factors"], [...path, "limits", at], issues)) return [];
    const id = readRuleId(ownValue(limit, "id"), [...path, "limits", at, "id"], issues) ?? "";
    return [{ id, most: readProduct(ownValue(limit, "factors"), [...path, "limits", at, "factors"], issues) }];
  });
  const capacity = {
    needs: needs === undefined ? undefined : readProduct(needs, [...path, "needs"], issues),
    limits,
    effortlessBelow: below === undefined ? undefined : readShare(below, [...path, "effortlessBelow"], issues),
  };

  return issues.length > countBefore ? undefined : capacity;
}

function readProduct(value: unknown, path: IssuePath, issues: Issue[]): ReadFigure {
  const list = readList(value, { path, lengthMax: FACTOR_COUNT_MAX }, issues) ?? [];

  return list.reduce<ReadFigure>((product, factor, at) => {
    const dividend = readDecimal(factor, [...path, at], issues) ?? 0n;
    if (dividend < 0n) {
      const expected = "a factor of 0 or more";
      issues.push(createIssue({ code: "amount_negative", path: [...path, at], expected, value: factor }));
    }
    return multiplyFigures(product, { dividend, divisor: RATIO_ONE });
  }, WHOLE);
}
