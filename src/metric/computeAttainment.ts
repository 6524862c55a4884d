import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { readFigure } from "../money/readFigure.js";
import type { Attainment, AttainmentTerms } from "./attainment.js";
import { attainmentOf } from "./attainmentOf.js";
import { readAttainmentTerms, readTarget } from "./readAttainmentTerms.js";

/** What {@link computeAttainment} takes. */
export interface AttainmentInput extends AttainmentTerms {
  /** What was reached: up to 10 fraction digits, a ratio such as `"25%"`, or the exact quotient of a measured ratio. */
  readonly actual: DecimalInput | ExactQuotient;
  /** What was to be reached, above 0; up to 10 fraction digits. */
  readonly target: DecimalInput;
}

/**
 * Computes an attainment: actual ÷ target.
 *
 * Exactly at the target it is 1 and `met`. That is decided by comparing products, never by the rounded ratio: 99,999.99
 * of 100,000 is not met by any number of digits. A target of 0 has no quotient; `zeroTarget` says what it means
 * instead. A negative target is always refused, a negative actual gives a negative attainment.
 *
 * With an `attainmentRounding` the rounded attainment is the one that counts: it is `attainment`, `quotient`, and what
 * `met` asks.
 *
 * @throws {@link RulesError} `amount_malformed`, `target_missing`, `target_not_positive`, `divisor_not_positive`,
 * `scale_out_of_range`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { computeAttainment } from "incentive-rules";
 *
 * computeAttainment({ actual: "24000", target: "30000" });
 * // => { actual: "24000", target: "30000", gap: "-6000", attainment: "0.8", quotient: { dividend: "24000", divisor: "30000" }, met: false }
 *
 * computeAttainment({ actual: "500", target: "0", zeroTarget: "full" }).attainment; // => "1"
 * ```
 *
 * @example A measured ratio against a target of 25%, and rounded to whole percents before it is used
 * ```ts
 * import { computeAttainment } from "incentive-rules";
 *
 * computeAttainment({ actual: { dividend: "1", divisor: "3" }, target: "25%" }).attainment; // => "1.3333333333"
 *
 * const exact = { actual: "99600", target: "100000" };
 * computeAttainment(exact).met; // => false
 * computeAttainment({ ...exact, attainmentRounding: { scale: 2 } }).met; // => true
 * ```
 *
 * @see GUIDE G39, whose team went from 65% to 92%
 */
export function computeAttainment(input: AttainmentInput): Attainment {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const terms = readAttainmentTerms(input, issues);
  const actual = readFigure(ownValue(input, "actual"), ["actual"], issues);
  const target = readTarget(ownValue(input, "target"), terms, ["target"], issues);
  if (actual === undefined || target === undefined || issues.length > 0) return refuse(NAME, issues);

  return attainmentOf(actual, target, terms);
}

const NAME = "computeAttainment";
const KEYS = ["actual", "target", "zeroTarget", "attainmentRounding"] as const;
