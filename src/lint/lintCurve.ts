import type { ReadCurve } from "../bonus/readPayoutCurve.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { boundText, percentOf } from "./boundText.js";
import { lintPayouts, type PayoutPoints } from "./lintPayouts.js";

/** A curve of a bonus, and what it is there. */
export interface PlacedCurve extends Pick<PayoutPoints, "isLowerBetter" | "worth"> {
  readonly curve: ReadCurve;
  readonly path: IssuePath;
  /** Whether anything else holds down what it pays. */
  readonly isLimited: boolean;
}

/** Whether a curve pays nothing anywhere. */
export function isFlat({ points, slopeAbove, cap }: ReadCurve): boolean {
  return cap === 0n || (slopeAbove === 0n && points.every(({ pays }) => pays === 0n));
}

/** What happens on the points of a curve, and beyond the last. */
export function lintCurve(placed: PlacedCurve): readonly Issue[] {
  const { curve, path, isLowerBetter, worth } = placed;
  const { points, cap, measuredBy, between, boundary } = curve;
  const at = points.map((point) => point.at);
  const payouts = points.map(({ pays }) => [cap !== undefined && pays > cap ? cap : pays]);
  const pathOf = (point: number) => [...path, "points", point];

  return [
    ...lintPayouts({ at, payouts, measuredBy, between, boundary, isLowerBetter, worth, pathOf }),
    ...(between === "linear" ? points.flatMap((_, point) => lintLine(curve, point, pathOf(point))) : []),
    ...lintSlope(placed),
  ];
}

/** A point between two others that lies on the line that joins them. */
function lintLine({ points, measuredBy }: ReadCurve, at: number, path: IssuePath): readonly Issue[] {
  const [before, own, after] = [points[at - 1], points[at], points[at + 1]];
  if (before === undefined || own === undefined || after === undefined) return [];
  const [rise, nextRise] = [own.pays - before.pays, after.pays - own.pays];
  const [run, nextRun] = [own.at - before.at, after.at - own.at];
  if (rise * nextRun !== nextRise * run) return [];
  const expected = `a line that bends at ${boundText(own.at, measuredBy)}`;

  return [createIssue({ code: "bound_redundant", path, expected, value: percentOf(own.pays) })];
}

/** What is paid beyond the last point. */
function lintSlope({ curve, path, isLowerBetter, isLimited }: PlacedCurve): readonly Issue[] {
  const { points, slopeAbove, cap, measuredBy } = curve;
  const last = points.at(-1);
  if (slopeAbove === 0n || last === undefined || (cap !== undefined && cap <= last.pays)) return [];
  const place = [...path, "slopeAbove"];
  const value = formatExact(slopeAbove, RATIO_SCALE);
  const bound = boundText(last.at, measuredBy);
  if (isLowerBetter) {
    const expected = `no slope above ${bound}, where less is better`;
    return [createIssue({ code: "pay_falling", path: place, expected, value })];
  }
  if (cap !== undefined || isLimited) return [];
  const expected = `a cap on what is paid beyond ${bound}`;

  return [createIssue({ code: "pay_uncapped", path: place, expected, value })];
}
