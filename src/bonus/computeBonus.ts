import type { Operand } from "../condition/condition.js";
import { quotientFigure } from "../condition/figure.js";
import type { OperandValue } from "../condition/operandValue.js";
import { type FoundValue, readOperandValues } from "../condition/readOperandValues.js";
import type { OperandLookup } from "../condition/resolveCondition.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { ZeroTargetPolicy } from "../metric/zeroTargetPolicy.js";
import { type Proration, readProration } from "../money/proration.js";
import { type Rounding, readRounding } from "../money/rounding.js";
import { type BonusFigures, measuredFigure } from "./bonusFigures.js";
import { type BonusMeasurement, readBonusFigures } from "./bonusMeasurement.js";
import type { BonusTerms } from "./bonusTerms.js";
import type { BonusWorking } from "./bonusWorking.js";
import { payBonus } from "./payBonus.js";
import { readBonusTerms } from "./readBonusTerms.js";

/** What {@link computeBonus} takes. */
export interface BonusInput {
  /** What is paid for what. */
  readonly bonus: BonusTerms;
  /** What each metric came to; conditions look at these too. */
  readonly measures: readonly BonusMeasurement[];
  /** What else conditions look at. */
  readonly values?: readonly OperandValue[] | undefined;
  /** The part of the period that is paid for: target incentive, floor and cap are for the whole. */
  readonly proration?: Proration | undefined;
  /** What a target of 0 means. Without a policy it is refused. */
  readonly zeroTarget?: ZeroTargetPolicy | undefined;
  /** The currency of the bonus, by its ISO 4217 code. */
  readonly currency?: string | undefined;
  /** How it is rounded, once. Default: the currency's digits, half-up. */
  readonly rounding?: Rounding | undefined;
}

/** A bonus with its working. */
export interface Bonus extends BonusWorking {
  /** What is paid. */
  readonly total: string;
}

/**
 * Computes a bonus (目标奖金): target incentive × payout, held down by gates, times multipliers, within floor and cap.
 *
 * A gate that cannot be decided is not passed; a multiplier that cannot be decided is refused, since money moves either
 * way. A gate that lets nothing through beats the floor. The result is never negative, and rounded once.
 *
 * @throws {@link RulesError} `figure_missing`, `condition_undecided`, `target_not_positive`, `amount_out_of_range`,
 * `proration_out_of_range`, `currency_unknown`, `scale_out_of_range`, codes of the figures, and whatever {@link checkBonus}
 * finds in the terms
 *
 * @example No accelerator unless the year is at 100%
 * ```ts
 * import { type BonusTerms, computeBonus } from "incentive-rules";
 *
 * const bonus: BonusTerms = {
 *   targetIncentive: "10000",
 *   measure: {
 *     kind: "curve",
 *     metric: "signed",
 *     curve: {
 *       measuredBy: "attainment",
 *       between: "linear",
 *       points: [{ at: "70%", pays: "0" }, { at: "100%", pays: "100%" }, { at: "150%", pays: "200%" }],
 *     },
 *   },
 *   gates: [
 *     {
 *       id: "year",
 *       condition: { kind: "compare", value: { attainment: "signed", over: "year" }, is: "at_least", to: "100%" },
 *       otherwise: { kind: "payout_at_most", payout: "100%" },
 *     },
 *   ],
 * };
 * const year = (value: string) => [{ attainment: "signed", over: "year", value }] as const;
 * const measures = [{ metric: "signed", actual: "125000", target: "100000" }];
 *
 * computeBonus({ bonus, measures, values: year("1.02") }).total; // => "15000.00"
 * computeBonus({ bonus, measures, values: year("0.98") }).total; // => "10000.00"
 * ```
 */
export function computeBonus(input: BonusInput): Bonus {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const rounding = readRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const bonus = readBonusTerms(ownValue(input, "bonus"), ["bonus"], issues);
  const figures = readBonusFigures(ownValue(input, "measures"), ownValue(input, "zeroTarget"), issues);
  const found = readOperandValues(ownValue(input, "values") ?? [], ["values"], issues);
  const { part, of } = readProration(ownValue(input, "proration"), ["proration"], issues);
  throwIssues(NAME, issues);
  if (bonus === undefined) return refuse(NAME, issues);
  const share = { dividend: part, divisor: of };
  const paid = payBonus(
    { bonus, path: ["bonus"], figures, lookUp: withMeasures(figures, found), share, rounding },
    issues,
  );
  throwIssues(NAME, issues);

  return paid === undefined ? refuse(NAME, issues) : { total: paid.total, ...paid.working };
}

const NAME = "computeBonus";
const KEYS = ["bonus", "measures", "values", "proration", "zeroTarget", "currency", "rounding"] as const;

/** What is given for conditions, and otherwise what the measures say. */
function withMeasures(figures: BonusFigures, found: OperandLookup): OperandLookup {
  return (operand) => found(operand) ?? measuredValue(operand, figures);
}

function measuredValue(operand: Operand, figures: BonusFigures): FoundValue {
  if ("metric" in operand) {
    const { actual } = figures.of(operand.metric);
    return actual === undefined ? undefined : quotientFigure(actual.dividend, actual.divisor);
  }
  if ("attribute" in operand || "count" in operand || ownValue(operand, "over") !== undefined) return undefined;
  const attainment = measuredFigure(operand.attainment, "attainment", figures, []);

  return typeof attainment === "object" ? quotientFigure(attainment.dividend, attainment.divisor) : undefined;
}
