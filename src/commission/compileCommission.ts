import type { Issue } from "../issue/issue.js";
import { readKeys } from "../issue/readKeys.js";
import { throwIssues } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { toAmount, toMinorUnits } from "../money/minorUnits.js";
import { fingerprintOf } from "./accrualState.js";
import { type AccruedColumns, accrueColumns, type ColumnsInput } from "./accrueColumns.js";
import { type Accrual, accrueWith, CREDITS_KEYS, type CreditsInput } from "./accrueCommission.js";
import { type CommissionTerms, TERMS_KEYS } from "./commissionTerms.js";
import { compileTable } from "./compiledTable.js";
import { type Commission, CREDITED_KEYS, type CreditedInput, computeWith } from "./computeCommission.js";
import type { RateTable } from "./rateTable.js";

/** A rate table made ready to pay many people by. It holds no state: calls do not see each other. */
export interface CompiledCommission {
  /** {@link computeCommission} by this table. */
  readonly compute: (input: CreditedInput) => Commission;
  /** {@link accrueCommission} by this table. */
  readonly accrue: (input: CreditsInput) => Accrual;
  /**
   * The same parts for rows of many owners, columns in and out, everything in minor units.
   *
   * @throws {@link RulesError} `number_unsafe` and `owner_unknown` by row (at most 100 are reported and none is paid),
   * `target_missing`, `target_not_positive`, `length_mismatch`, `key_missing`, `type_mismatch`, `unknown_key`
   */
  readonly accrueColumns: (input: ColumnsInput) => AccruedColumns;
  /**
   * An amount as a column holds it: whole minor units.
   *
   * @throws {@link RulesError} `amount_malformed`, `total_off_scale` (finer than a minor unit), `number_unsafe`
   */
  readonly toMinorUnits: (amount: DecimalInput) => number;
  /**
   * A column's figure as an amount with the currency's digits.
   *
   * @throws {@link RulesError} `number_unsafe`
   */
  readonly toAmount: (minorUnits: number) => string;
}

/**
 * Prepares a rate table once, for services that pay many people by it.
 *
 * The results are those of {@link computeCommission} and {@link accrueCommission}, to the last minor unit; only the
 * reading of the table is saved. Amounts are computed in whole numbers: in doubles where no product can leave the range
 * in which these are exact, in BigInt otherwise.
 *
 * @throws {@link RulesError} whatever {@link checkRateTable} finds, `currency_unknown`, `scale_out_of_range`,
 * `value_unknown`, `unknown_key`
 *
 * @example
 * ```ts
 * import { compileCommission } from "incentive-rules";
 *
 * const commission = compileCommission(
 *   {
 *     measuredBy: "attainment",
 *     method: "marginal",
 *     bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
 *   },
 *   { currency: "CNY" },
 * );
 *
 * commission.compute({ credited: "120000", target: "100000" }).total; // => "1400.00"
 *
 * const { parts, totals } = commission.accrueColumns({
 *   owner: Uint32Array.of(0, 1, 0),
 *   credited: Float64Array.from(["130000", "80000", "-20000"], commission.toMinorUnits),
 *   targets: Float64Array.from(["100000", "100000"], commission.toMinorUnits),
 * });
 * Array.from(parts, commission.toAmount); // => ["1600.00", "800.00", "-350.00"]
 * [...totals]; // => [125000, 80000]
 * ```
 *
 * @see GUIDE G14
 */
export function compileCommission(table: RateTable, terms: CommissionTerms = {}): CompiledCommission {
  const compiled = compileTable(table, checked(NAME, terms, TERMS_KEYS), NAME);
  const fingerprint = fingerprintOf(compiled);

  return {
    compute: (input) => computeWith(compiled, checked("compute", input, CREDITED_KEYS), "compute"),
    accrue: (input) => accrueWith(compiled, fingerprint, checked("accrue", input, CREDITS_KEYS), "accrue"),
    accrueColumns: (input) => accrueColumns(compiled, input),
    toMinorUnits: (amount) => toMinorUnits(amount, compiled.rounding.scale),
    toAmount: (minorUnits) => toAmount(minorUnits, compiled.rounding.scale),
  };
}

const NAME = "compileCommission";

function checked<Input>(functionName: string, input: Input, keys: readonly string[]): Input {
  const issues: Issue[] = [];
  readKeys(input, keys, [], issues);
  throwIssues(functionName, issues);

  return input;
}
