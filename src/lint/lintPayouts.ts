import type { ReadCurve } from "../bonus/readPayoutCurve.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { boundText, percentOf } from "./boundText.js";

/** Points of a curve, or of an axis of a matrix. */
export interface PayoutPoints extends Pick<ReadCurve, "measuredBy" | "between" | "boundary"> {
  /** Where they are, in units of 10⁻¹⁰. */
  readonly at: readonly bigint[];
  /** What each pays: on an axis one payout for every place on the others. */
  readonly payouts: readonly (readonly bigint[])[];
  readonly isLowerBetter: boolean;
  /** What a payout of 100% is in money, in units of 10⁻¹⁶; `undefined` where the payout is looked up or multiplied again. */
  readonly worth: bigint | undefined;
  readonly pathOf: (point: number) => IssuePath;
}

/** What happens on each point: below the first nothing is paid. */
export function lintPayouts(points: PayoutPoints): readonly Issue[] {
  return points.at.flatMap((_, point) => lintPoint(points, point));
}

function lintPoint(points: PayoutPoints, point: number): readonly Issue[] {
  const { at, payouts, between, measuredBy, isLowerBetter, pathOf } = points;
  if (point === 0 && !isReachedFromBelow(points)) return [];
  const before = payouts[point - 1];
  const upwards = (payouts[point] ?? []).map((payout, place) => payout - (before?.[place] ?? 0n));
  const steps = isLowerBetter ? upwards.map((step) => -step) : upwards;
  const [least, most] = [extreme(steps, -1n), extreme(steps, 1n)];
  const bound = boundText(at[point] ?? 0n, measuredBy);
  const isStep = between === "step" || point === 0;
  const place = isLowerBetter ? `below ${bound}, where less is better` : `${isStep ? "at" : "up to"} ${bound}`;
  const issues: Issue[] = [];
  if (isStep && most > 0n) {
    const expected = `a payout that does not jump ${place}`;
    issues.push(createIssue({ code: "pay_jumping", path: pathOf(point), expected, ...sizeOf(most, points) }));
  }
  if (least < 0n) {
    const expected = `a payout that does not fall ${place}`;
    issues.push(createIssue({ code: "pay_falling", path: pathOf(point), expected, ...sizeOf(least, points) }));
  }
  if (between === "step" && point > 0 && least === 0n && most === 0n) {
    const expected = `another payout from ${bound} on than before it`;
    const value = percentOf(payouts[point]?.[0] ?? 0n);
    issues.push(createIssue({ code: "bound_redundant", path: pathOf(point), expected, value }));
  }

  return issues;
}

/** A curve that begins at 0 or below has nobody below its first point, but for a step that begins only beyond it. */
function isReachedFromBelow({ at, between, boundary }: PayoutPoints): boolean {
  const [first = 0n] = at;

  return first > 0n || (first === 0n && between === "step" && boundary === "upper_inclusive");
}

function extreme(steps: readonly bigint[], sign: bigint): bigint {
  return steps.reduce((most, step) => (step * sign > most * sign ? step : most), steps[0] ?? 0n);
}

/** A change of the payout, and what that is in money. */
function sizeOf(step: bigint, { worth }: PayoutPoints): { readonly value: string; readonly hint: string | undefined } {
  const money = worth === undefined ? undefined : formatExact(step * worth, 2 * RATIO_SCALE + AMOUNT_SCALE);

  return { value: percentOf(step), hint: money === undefined ? undefined : `that is ${money} of the target incentive` };
}
