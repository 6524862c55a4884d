import type { Issue } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { formatFigure, quotientText } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";

/** What {@link scoreQuality} takes: how many checks of a draft came out how; whole numbers from 0. */
export interface QualityInput {
  /** Passed. */
  readonly passed: number;
  /** Worth another look. */
  readonly warned: number;
  /** To be mended. */
  readonly failed: number;
  /** Not answered yet; they count among all, and add nothing. */
  readonly open: number;
  /** What of a pass a warning counts, a ratio from 0 to 1; OpenOKR takes a half. */
  readonly warningCounts: string;
}

/** How strong a draft is. */
export interface Quality {
  /** (passed + warningCounts × warned) ÷ all, half-up to ten digits; `null` where there are no checks. */
  readonly strength: string | null;
  /** The same exactly. */
  readonly quotient: ExactQuotient | null;
  /** How many checks there are. */
  readonly count: number;
}

/**
 * Scores how strong the draft of goals is (质量分) by the checks that it passed.
 *
 * Checks that are open count among all, so that a draft is not strong by what nobody looked at. Of no checks there is
 * no score.
 *
 * @throws {@link RulesError} `count_out_of_range`, `rate_out_of_range`, `ratio_malformed`, `unknown_key`,
 * `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { scoreQuality, statusOnScale, statusScalePreset } from "incentive-rules";
 *
 * const { strength, quotient } = scoreQuality({ passed: 10, warned: 4, failed: 2, open: 1, warningCounts: "0.5" });
 * strength; // => "0.7058823529"
 *
 * const { scale } = statusScalePreset("open_okr_strength");
 * statusOnScale({ figure: quotient ?? "0", scale }).status; // => "amber"
 * ```
 */
export function scoreQuality(input: QualityInput): Quality {
  const issues: Issue[] = [];
  if (!readKeys(input, [...COUNT_KEYS, "warningCounts"], [], issues)) return refuse(NAME, issues);
  const [passed, warned, failed, open] = COUNT_KEYS.map((key) => readCount(ownValue(input, key), RANGE, [key], issues));
  const each = readShare(ownValue(input, "warningCounts"), ["warningCounts"], issues);
  if (passed === undefined || warned === undefined || failed === undefined || open === undefined) {
    return refuse(NAME, issues);
  }
  if (each === undefined || issues.length > 0) return refuse(NAME, issues);
  const count = passed + warned + failed + open;
  if (count === 0) return { strength: null, quotient: null, count };
  const strength = {
    dividend: BigInt(passed) * RATIO_ONE + BigInt(warned) * each,
    divisor: BigInt(count) * RATIO_ONE,
  };

  return { strength: formatFigure(strength), quotient: quotientText(strength), count };
}

const NAME = "scoreQuality";
const COUNT_KEYS = ["passed", "warned", "failed", "open"] as const;
const RANGE = { from: 0, to: 1_000_000, code: "count_out_of_range" } as const;
