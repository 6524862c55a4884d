import { ownValue } from "../issue/readKeys.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { CommissionTerms } from "./commissionTerms.js";
import type { CommissionWorking } from "./commissionWorking.js";
import { type CompiledTable, compileInput } from "./compiledTable.js";
import { computeExactly } from "./computeExactly.js";
import { computeQuickly } from "./computeQuickly.js";
import type { RateTable } from "./rateTable.js";

/** What a period's commission depends on beside its table. */
export interface CreditedInput {
  /** Credit of the period: money, or units for a table of `perUnit` bands; negative when returns outweigh sales. */
  readonly credited: DecimalInput;
  /** What was to be reached, above 0. Required when the table is measured by attainment. */
  readonly target?: DecimalInput | undefined;
  /** Credit already counted and paid before this period; attainment and band count it too. Default: 0. */
  readonly opening?: DecimalInput | undefined;
  /**
   * What is paid on, where that is not what is measured (bands by revenue, pay on gross profit). By the `whole…`
   * methods it earns the rate of the band reached, by `marginal` the blended rate of the credit. Default: the credit.
   */
  readonly base?: DecimalInput | undefined;
}

/** What {@link computeCommission} takes. */
export interface CommissionInput extends CreditedInput, CommissionTerms {
  /** The bands and their rates. */
  readonly table: RateTable;
}

/** A period's commission with its working: Σ `bands.amount` + `kickers` + `rounding` = `total`. */
export interface Commission extends CommissionWorking {
  /** What is payable, with the currency's digits. */
  readonly total: string;
  /** (Opening + credited) ÷ target, half-up to ten digits; `null` where no target is given. */
  readonly attainment: string | null;
  /** The amounts of the bands ÷ what was paid on, half-up to ten digits, without kickers; `null` when that is 0. */
  readonly blendedRate: string | null;
}

/**
 * Computes what a rate table pays for a period's credit, with the bands it came from.
 *
 * What is paid is the growth of one cumulative function from the opening to opening + credited, rounded at either end,
 * so that periods paid one after the other add up to what they would have paid as one. A credit exactly on a bound is
 * in the band that the table's `boundary` says. A bound is compared as `credited > bound × target`, never as a
 * quotient. Below zero the first band's rate goes on; returns in the period are negative credit, rated from the top.
 *
 * With a `base` the total is that base at the band's or the blended rate. A blended base is shared out over the bands
 * to 16 digits, so that lines add up; when nothing was credited it earns the rate of the band that the opening is in.
 *
 * @throws {@link RulesError} `target_missing`, `target_not_positive`, `amount_malformed`, `amount_out_of_range`,
 * `base_with_opening` (method `whole`), `unknown_key`, `key_missing`, `type_mismatch`, `currency_unknown`,
 * `scale_out_of_range`, `value_unknown`, and whatever {@link checkRateTable} finds
 *
 * @example At 150% of the target all three bands pay
 * ```ts
 * import { computeCommission } from "incentive-rules";
 *
 * const { total, attainment, blendedRate, bands } = computeCommission({
 *   table: {
 *     measuredBy: "attainment",
 *     method: "marginal",
 *     bands: [{ upTo: "0.8", rate: "0.01" }, { upTo: "1.2", rate: "0.015" }, { rate: "0.02" }],
 *   },
 *   credited: "150000",
 *   target: "100000",
 * });
 *
 * total; // => "2000.00"
 * attainment; // => "1.5"
 * blendedRate; // => "0.0133333333"
 * bands[2]; // => { band: 2, from: "120000", to: "150000", base: "30000", rate: "0.02", amount: "600" }
 * ```
 *
 * @example The same bands on everything, exactly on a bound
 * ```ts
 * import { computeCommission, type RateTable } from "incentive-rules";
 *
 * const table: RateTable = {
 *   measuredBy: "attainment",
 *   method: "whole",
 *   boundary: "upper_inclusive",
 *   bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
 * };
 *
 * computeCommission({ table, credited: "80000", target: "100000" }).total; // => "800.00"
 * computeCommission({ table, credited: "80000.01", target: "100000" }).total; // => "1200.00"
 * computeCommission({ table, credited: "125000", target: "100000", base: "30000" }).total; // => "600.00"
 * ```
 *
 * @see GUIDE G14
 */
export function computeCommission(input: CommissionInput): Commission {
  return computeWith(compileInput(input, CREDITED_KEYS, NAME), input, NAME);
}

const NAME = "computeCommission";

/** The keys of {@link CreditedInput}. */
export const CREDITED_KEYS = ["credited", "target", "opening", "base"] as const;

/** The same for a table that is compiled; the input's keys are checked. */
export function computeWith(compiled: CompiledTable, input: CreditedInput, functionName: string): Commission {
  const raw = {
    credited: ownValue(input, "credited"),
    target: ownValue(input, "target"),
    opening: ownValue(input, "opening"),
    base: ownValue(input, "base"),
  };

  return computeQuickly(compiled, raw) ?? computeExactly(compiled, raw, functionName);
}
