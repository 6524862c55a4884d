import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { longQuotientText } from "../money/longQuotient.js";
import { formatFigure } from "../money/readFigure.js";
import { readRollUpItems } from "./readRollUpItems.js";
import { MISSING_POLICIES, type MissingPolicy, shareOf, weightedMean, weightOf } from "./weightedMean.js";

/** What {@link rollUpProgress} takes: items by the method. */
export type ProgressRollUpInput = (WeightedRollUp | ValueWeightedRollUp | SumRollUp) & RollUpTerms;

/** What each method of rolling up asks. */
export interface RollUpTerms {
  /** What an item counts of which nothing is known. Default: `unknown`, nothing can be told of all together. */
  readonly missing?: MissingPolicy | undefined;
  /**
   * What a progress counts: as it is (`raw`), 0 where it is below that (`not_negative`), or held within 0 and 1
   * (`clamped`). Of a `sum` it is the progress of the sums that is held so. Default: `raw`.
   */
  readonly counts?: "raw" | "not_negative" | "clamped" | undefined;
}

/** By weights: Σ weight × progress ÷ Σ weight. Where no item has a weight all weigh the same. */
export interface WeightedRollUp {
  /** By weights. */
  readonly method: "weighted";
  /** 1 to 10,000. */
  readonly items: readonly WeightedItem[];
}

/** By what is asked for: Σ target × progress ÷ Σ target, for targets of one unit. */
export interface ValueWeightedRollUp {
  /** By what is asked for. */
  readonly method: "value_weighted";
  /** 1 to 10,000. */
  readonly items: readonly ValueWeightedItem[];
}

/** Of the sums: (Σ current − Σ start) ÷ (Σ target − Σ start), for values of one unit. */
export interface SumRollUp {
  /** Of the sums. */
  readonly method: "sum";
  /** 1 to 10,000. */
  readonly items: readonly SummedItem[];
}

/** An item by its weight. */
export interface WeightedItem {
  /** Whose progress it is; unique in its list. */
  readonly id: string;
  /** The progress, such as the `quotient` of one; `null` where nothing is known. */
  readonly progress: DecimalInput | ExactQuotient | null;
  /** 0 or more; all items have one or none has. They need not add up to anything. */
  readonly weight?: DecimalInput | undefined;
}

/** An item by its target. */
export interface ValueWeightedItem {
  /** Whose progress it is; unique in its list. */
  readonly id: string;
  /** The progress, such as the `quotient` of one; `null` where nothing is known. */
  readonly progress: DecimalInput | ExactQuotient | null;
  /** What is asked for, above 0. */
  readonly target: DecimalInput;
}

/** An item by its values. */
export interface SummedItem {
  /** Whose values they are; unique in its list. */
  readonly id: string;
  /** Where the way begins. Default: 0. */
  readonly start?: DecimalInput | undefined;
  /** Where it ends. */
  readonly target: DecimalInput;
  /** What it stands at; `null` where nothing is known. By `reweigh` its start and target are left out too, by `zero` it stands at its start. */
  readonly current: DecimalInput | ExactQuotient | null;
}

/** A progress of several together. */
export interface RolledUpProgress {
  /** Half-up to ten digits; `null` where it cannot be told. */
  readonly progress: string | null;
  /** The same exactly, to be rolled up further; `null` too where that takes numbers of more than 300 digits. */
  readonly quotient: ExactQuotient | null;
  /** What each item adds; these are the progress together, but for their rounding and what a sum is held to. */
  readonly items: readonly RolledUpItem[];
}

/** What an item adds. */
export interface RolledUpItem {
  /** Whose it is. */
  readonly id: string;
  /** The part of all weights that it has, half-up to ten digits; 0 where it is left out. */
  readonly share: string;
  /** Share × progress, half-up to ten digits; `null` where nothing is known. */
  readonly contribution: string | null;
}

/**
 * Rolls the progress of several goals or key results up into one, by a named method.
 *
 * `weighted` is the mean by weights, and the plain mean where no item has one; `value_weighted` weighs each by its
 * target, so that 1,000 does not weigh like 100,000; `sum` divides sums. Nothing is rounded on the way: what was rolled
 * up can be rolled up again by its `quotient`.
 *
 * Statuses are rolled up apart, by `rollUpStatus`. A weight of 0 counts nothing; where all are 0, or the sums leave no
 * way between start and target, it is refused.
 *
 * @throws {@link RulesError} `weights_all_zero`, `weight_negative`, `target_not_positive`, `undefined_range`,
 * `amount_malformed`, `ratio_malformed`, `divisor_not_positive`, `id_malformed`, `id_duplicate`, `list_empty`,
 * `list_too_long`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example 300 of 300, and nothing of 500 and 1,000 yet
 * ```ts
 * import { rollUpProgress } from "incentive-rules";
 *
 * const items = [
 *   { id: "a", current: "300", target: "300" },
 *   { id: "b", current: "0", target: "500" },
 *   { id: "c", current: "0", target: "1000" },
 * ];
 *
 * rollUpProgress({ method: "sum", items }).progress; // => "0.1666666667"
 *
 * const progress = ["1", "0", "0"].map((one, at) => ({ id: `kr${at}`, progress: one }));
 * rollUpProgress({ method: "weighted", items: progress }).quotient; // => { dividend: "1", divisor: "3" }
 * ```
 *
 * @see GUIDE G7, where company, team and personal goals hang together
 */
export function rollUpProgress(input: ProgressRollUpInput): RolledUpProgress {
  const issues: Issue[] = [];
  if (!readKeys(input, ["method", "items", "missing", "counts"], [], issues)) return refuse(NAME, issues);
  const method = readOneOf(ownValue(input, "method"), METHODS, ["method"], issues);
  const missing = readOneOf(ownValue(input, "missing") ?? "unknown", MISSING_POLICIES, ["missing"], issues);
  const counts = readOneOf(ownValue(input, "counts") ?? "raw", COUNTS, ["counts"], issues);
  if (method === undefined || missing === undefined || counts === undefined) return refuse(NAME, issues);
  const items = readRollUpItems(ownValue(input, "items"), { method, missing, counts }, issues);
  if (items === undefined || issues.length > 0) return refuse(NAME, issues);
  const mean = weightedMean(items.rows, missing);
  const progress = mean === undefined ? undefined : items.held(mean);
  const whole = weightOf(items.rows, missing);

  return {
    progress: progress === undefined ? null : formatFigure(progress),
    quotient: progress === undefined ? null : longQuotientText(progress),
    items: items.rows.map(({ id, part, weight }) => {
      const isLeftOut = whole.dividend === 0n || (missing === "reweigh" && part === undefined);
      return {
        id,
        share: isLeftOut ? "0" : formatFigure(shareOf(weight, whole)),
        contribution: isLeftOut || part === undefined ? null : formatFigure(shareOf(part, whole)),
      };
    }),
  };
}

const NAME = "rollUpProgress";
const METHODS = ["weighted", "value_weighted", "sum"] as const;
const COUNTS = ["raw", "not_negative", "clamped"] as const;
