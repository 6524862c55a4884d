import type { Issue } from "../issue/issue.js";
import { ownValue } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { Progress, ProgressValue } from "./progress.js";
import type { FromToMeasure, ProgressMeasure } from "./progressMeasure.js";
import { progressOf, writeProgress } from "./progressOf.js";
import { readProgressMeasure } from "./readProgressMeasure.js";
import { readProgressValue } from "./readProgressValue.js";

/** What {@link computeProgress} takes: a measure, whose kind may be left out for `from_to`, and what it stands at. */
export type ProgressInput = (ProgressMeasure | UnnamedFromTo) & CurrentValue;

/** A {@link FromToMeasure} that does not say so. */
export interface UnnamedFromTo extends Omit<FromToMeasure, "kind"> {
  /** Left out. */
  readonly kind?: undefined;
}

/** What a metric stands at. */
export interface CurrentValue {
  /** The current value (当前值), in the form that the kind asks for; `null` before anything was measured. */
  readonly current: ProgressValue | null;
}

/**
 * Computes the progress (进度) of a metric by one of nine kinds of measure.
 *
 * `from_to`, the default, is one signed formula for both directions: (current − start) ÷ (target − start). Beyond the
 * target `raw` is above 1, behind the start below 0; `clamped` is within 0 and 1. A target that is the start leaves
 * nothing to divide by and is refused, unless `zeroRange` says what it means.
 *
 * Exactly on a bound: at the target `from_to` is met. `at_least` and `at_most` are met, unless their bound is
 * `exclusive`. Both ends of `between` are in it, the third place is in the top 3, exactly so many a day are enough.
 * Exactly at a `benchmark` is not above it. All of that is decided on exact figures, never by the rounded ratio.
 *
 * Before anything was measured nothing is known; `unmeasured: "start"` takes what is not measured as at the start. So
 * is a rate of no days unknown.
 *
 * @throws {@link RulesError} `undefined_range`, `direction_contradictory`, `target_not_positive`,
 * `amount_not_positive`, `bounds_reversed`, `count_out_of_range`, `amount_negative`, `amount_malformed`,
 * `ratio_malformed`, `rate_out_of_range`, `divisor_not_positive`, `weights_not_one`, `weight_not_positive`,
 * `id_malformed`, `id_duplicate`, `list_empty`, `list_too_long`, `value_unknown`, `unknown_key`, `key_missing`,
 * `type_mismatch`
 *
 * @example Open bugs down from 100 to 60
 * ```ts
 * import { computeProgress } from "incentive-rules";
 *
 * computeProgress({ start: "100", target: "60", current: "70" }).raw; // => "0.75"
 *
 * const { raw, clamped, met } = computeProgress({ start: "100", target: "60", current: "50" });
 * [raw, clamped, met]; // => ["1.25", "1", true]
 *
 * computeProgress({ start: "20", target: "100", current: "0" }).raw; // => "-0.25"
 * ```
 *
 * @example A place in the top 3, 8 customers a day, and an average above that of the industry
 * ```ts
 * import { computeProgress } from "incentive-rules";
 *
 * computeProgress({ kind: "rank", target: "3", current: "3" }).met; // => true
 * computeProgress({ kind: "rate_per_day", target: "8", current: { total: "126", days: "21" } }).raw; // => "0.75"
 * computeProgress({ kind: "benchmark", target: "5200", current: "5200" }).met; // => false
 * ```
 *
 * @see GUIDE G8, whose key results are of these kinds
 */
export function computeProgress(input: ProgressInput): Progress {
  const issues: Issue[] = [];
  const measure = readProgressMeasure(input, [], issues, ["current"]);
  if (measure === undefined) return refuse(NAME, issues);
  const current = ownValue(input, "current");
  const value = current === null ? undefined : readProgressValue(measure, current, ["current"], issues);
  if (issues.length > 0) return refuse(NAME, issues);

  return writeProgress(measure, progressOf(measure, value));
}

const NAME = "computeProgress";
