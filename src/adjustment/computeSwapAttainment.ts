import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { readAmount } from "../money/readAmount.js";
import {
  aboveZero,
  addFigures,
  formatFigure,
  multiplyFigures,
  quotientText,
  type ReadFigure,
  subtractFigures,
  WHOLE,
} from "../money/readFigure.js";
import { SWAP_PROGRESS } from "./readEffects.js";
import type { SwapProgress } from "./triggerEffect.js";

/** What {@link computeSwapAttainment} takes. */
export interface SwapAttainmentInput {
  /** The metric that made way, up to the swap; its target is for the whole period. */
  readonly before: SwapStretch;
  /** The metric that took its place, since the swap; its target is for what was left of the period. */
  readonly after: SwapStretch;
  /** What becomes of what was reached before. Default: `stretch_weighted`. */
  readonly progress?: SwapProgress | undefined;
}

/** What was reached in a part of the period. */
export interface SwapStretch {
  /** What was reached (实际值); it may be below 0. */
  readonly actual: DecimalInput;
  /** What was to be reached (目标值), above 0. */
  readonly target: DecimalInput;
  /** How long it was, 1 to 1,000: days, working days or months, both stretches in the same. */
  readonly length: number;
}

/** The attainment of a period in which a metric was swapped. */
export interface SwapAttainment {
  /** A ratio, half-up to ten digits. */
  readonly attainment: string;
  /** The same, exactly. */
  readonly quotient: ExactQuotient;
  /** The attainment of the first stretch, against the target for its length. */
  readonly before: string;
  /** The attainment of the second stretch. */
  readonly after: string;
  /** How both were put together. */
  readonly progress: SwapProgress;
}

/**
 * The attainment (达成率) of a period within which one metric took the place of another (指标替换).
 *
 * - `stretch_weighted`: the attainments of both stretches, weighted by their lengths. That of the first is against its part
 *   of the target: 8 of 20 in half a period are 80%.
 * - `reset`: the second stretch alone.
 * - `carry`: the new metric begins with as much of its target as was reached of the old one's whole target, and its
 *   attainment counts for what is then left: `old + (1 − old) × new`. Where the old target was reached in full or more,
 *   nothing is left, and it stays at that.
 *
 * It is not capped; all is exact and rounded for reading only.
 *
 * @throws {@link RulesError} `target_not_positive`, `amount_malformed`, `count_out_of_range`, `value_unknown`,
 * `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example 8 of 20 contracts in the first half of a month, then 54 of 60 customers held
 * ```ts
 * import { computeSwapAttainment } from "incentive-rules";
 *
 * const swap = {
 *   before: { actual: 8, target: 20, length: 15 },
 *   after: { actual: 54, target: 60, length: 15 },
 * };
 *
 * const { before, after, attainment } = computeSwapAttainment(swap);
 * [before, after, attainment]; // => ["0.8", "0.9", "0.85"]
 * computeSwapAttainment({ ...swap, progress: "reset" }).attainment; // => "0.9"
 * computeSwapAttainment({ ...swap, progress: "carry" }).attainment; // => "0.94"
 * ```
 *
 * @see GUIDE G12
 */
export function computeSwapAttainment(input: SwapAttainmentInput): SwapAttainment {
  const issues: Issue[] = [];
  if (!readKeys(input, ["before", "after", "progress"], [], issues)) return refuse(NAME, issues);
  const before = readStretch(ownValue(input, "before"), ["before"], issues);
  const after = readStretch(ownValue(input, "after"), ["after"], issues);
  const given = ownValue(input, "progress");
  const progress = given === undefined ? "stretch_weighted" : readOneOf(given, SWAP_PROGRESS, ["progress"], issues);
  if (before === undefined || after === undefined || progress === undefined) return refuse(NAME, issues);
  const whole = before.length + after.length;
  const figure = combine(progress, before.reached, after.reached, { dividend: after.length, divisor: whole });

  return {
    attainment: formatFigure(figure),
    quotient: quotientText(figure),
    before: formatFigure(multiplyFigures(before.reached, { dividend: whole, divisor: before.length })),
    after: formatFigure(after.reached),
    progress,
  };
}

const NAME = "computeSwapAttainment";
const LENGTH_MAX = 1_000;

/** Weighted by its length, the first stretch counts what it reached of the whole target: the length cancels out. */
function combine(progress: SwapProgress, old: ReadFigure, next: ReadFigure, share: ReadFigure): ReadFigure {
  switch (progress) {
    case "stretch_weighted":
      return addFigures(old, multiplyFigures(next, share));
    case "reset":
      return next;
    case "carry":
      return addFigures(old, multiplyFigures(next, aboveZero(subtractFigures(WHOLE, old))));
  }
}

interface ReadStretch {
  /** What was reached of the target as it is given. */
  readonly reached: ReadFigure;
  readonly length: bigint;
}

function readStretch(value: unknown, path: IssuePath, issues: Issue[]): ReadStretch | undefined {
  if (!readKeys(value, ["actual", "target", "length"], path, issues)) return undefined;
  const actual = readAmount(ownValue(value, "actual"), [...path, "actual"], issues);
  const given = ownValue(value, "target");
  const target = readAmount(given, [...path, "target"], issues);
  const range = { from: 1, to: LENGTH_MAX, code: "count_out_of_range" } as const;
  const length = readCount(ownValue(value, "length"), range, [...path, "length"], issues);
  if (target !== undefined && target <= 0n) {
    const place = [...path, "target"];
    issues.push(createIssue({ code: "target_not_positive", path: place, expected: "an amount above 0", value: given }));
    return undefined;
  }
  if (actual === undefined || target === undefined || length === undefined) return undefined;

  return { reached: { dividend: actual, divisor: target }, length: BigInt(length) };
}
