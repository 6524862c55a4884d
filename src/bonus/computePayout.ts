import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { formatExact } from "../money/formatDecimal.js";
import { divideFigures, formatFigure, quotientText, type ReadFigure, readFigure } from "../money/readFigure.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { payoutAt } from "./payoutAt.js";
import type { PayoutCurve } from "./payoutCurve.js";
import { type ReadCurve, readPayoutCurve } from "./readPayoutCurve.js";

/** What {@link computePayout} takes: what the curve is measured by, or what that is a quotient of. */
export interface PayoutInput {
  /** What is paid for how far. */
  readonly curve: PayoutCurve;
  /** What was reached: needed by a curve of amounts, and by one of attainments unless the attainment is given. */
  readonly actual?: DecimalInput | ExactQuotient | undefined;
  /** What was to be reached, above 0. */
  readonly target?: DecimalInput | ExactQuotient | undefined;
  /** Actual ÷ target, where that is known; a rounded one is taken as it is. */
  readonly attainment?: DecimalInput | ExactQuotient | undefined;
}

/** What a curve pays. */
export interface Payout {
  /** A ratio, half-up to ten digits. */
  readonly payout: string;
  /** The same exactly. */
  readonly quotient: ExactQuotient;
  /** What was looked up: an attainment half-up to ten digits, or an amount. */
  readonly measured: string;
  /** Between which points that lies; `null` where there is none before or after it. */
  readonly segment: PayoutSegment;
  /** Whether the curve would pay more than its cap. */
  readonly isCapped: boolean;
}

/** Two points that follow one another. */
export interface PayoutSegment {
  /** The one before, or exactly on it; by `step` the one in force. */
  readonly from: string | null;
  /** The one after. */
  readonly to: string | null;
}

/**
 * Looks up what a payout curve pays (奖金曲线), exactly: nothing is rounded but the ratio that is shown.
 *
 * Below the first point nothing is paid, exactly on it what it says. Lines are interpolated in fractions; a target of 0
 * has no attainment and is refused.
 *
 * @throws {@link RulesError} `points_not_rising`, `points_too_few`, `boundary_missing`, `bound_out_of_range`,
 * `rate_out_of_range`, `target_missing`, `target_not_positive`, `amount_malformed`, `ratio_malformed`,
 * `divisor_not_positive`, `list_empty`, `list_too_long`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example Rates that add up along the way: 1% for the first 1,000, 2% more for the next 4,000
 * ```ts
 * import { computePayout } from "incentive-rules";
 *
 * const { payout, segment } = computePayout({
 *   curve: {
 *     measuredBy: "amount",
 *     between: "linear",
 *     points: [{ at: "0", pays: "0" }, { at: "1000", pays: "1%" }, { at: "5000", pays: "3%" }],
 *   },
 *   actual: "2000",
 * });
 *
 * payout; // => "0.015"
 * segment; // => { from: "1000", to: "5000" }
 * ```
 */
export function computePayout(input: PayoutInput): Payout {
  const issues: Issue[] = [];
  if (!readKeys(input, ["curve", "actual", "target", "attainment"], [], issues)) return refuse(NAME, issues);
  const document = guardStructure(ownValue(input, "curve"), issues, ["curve"]);
  throwIssues(NAME, issues);
  const curve = readPayoutCurve(document, ["curve"], issues);
  const figure = curve === undefined ? undefined : readMeasured(input, curve, issues);
  throwIssues(NAME, issues);
  if (curve === undefined || figure === undefined) return refuse(NAME, issues);
  const { payout, point, isCapped } = payoutAt(curve, figure);

  return {
    payout: formatFigure(payout),
    quotient: quotientText(payout),
    measured: formatFigure(figure),
    segment: segmentOf(curve, point),
    isCapped,
  };
}

const NAME = "computePayout";

/** Between which points a place lies, given the last that has been passed. */
export function segmentOf({ points }: ReadCurve, point: number): PayoutSegment {
  const textAt = (at: number) => {
    const own = points[at];
    return own === undefined ? null : formatExact(own.at, RATIO_SCALE);
  };

  return { from: textAt(point), to: textAt(point + 1) };
}

function readMeasured(input: PayoutInput, { measuredBy }: ReadCurve, issues: Issue[]): ReadFigure | undefined {
  const attainment = ownValue(input, "attainment");
  if (measuredBy === "attainment" && attainment !== undefined) return readFigure(attainment, ["attainment"], issues);
  const actual = readFigure(ownValue(input, "actual"), ["actual"], issues);
  if (measuredBy === "amount") return actual;
  const given = ownValue(input, "target");
  if (given === undefined) {
    const expected = "a target, or the attainment";
    issues.push(createIssue({ code: "target_missing", path: ["target"], expected, value: given }));
    return undefined;
  }
  const target = readFigure(given, ["target"], issues);
  if (actual === undefined || target === undefined) return undefined;
  if (target.dividend > 0n) return divideFigures(actual, target);
  const expected = "an amount above 0";
  issues.push(createIssue({ code: "target_not_positive", path: ["target"], expected, value: given }));

  return undefined;
}
