import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { divideFigures, formatFigure, quotientText, type ReadFigure, readFigure } from "../money/readFigure.js";
import { type CurveReading, readingOf } from "./curveReading.js";
import { payoutAt } from "./payoutAt.js";
import type { PayoutCurve } from "./payoutCurve.js";
import { type ReadCurve, readPayoutCurve } from "./readPayoutCurve.js";

/** What {@link computePayout} takes. */
export type PayoutInput = MeasuredPayoutInput | AttainedPayoutInput;

/** A figure, and for a curve of attainments what it was to be. */
export interface MeasuredPayoutInput {
  /** What is paid for how far. */
  readonly curve: PayoutCurve;
  /** What was reached. */
  readonly actual: DecimalInput | ExactQuotient;
  /** What was to be reached, above 0; for a curve of attainments, and for no other. */
  readonly target?: DecimalInput | ExactQuotient | undefined;
}

/** An attainment that is known. */
export interface AttainedPayoutInput {
  /** What is paid for how far: a curve of attainments. */
  readonly curve: PayoutCurve;
  /** Actual ÷ target: `"85%"` or `"0.85"`. A rounded one is taken as it is. */
  readonly attainment: DecimalInput | ExactQuotient;
}

/** What a curve pays, and where the figure lies on it. */
export interface Payout extends CurveReading {
  /** A ratio, half-up to ten digits. */
  readonly payout: string;
  /** The same exactly. */
  readonly quotient: ExactQuotient;
  /** What was looked up: an attainment half-up to ten digits, or an amount. */
  readonly measured: string;
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
 * segment; // => { from: { at: "1000", pays: "0.01" }, to: { at: "5000", pays: "0.03" }, slope: null }
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
  const found = payoutAt(curve, figure);

  return {
    payout: formatFigure(found.payout),
    quotient: quotientText(found.payout),
    measured: formatFigure(figure),
    ...readingOf(curve, found),
  };
}

const NAME = "computePayout";

/** The figure that is looked up; what the curve does not ask for is refused rather than passed over. */
function readMeasured(input: PayoutInput, { measuredBy }: ReadCurve, issues: Issue[]): ReadFigure | undefined {
  const values: Readonly<Partial<Record<"actual" | "target" | "attainment", unknown>>> = input;
  const own = (key: keyof typeof values) => ownValue(values, key);
  const isAttained = measuredBy === "attainment" && own("attainment") !== undefined;
  const unused = isAttained ? (["actual", "target"] as const) : measuredBy === "amount" ? SURPLUS : [];
  for (const key of unused) {
    if (own(key) === undefined) continue;
    const expected = isAttained
      ? "either the attainment or what it is a quotient of"
      : "an amount alone, as the curve asks";
    issues.push(createIssue({ code: "unknown_key", path: [key], expected, value: key }));
  }
  if (isAttained) return readFigure(own("attainment"), ["attainment"], issues);
  const actual = readFigure(own("actual"), ["actual"], issues);
  if (measuredBy === "amount") return actual;
  const given = own("target");
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

const SURPLUS = ["target", "attainment"] as const;
