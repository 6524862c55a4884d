import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { type Rounding, readRounding } from "../money/rounding.js";
import type { AgeingBand } from "./ageingBand.js";
import type { CashReceipt } from "./cashReceipt.js";
import { checkRelease } from "./checkRelease.js";
import { continueRelease } from "./continueRelease.js";
import { readAgeing } from "./readAgeing.js";
import { readDeals } from "./readDeals.js";
import { readReceipts } from "./readReceipts.js";
import type { Release } from "./release.js";
import { releaseReceipts } from "./releaseReceipts.js";
import type { ReleaseState } from "./releaseState.js";
import { RELEASE_METHODS, type ReleaseMethod } from "./releaseTerms.js";
import type { SignedDeal } from "./signedDeal.js";
import { writeRelease } from "./writeRelease.js";

/** What {@link releaseCommission} takes. */
export interface ReleaseInput {
  /** What cash releases. */
  readonly method: ReleaseMethod;
  /** The deals and what each earned; those of a `state` too. */
  readonly deals: readonly SignedDeal[];
  /** Cash that has come since the `state`, in any order; may be none. */
  readonly receipts: readonly CashReceipt[];
  /** What late cash releases. Default: all of its part. */
  readonly ageing?: readonly AgeingBand[] | undefined;
  /**
   * Whether deals may still change in a later call, which then releases again what was released: `provisional` while the
   * period is open, `frozen` once it is closed. Default: what the state says, `provisional` without one.
   */
  readonly rate?: ReleaseState["rate"] | undefined;
  /** Where an earlier call stopped. */
  readonly state?: ReleaseState | undefined;
  /** Currency of what was earned, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** How releases are rounded. Default: the currency's digits, half-up. */
  readonly rounding?: Rounding | undefined;
}

/**
 * Releases earned commission against cash received (回款): what was signed decides what is earned, what is received when
 * it is paid.
 *
 * So much of what was earned is released as cash has come of the amount, rounded as one figure for each deal (`deal_part`)
 * or for all of them (`blended`); a receipt releases what that figure grows by. Released, forfeited, deducted and
 * outstanding are together what was earned, to the last minor unit, and when all cash is in nothing is outstanding. The
 * sums depend on the cash alone, not on its order or on how it is cut into calls.
 *
 * Late cash releases its band's coefficient of its part, exactly on a bound that of the band that ends there; the rest is
 * forfeited. Deductions release nothing: their part is `deducted`. Cash that goes back takes back what it released.
 * Returns (negative amounts) mirror deals. A receipt that comes in two calls counts twice.
 *
 * @throws {@link RulesError} `deal_unknown`, `receipt_exceeds_deal` (looked at when all receipts are counted),
 * `deduction_exceeds_receipt`, `earned_without_amount`, `state_mismatch`, `bands_not_rising`, `bands_not_open`,
 * `bands_open_early`, `days_out_of_range`, `rate_out_of_range`, `ratio_malformed`, `amount_malformed`,
 * `amount_out_of_range`, `total_off_scale` (what was earned is finer than a minor unit), `date_malformed`,
 * `date_out_of_range`, `id_malformed`, `id_duplicate`, `list_empty`, `list_too_long` (above a million deals or
 * receipts), `currency_unknown`, `scale_out_of_range`, `value_unknown`, `unknown_key`, `key_missing`, `type_mismatch`,
 * and those of the structure of `ageing`
 *
 * @example 30,000 of 80,000 have come
 * ```ts
 * import { releaseCommission, type SignedDeal } from "incentive-rules";
 *
 * const deals: readonly SignedDeal[] = [
 *   { id: "D-1", amount: "80000", earned: "800", on: "2026-11-02" },
 *   { id: "D-2", amount: "50000", earned: "800", on: "2026-11-20" },
 * ];
 * const receipts = [{ id: "R-1", deal: "D-1", amount: "30000", on: "2026-12-17" }];
 *
 * releaseCommission({ method: "deal_part", deals, receipts }).total; // => "300.00"
 * releaseCommission({ method: "blended", deals, receipts }).total; // => "369.23"
 * ```
 *
 * @example On day 45, by ageing coefficients
 * ```ts
 * import { releaseCommission } from "incentive-rules";
 *
 * const { releases, figures } = releaseCommission({
 *   method: "deal_part",
 *   deals: [{ id: "D-1", amount: "80000", earned: "800", on: "2026-11-02" }],
 *   receipts: [{ id: "R-1", deal: "D-1", amount: "30000", on: "2026-12-17" }],
 *   ageing: [{ upToDays: 30, coefficient: "1" }, { upToDays: 60, coefficient: "0.8" }, { coefficient: "0.5" }],
 * });
 *
 * releases[0]?.amount; // => "240.00"
 * releases[0]?.working; // => { net: "30000", days: 45, coefficient: "0.8", exact: "240", rounding: "0" }
 * figures;
 * // => { earned: "800.00", released: "240.00", forfeited: "60.00", deducted: "0.00", outstanding: "500.00" }
 * ```
 */
export function releaseCommission(input: ReleaseInput): Release {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const rounding = readRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const method = readOneOf(ownValue(input, "method"), RELEASE_METHODS, ["method"], issues);
  const document = guardStructure(ownValue(input, "ageing"), issues, ["ageing"]);
  throwIssues(NAME, issues);
  const isAged = document !== undefined;
  const ageing = readAgeing(document, ["ageing"], issues);
  const deals = readDeals(ownValue(input, "deals"), { scale: rounding.scale, isAged }, issues);
  if (method === undefined || issues.length > 0) return refuse(NAME, issues);
  const terms = { method, ageing, rounding };
  const receipts = readReceipts(ownValue(input, "receipts"), { deals, isAged }, issues);
  const { rate, before } = continueRelease(input, { terms, deals }, issues);
  throwIssues(NAME, issues);

  const run = { terms, deals, receipts, before };
  const end = releaseReceipts(run);
  checkRelease(run, end, issues);
  throwIssues(NAME, issues);

  return writeRelease(run, end, rate);
}

const NAME = "releaseCommission";
const KEYS = ["method", "deals", "receipts", "ageing", "rate", "state", "currency", "rounding"] as const;
