import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import type { ZeroTargetPolicy } from "../metric/zeroTargetPolicy.js";
import { divideFigures, formatFigure, type ReadFigure, WHOLE } from "../money/readFigure.js";

/** What a metric comes to, and what it was to come to; `undefined` where nobody knows. */
export interface BonusFigure {
  readonly actual: ReadFigure | undefined;
  readonly target: ReadFigure | undefined;
}

/** The figures that a bonus is paid by. */
export interface BonusFigures {
  readonly of: (metric: string) => BonusFigure;
  /** Where they stand in what was given. */
  readonly path: IssuePath;
  /** What a target of 0 means. */
  readonly zeroTarget: ZeroTargetPolicy | undefined;
  /** Says which figure of a metric is not there. */
  readonly missing: (metric: string) => Issue;
}

/** A figure that is looked up: `nothing` where a target of 0 pays nothing, `undefined` where a figure is missing. */
export type Measured = ReadFigure | "nothing" | undefined;

/** What of a metric is looked up: its amount or its attainment. */
export function measuredFigure(
  metric: string,
  measuredBy: "attainment" | "amount",
  { of, zeroTarget, path: figurePath }: BonusFigures,
  issues: Issue[],
): Measured {
  const { actual, target } = of(metric);
  if (actual === undefined || measuredBy === "amount") return actual;
  if (target === undefined) return undefined;
  if (target.dividend > 0n) return divideFigures(actual, target);
  if (target.dividend === 0n && zeroTarget !== undefined) {
    return zeroTarget === "full" ? WHOLE : "nothing";
  }
  const hint = target.dividend === 0n ? "zeroTarget can say what a target of 0 means" : undefined;
  const expected = `a target of ${metric} above 0`;
  issues.push(
    createIssue({ code: "target_not_positive", path: figurePath, expected, value: formatFigure(target), hint }),
  );

  return undefined;
}
