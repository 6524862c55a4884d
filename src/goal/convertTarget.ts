import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_ONE, isAmount, readAmountFromZero } from "../money/readAmount.js";
import { roundFigure } from "../money/roundFigure.js";
import type { ConversionStep, ConvertedFigure, NamedRounding } from "./conversion.js";
import { convertFigure, readSteps, writeSteps } from "./readConversion.js";
import { readNamedRounding } from "./readNamedRounding.js";

/** What {@link convertTarget} takes. */
export interface TargetConversionInput {
  /** 0 or more. */
  readonly target: DecimalInput;
  /** One after the other, up to 20. */
  readonly steps: readonly ConversionStep[];
  /** The currency of what comes out, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** How the result is rounded, once; the mode is always named. For what is counted the scale is 0. */
  readonly rounding: NamedRounding;
}

/** A target as one of another metric. */
export interface ConvertedTarget {
  /** Rounded once. */
  readonly target: string;
  /** Half-up to ten digits. */
  readonly exact: string;
  /** What turns `exact` into the target. */
  readonly rounding: string;
  /** The figures on the way. */
  readonly steps: readonly ConvertedFigure[];
}

/**
 * Turns a target into one of another metric by stated steps: revenue ÷ average order value (客单价) gives customers,
 * customers ÷ conversion rate (转化率) gives visits.
 *
 * The figure stays exact from step to step and is rounded once, at the end, by the mode that is named: 33.33 customers
 * at 25% are 133.33 visits, not the 136 of 34 customers.
 *
 * @throws {@link RulesError} `amount_malformed`, `amount_negative`, `amount_not_positive` (multiplied by 0 or less),
 * `divisor_not_positive`, `amount_out_of_range` (more than 15 digits before the point), `currency_unknown`, `scale_out_of_range`, `list_empty`, `list_too_long`, `value_unknown`,
 * `unknown_key`, `key_missing` (the mode among others), `type_mismatch`
 *
 * @example
 * ```ts
 * import { convertTarget } from "incentive-rules";
 *
 * const { target, exact, steps } = convertTarget({
 *   target: "1000000",
 *   steps: [
 *     { kind: "divide", by: "30000", gives: "new customers" },
 *     { kind: "divide", by: "25%", gives: "visits" },
 *   ],
 *   rounding: { scale: 0, mode: "up" },
 * });
 *
 * steps[0]; // => { gives: "new customers", figure: "33.3333333333" }
 * exact; // => "133.3333333333"
 * target; // => "134"
 * ```
 *
 * @see GUIDE G7
 */
export function convertTarget(input: TargetConversionInput): ConvertedTarget {
  const issues: Issue[] = [];
  if (!readKeys(input, ["target", "steps", "currency", "rounding"], [], issues)) return refuse(NAME, issues);
  const rounding = readNamedRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const target = readAmountFromZero(ownValue(input, "target"), ["target"], issues);
  const steps = readSteps(ownValue(input, "steps"), ["steps"], issues);
  if (target === undefined || issues.length > 0) return refuse(NAME, issues);
  const figure = { dividend: target, divisor: AMOUNT_ONE };
  const converted = convertFigure(figure, steps);
  const { units, exact, rounding: added } = roundFigure(converted, rounding);
  if (!isAmount(units, rounding.scale)) {
    const expected = "a converted target of at most 15 digits before the point";
    return refuse(NAME, [createIssue({ code: "amount_out_of_range", path: ["steps"], expected, value: exact })]);
  }

  return { target: formatFixed(units, rounding.scale), exact, rounding: added, steps: writeSteps(figure, steps) };
}

const NAME = "convertTarget";
