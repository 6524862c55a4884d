import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { type ReadFigure, readDecimal } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readTarget } from "./readAttainmentTerms.js";

/** The way from a start to a target. */
export interface GoalRange {
  /** Where the way begins; the target may lie below it (100 complaints → 60). Default: 0. */
  readonly start?: DecimalInput | undefined;
  /** Where it ends; without a start above 0. Up to 10 fraction digits. */
  readonly target: DecimalInput;
}

/** The same, checked, in units of 10⁻¹⁰. */
export interface ReadRange {
  readonly start: bigint;
  readonly target: bigint;
  /** Target − start; not 0, and below 0 where less is better. */
  readonly way: bigint;
}

/** The start and the way of a goal, or `undefined` with an issue. */
export function readRange(
  input: { readonly [Key in keyof GoalRange]?: unknown },
  issues: Issue[],
): ReadRange | undefined {
  const given = ownValue(input, "start");
  const value = ownValue(input, "target");
  if (given === undefined) {
    const target = readTarget(value, { zeroTarget: undefined, rounding: undefined }, ["target"], issues);
    return target === undefined ? undefined : { start: 0n, target, way: target };
  }
  const start = readDecimal(given, ["start"], issues);
  const target = readDecimal(value, ["target"], issues);
  if (start === undefined || target === undefined) return undefined;
  if (start !== target) return { start, target, way: target - start };
  issues.push(
    createIssue({ code: "undefined_range", path: ["target"], expected: "a target other than the start", value }),
  );

  return undefined;
}

/** The value that a part of the way leads to. */
export function valueAt({ dividend, divisor }: ReadFigure, { start, way }: ReadRange): ReadFigure {
  return { dividend: start * divisor + way * dividend, divisor: RATIO_ONE * divisor };
}
