import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { type ReadCorridor, readCorridor } from "../metric/corridor.js";
import { multiplyFigures, type ReadFigure, readDecimal } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { RatioRange } from "../money/readRatioWithin.js";

/** What is to be expected by the past, above 0, and how far a target may be from it. */
export interface ReadHistory {
  readonly expected: ReadFigure;
  readonly corridor: ReadCorridor;
}

const RATIOS: RatioRange = {
  most: 1_000_000_000_000n,
  mostPlain: 100_000_000_000n,
  expected: "a ratio from 0 to 10, or with a percent sign to 10000%",
  code: "bound_out_of_range",
};

/** The past, or `undefined` with an issue. */
export function readHistory(value: unknown, path: IssuePath, issues: Issue[]): ReadHistory | undefined {
  if (!readKeys(value, ["value", "trend", "corridor"], path, issues)) return undefined;
  const result = readAboveZero(ownValue(value, "value"), [...path, "value"], issues);
  const trend = readAboveZero(ownValue(value, "trend") ?? "1", [...path, "trend"], issues);
  const corridor = readCorridor(ownValue(value, "corridor"), { range: RATIOS, path: [...path, "corridor"] }, issues);
  if (result === undefined || trend === undefined || corridor === undefined) return undefined;

  return { expected: multiplyFigures(result, trend), corridor };
}

function readAboveZero(value: unknown, path: IssuePath, issues: Issue[]): ReadFigure | undefined {
  const dividend = readDecimal(value, path, issues);
  if (dividend === undefined || dividend > 0n)
    return dividend === undefined ? undefined : { dividend, divisor: RATIO_ONE };
  issues.push(createIssue({ code: "amount_not_positive", path, expected: "a figure above 0", value }));

  return undefined;
}
