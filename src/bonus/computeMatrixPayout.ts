import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { ZeroTargetPolicy } from "../metric/zeroTargetPolicy.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { formatFigure, quotientText } from "../money/readFigure.js";
import { type BonusMeasurement, readBonusFigures } from "./bonusMeasurement.js";
import type { MatrixCell } from "./bonusWorking.js";
import { measureBonus } from "./measureBonus.js";
import type { MeasuredMetric } from "./measuredMetric.js";
import type { PayoutMatrix } from "./payoutMatrix.js";
import { readMatrix } from "./readMatrix.js";

/** What {@link computeMatrixPayout} takes. */
export interface MatrixInput {
  /** What is paid where. */
  readonly matrix: PayoutMatrix;
  /** What the metric of each axis came to. */
  readonly measures: readonly BonusMeasurement[];
  /** What a target of 0 means. Without a policy it is refused. */
  readonly zeroTarget?: ZeroTargetPolicy | undefined;
}

/** What a matrix pays. */
export interface MatrixPayout {
  /** A ratio, half-up to ten digits. */
  readonly payout: string;
  /** The same exactly. */
  readonly quotient: ExactQuotient;
  /** What was looked up along each axis. */
  readonly figures: readonly MeasuredMetric[];
  /** The cells around the figures: one by `step`, up to two along each axis by `linear`; none below a first point. */
  readonly cells: readonly MatrixCell[];
}

/**
 * Looks up what two measures or more pay together (目标完成率 × 回款率), in steps or interpolated along every axis.
 *
 * Below the first point of an axis nothing is paid; beyond its last point what that says. Nothing is rounded but the
 * ratio that is shown.
 *
 * @throws {@link RulesError} `figure_missing`, `target_not_positive`, `points_not_rising`, `points_too_few`,
 * `length_mismatch`, `boundary_missing`, `bound_out_of_range`, `rate_out_of_range`, `amount_malformed`,
 * `ratio_malformed`, `divisor_not_positive`, `id_malformed`, `id_duplicate`, `list_empty`, `list_too_long`,
 * `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { computeMatrixPayout } from "incentive-rules";
 *
 * const { payout } = computeMatrixPayout({
 *   matrix: {
 *     axes: [
 *       { metric: "signed", measuredBy: "attainment", at: ["80%", "100%"] },
 *       { metric: "cash", measuredBy: "attainment", at: ["50%", "90%"] },
 *     ],
 *     between: "step",
 *     boundary: "lower_inclusive",
 *     cells: [["40%", "60%"], ["80%", "120%"]],
 *   },
 *   measures: [
 *     { metric: "signed", actual: "105000", target: "100000" },
 *     { metric: "cash", actual: "70000", target: "100000" },
 *   ],
 * });
 *
 * payout; // => "0.8"
 * ```
 */
export function computeMatrixPayout(input: MatrixInput): MatrixPayout {
  const issues: Issue[] = [];
  if (!readKeys(input, ["matrix", "measures", "zeroTarget"], [], issues)) return refuse(NAME, issues);
  const document = guardStructure(ownValue(input, "matrix"), issues, ["matrix"]);
  throwIssues(NAME, issues);
  const matrix = readMatrix(document, ["matrix"], issues);
  const figures = readBonusFigures(ownValue(input, "measures"), ownValue(input, "zeroTarget"), issues);
  throwIssues(NAME, issues);
  if (matrix === undefined) return refuse(NAME, issues);
  const measured = measureBonus({ kind: "matrix", matrix }, figures, issues);
  throwIssues(NAME, issues);
  if (measured === undefined || measured.working.kind !== "matrix") return refuse(NAME, issues);
  const { payout, working } = measured;

  return {
    payout: formatFigure(payout),
    quotient: quotientText(payout),
    figures: working.figures,
    cells: working.cells,
  };
}

const NAME = "computeMatrixPayout";
