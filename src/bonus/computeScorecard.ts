import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { ZeroTargetPolicy } from "../metric/zeroTargetPolicy.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import type { LimitedFigure } from "../money/limitedFigure.js";
import { formatFigure, quotientText } from "../money/readFigure.js";
import { type BonusMeasurement, readBonusFigures } from "./bonusMeasurement.js";
import type { CurveReading } from "./curveReading.js";
import type { MeasuredMetric } from "./measuredMetric.js";
import { readScorecard } from "./readScorecard.js";
import type { ScorecardLine, ScorecardMissing } from "./scorecard.js";
import { scoreWith } from "./scoreWith.js";

/** What {@link computeScorecard} takes. */
export interface ScorecardInput {
  /** 1 to 20; weights are exactly 1 together. */
  readonly lines: readonly ScorecardLine[];
  /** What a line counts of which a figure is missing. */
  readonly missing: ScorecardMissing;
  /** What each metric came to; what is not listed is missing. */
  readonly measures: readonly BonusMeasurement[];
  /** What a target of 0 means. Without a policy it is refused. */
  readonly zeroTarget?: ZeroTargetPolicy | undefined;
}

/** A score and what it is made of. */
export interface Scorecard {
  /** The contributions together, half-up to ten digits; `null` where it cannot be told. */
  readonly score: string | null;
  /** The same exactly. */
  readonly quotient: ExactQuotient | null;
  /** In the order given. */
  readonly lines: readonly ScoredLine[];
  /** What turns the contributions, as they are written, into the score: other than 0 where thirds were rounded. */
  readonly rounding: string;
}

/** A line, what was looked up for it, and its score; quotients half-up to ten digits. */
export interface ScoredLine extends MeasuredMetric {
  /** Id of the line. */
  readonly id: string;
  /** How what was looked up becomes a score: as it is, 2 − it, 1 ÷ it (its cap where it is not above 0), or by a curve. */
  readonly scored: "attainment" | "value" | "mirrored" | "inverse" | "curve";
  /** Where on its curve that lies; `null` where it has none. */
  readonly curve: CurveReading | null;
  /** The floor or cap that the score was held to; `null` where it was not. */
  readonly limited: LimitedFigure | null;
  /** What it scores; `null` where a figure is missing. */
  readonly score: string | null;
  /** What it weighs by the plan. */
  readonly weight: string;
  /** What it weighs now that lines may be missing. */
  readonly effectiveWeight: string;
  /** Score × effective weight. */
  readonly contribution: string;
}

/**
 * Scores a weighted scorecard (加权记分卡): each line by attainment, value or curve, times its weight.
 *
 * Weights are exactly 1 together. What a line counts of which a figure is missing is always said: nothing can be told,
 * the others share its weight in proportion, or it scores 0. By `reweigh` there is no score either where all are missing.
 *
 * @throws {@link RulesError} `weights_not_one`, `weight_not_positive`, `id_duplicate`, `target_not_positive`,
 * `bounds_reversed`, `rate_out_of_range`, `points_not_rising`, `points_too_few`, `boundary_missing`,
 * `bound_out_of_range`, `amount_malformed`, `ratio_malformed`, `divisor_not_positive`, `id_malformed`, `list_empty`,
 * `list_too_long`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example Of complaints less is better; the survey has not come in
 * ```ts
 * import { computeScorecard } from "incentive-rules";
 *
 * const { score, lines } = computeScorecard({
 *   lines: [
 *     { id: "revenue", metric: "signed", weight: "50%", score: { kind: "attainment", cap: "150%" } },
 *     { id: "service", metric: "complaints", weight: "30%", score: { kind: "attainment_inverse", formula: "mirrored" } },
 *     { id: "survey", metric: "survey", weight: "20%", score: { kind: "attainment" } },
 *   ],
 *   missing: "reweigh",
 *   measures: [
 *     { metric: "signed", actual: "120000", target: "100000" },
 *     { metric: "complaints", actual: "6", target: "10" },
 *   ],
 * });
 *
 * lines.map((line) => [line.score, line.effectiveWeight]); // => [["1.2", "0.625"], ["1.4", "0.375"], [null, "0"]]
 * score; // => "1.275"
 * ```
 */
export function computeScorecard(input: ScorecardInput): Scorecard {
  const issues: Issue[] = [];
  if (!readKeys(input, ["lines", "missing", "measures", "zeroTarget"], [], issues)) return refuse(NAME, issues);
  const lines = guardStructure(ownValue(input, "lines"), issues, ["lines"]);
  throwIssues(NAME, issues);
  const scorecard = readScorecard({ lines, missing: ownValue(input, "missing") }, [], issues);
  const figures = readBonusFigures(ownValue(input, "measures"), ownValue(input, "zeroTarget"), issues);
  throwIssues(NAME, issues);
  if (scorecard === undefined) return refuse(NAME, issues);
  const { score, lines: scored, rounding } = scoreWith(scorecard, figures, issues);
  throwIssues(NAME, issues);

  return {
    score: score === undefined ? null : formatFigure(score),
    quotient: score === undefined ? null : quotientText(score),
    lines: scored,
    rounding,
  };
}

const NAME = "computeScorecard";
