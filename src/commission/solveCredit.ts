import type { Issue } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue } from "../issue/readKeys.js";
import { throwIssues } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { divideRounded } from "../money/divideRounded.js";
import { formatFixed } from "../money/formatDecimal.js";
import { AMOUNT_SCALE, readAmount } from "../money/readAmount.js";
import type { CommissionTerms } from "./commissionTerms.js";
import { type CompiledTable, compileInput } from "./compiledTable.js";
import { type Commission, computeWith } from "./computeCommission.js";
import { type CreditSearch, leastCredit } from "./leastCredit.js";
import type { RateTable } from "./rateTable.js";
import { readTarget } from "./readTarget.js";

/** What {@link solveCredit} takes. */
export interface SolveInput extends CommissionTerms {
  /** The bands and their rates. */
  readonly table: RateTable;
  /** What is to be earned beside what the opening has earned; below 0 what may be taken back. */
  readonly earns: DecimalInput;
  /** What was to be reached, above 0. Required when the table is measured by attainment. */
  readonly target?: DecimalInput | undefined;
  /** Credit already counted and paid; what is found comes on top of it. Default: 0. */
  readonly opening?: DecimalInput | undefined;
  /**
   * Fraction digits of the credit that is looked for, 0 to 6: 0 where it counts things that come whole. Default: those
   * of what is paid.
   */
  readonly creditScale?: number | undefined;
}

/** What {@link solveCredit} finds, by `kind`. */
export type SolvedCredit = FoundCredit | UnreachableEarnings | UnboundedCredit;

/** The least credit that earns so much, with the commission that it earns. */
export interface FoundCredit extends Commission {
  /** There is one. */
  readonly kind: "found";
  /** The least credit, on top of the opening; its `total` is more than was asked for where the next less is too little. */
  readonly credited: string;
}

/** No credit earns so much. */
export interface UnreachableEarnings {
  /** There is none. */
  readonly kind: "unreachable";
  /**
   * `paid_no_more`: in the last band more credit earns nothing more, and none before it earns enough;
   * `amount_out_of_range`: the credit, or what it earns, would have more than 15 digits before the point.
   */
  readonly reason: "paid_no_more" | "amount_out_of_range";
  /** The most that is earned by any credit from 0 upward that is not out of range. */
  readonly most: string;
}

/** However much is returned, so much is never taken back: no credit is the least. */
export interface UnboundedCredit {
  /** Every credit down to the least that an amount can be earns at least so much. */
  readonly kind: "unbounded";
}

/**
 * Finds the least credit for which {@link computeCommission} pays at least so much: what does it take to earn 2,000?
 *
 * It is the least to the last digit, rounding included: at 1%, half-up, it takes 0.50 to earn 0.01, and one minor unit less
 * pays less than `earns`. It is looked for among the credits that have the currency's digits, or `creditScale` digits,
 * band by band, exactly on a bound by the table's `boundary`. Rounded `down`, it is what earns so much unrounded. Where a
 * kicker or a `whole…` method jumps, the total may be more than `earns`; where the rates of a `whole…` table fall, a
 * greater credit may earn less again. What is paid on a `base` has no such credit, so there is none here.
 *
 * To earn 0 or more the search begins at a credit of 0, so 0 is earned by nothing. Below 0 it asks how much may be
 * returned: the least credit of all, negative, that takes back no more than that.
 *
 * @throws {@link RulesError} `target_missing`, `target_not_positive`, `amount_malformed`, `scale_out_of_range`,
 * `proration_out_of_range`, `currency_unknown`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`, and
 * whatever {@link checkRateTable} finds
 *
 * @example What it takes to earn 2,000.00, in whole yuan and in cents; and what it takes after 80,000
 * ```ts
 * import { type RateTable, solveCredit } from "incentive-rules";
 *
 * const table: RateTable = {
 *   measuredBy: "attainment",
 *   method: "marginal",
 *   bands: [{ upTo: "80%", rate: "1%" }, { upTo: "120%", rate: "1.5%" }, { rate: "2%" }],
 * };
 *
 * const found = solveCredit({ table, target: "100000", earns: "2000", creditScale: 0 });
 * found.kind === "found" && found.credited; // => "150000"
 * found.kind === "found" && found.attainment; // => "1.5"
 *
 * const cents = solveCredit({ table, target: "100000", earns: "2000" });
 * cents.kind === "found" && cents.credited; // => "149999.75"
 *
 * const more = solveCredit({ table, target: "100000", opening: "80000", earns: "1200", creditScale: 0 });
 * more.kind === "found" && more.credited; // => "70000"
 * ```
 *
 * @example A table that ends in 0% has a most
 * ```ts
 * import { solveCredit } from "incentive-rules";
 *
 * solveCredit({
 *   table: { measuredBy: "amount", method: "marginal", bands: [{ upTo: "50000", rate: "2%" }, { rate: "0" }] },
 *   earns: "1000.01",
 * }); // => { kind: "unreachable", reason: "paid_no_more", most: "1000.00" }
 * ```
 *
 * @see GUIDE G14
 */
export function solveCredit(input: SolveInput): SolvedCredit {
  const compiled = compileInput(input, KEYS, NAME);
  const { scale, search } = readSearch(compiled, input);
  const least = leastCredit(search);
  switch (least.kind) {
    case "unbounded":
      return { kind: "unbounded" };
    case "unreachable":
      return { ...least, most: formatFixed(least.most, compiled.rounding.scale) };
    case "found": {
      const credited = formatFixed(least.steps, scale);
      const credit = { credited, target: ownValue(input, "target"), opening: ownValue(input, "opening") };
      return { kind: "found", credited, ...computeWith(compiled, credit, NAME) };
    }
  }
}

const NAME = "solveCredit";
const KEYS = ["earns", "target", "opening", "creditScale"] as const;

function readSearch(
  compiled: CompiledTable,
  input: SolveInput,
): { readonly scale: number; readonly search: CreditSearch } {
  const issues: Issue[] = [];
  const { table, rounding, proration } = compiled;
  const [creditScale, given] = [ownValue(input, "creditScale"), ownValue(input, "opening")];
  const range = { from: 0, to: AMOUNT_SCALE, code: "scale_out_of_range" } as const;
  const own = creditScale === undefined ? undefined : readCount(creditScale, range, ["creditScale"], issues);
  const scale = own ?? rounding.scale;
  const earns = readAmount(ownValue(input, "earns"), ["earns"], issues) ?? 0n;
  const target = readTarget(ownValue(input, "target"), table, ["target"], issues) ?? 0n;
  const opening = given === undefined ? 0n : (readAmount(given, ["opening"], issues) ?? 0n);
  throwIssues(NAME, issues);
  const minorUnit = 10n ** BigInt(AMOUNT_SCALE - rounding.scale);

  return {
    scale,
    search: {
      compiled,
      opening,
      target: target * proration.part,
      step: 10n ** BigInt(AMOUNT_SCALE - scale),
      from: earns < 0n ? "least" : "nothing",
      // Amounts are whole minor units: one that is at least as much is at least the next of them.
      earns: divideRounded(earns, minorUnit, earns < 0n ? "down" : "up"),
    },
  };
}
