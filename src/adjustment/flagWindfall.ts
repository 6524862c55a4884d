import type { Issue } from "../issue/issue.js";
import { readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { judgeWindfall } from "./judgeWindfall.js";
import { readWindfallBounds, readWindfallDeal, WINDFALL_KEYS } from "./readWindfall.js";
import type { Windfall, WindfallTerms } from "./windfall.js";

/** What {@link flagWindfall} takes. */
export interface WindfallInput extends WindfallTerms {
  /** What the deal is worth. */
  readonly amount: DecimalInput;
  /** What it earns; absent or `null` where that is unknown. */
  readonly commission?: DecimalInput | null | undefined;
}

/**
 * Says whether a deal is a windfall (意外大单), by bounds that are always named.
 *
 * One bound that is passed is enough; exactly on a bound it is not. Where a figure is unknown its bound is, and the deal
 * is a windfall only by another.
 *
 * @throws {@link RulesError} `amount_malformed`, `amount_negative`, `target_not_positive`, `amount_not_positive` (a target
 * incentive), `ratio_malformed`, `bound_out_of_range`, `key_missing` (no bound at all among others), `unknown_key`,
 * `type_mismatch`
 *
 * @example
 * ```ts
 * import { flagWindfall } from "incentive-rules";
 *
 * const terms = { target: "1000000", targetIncentive: "100000", above: { shareOfTarget: "25%", shareOfIncentive: "50%" } };
 *
 * flagWindfall({ ...terms, amount: "250000", commission: "20000" }).flag; // => "false"
 * flagWindfall({ ...terms, amount: "250000.01", commission: "20000" }).reasons; // => ["share_of_target"]
 * flagWindfall({ ...terms, amount: "250000" }).flag; // => "unknown"
 * ```
 *
 * @see {@link excludeWindfalls}, which keeps them out of what targets are recalibrated by
 */
export function flagWindfall(input: WindfallInput): Windfall {
  const issues: Issue[] = [];
  if (!readKeys(input, ["amount", "commission", ...WINDFALL_KEYS], [], issues)) return refuse(NAME, issues);
  const deal = readWindfallDeal(input, [], issues);
  const bounds = readWindfallBounds(input, issues);

  return issues.length > 0 ? refuse(NAME, issues) : judgeWindfall(deal, bounds);
}

const NAME = "flagWindfall";
