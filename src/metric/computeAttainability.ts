import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { readDecimal } from "../money/readFigure.js";
import { type Attainability, GOAL_DIRECTIONS, type GoalDirection, type Peers } from "./attainability.js";
import { attainabilityOf } from "./attainabilityOf.js";
import { readPeers } from "./readPeers.js";

/** What {@link computeAttainability} takes. */
export interface AttainabilityInput {
  /** The target that is asked about, in the unit of the results; 1 for attainments. */
  readonly target: DecimalInput;
  /** The people, and the share of them who should reach it. */
  readonly peers: Peers;
  /** Whether more or less is better. Default: `rising`. */
  readonly direction?: GoalDirection | undefined;
}

/**
 * Computes how many of one's peers would reach a target, and whether that is too few or too many.
 *
 * Who is exactly at the target reaches it, and a share exactly at an end of the corridor is within. Fewer people than
 * `countMin` say nothing: the finding is `unknown`, the share is still there. `targets` are those that the corridor itself asks
 * for, by a named quantile method, since methods differ on few results.
 *
 * @throws {@link RulesError} `amount_malformed`, `ratio_malformed`, `rate_out_of_range`, `bounds_reversed`,
 * `count_out_of_range`, `list_too_long`, `divisor_not_positive`, `value_unknown`, `unknown_key`, `key_missing`,
 * `type_mismatch`
 *
 * @example Ten results, of which six reach 100
 * ```ts
 * import { computeAttainability } from "incentive-rules";
 *
 * const results = [70, 80, 90, 95, 100, 105, 110, 120, 130, 150];
 * const peers = { results, corridor: { from: "60%", to: "70%" }, countMin: 8, quantile: "linear" } as const;
 *
 * const { finding, share, targets } = computeAttainability({ target: 100, peers });
 * finding; // => "within"
 * share; // => "0.6"
 * targets; // => { from: "93.5", to: "98" }
 *
 * computeAttainability({ target: 125, peers }).finding; // => "out_of_reach"
 * computeAttainability({ target: 80, peers }).finding; // => "effortless"
 * ```
 *
 * @see GUIDE G4
 */
export function computeAttainability(input: AttainabilityInput): Attainability {
  const issues: Issue[] = [];
  if (!readKeys(input, ["target", "peers", "direction"], [], issues)) return refuse(NAME, issues);
  const target = readDecimal(ownValue(input, "target"), ["target"], issues);
  const direction = readOneOf(ownValue(input, "direction") ?? "rising", GOAL_DIRECTIONS, ["direction"], issues);
  const peers = readPeers(ownValue(input, "peers"), ["peers"], issues);
  if (target === undefined || direction === undefined || peers === undefined || issues.length > 0) {
    return refuse(NAME, issues);
  }

  return attainabilityOf(peers, { target, direction });
}

const NAME = "computeAttainability";
