import { isExternalId } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { formatFixedQuickly } from "../money/formatDecimal.js";
import { type Rounding, readRounding } from "../money/rounding.js";
import { quickInteger } from "../money/scaledInteger.js";
import { shareQuickly } from "../money/shareQuickly.js";
import type { ApportionMethod } from "../money/shareUnits.js";
import { allocateExactly } from "./allocateExactly.js";
import type { AllocationTerms } from "./allocateMembers.js";
import type { PoolMargin, PoolMove } from "./poolMove.js";
import type { PoolSplit } from "./poolSplit.js";

/** What {@link allocatePool} takes. */
export interface AllocationInput {
  /** What is split, such as the `amount` of {@link fundPool}; a negative amount mirrors the positive one. */
  readonly amount: DecimalInput;
  /** Who shares, in any order; up to a million. */
  readonly members: readonly PoolMember[];
  /** What shares are measured by. Default: `weights`. */
  readonly split?: PoolSplit | undefined;
  /** The currency of the pool, by its ISO 4217 code; it gives the scale. */
  readonly currency?: string | undefined;
  /** Only its `scale` matters: shares are exact. */
  readonly rounding?: Rounding | undefined;
  /** Who gets the units that are left; only `largest_remainder`, the default, where there are floors or caps. */
  readonly method?: ApportionMethod | undefined;
  /** What it means that nobody has any weight. Default: `issue`, it is refused. */
  readonly whenAllZero?: "issue" | "equal" | "unallocated" | undefined;
  /** What the lead moves between shares, one after the other; needs a margin. */
  readonly moves?: readonly PoolMove[] | undefined;
  /** How far the lead may move shares. */
  readonly margin?: PoolMargin | undefined;
}

/** A member of a pool; the figures that the split asks for have to be there. */
export interface PoolMember {
  /** Id of the person: 1 to 200 visible characters; unique in the pool. */
  readonly id: string;
  /** 0 or more, up to 10 fraction digits. */
  readonly weight?: DecimalInput | ExactQuotient | undefined;
  /** What the member has reached. */
  readonly actual?: DecimalInput | ExactQuotient | undefined;
  /** What the member was to reach, above 0. */
  readonly target?: DecimalInput | ExactQuotient | undefined;
  /** Points of the member. */
  readonly points?: DecimalInput | ExactQuotient | undefined;
  /** The least that the member gets, in money; beats a weight of 0. */
  readonly floor?: DecimalInput | undefined;
  /** The most that the member gets, in money. */
  readonly cap?: DecimalInput | undefined;
}

/** A split pool: shares and what is unallocated are together the amount. */
export interface Allocation {
  /** In the order of the members. */
  readonly shares: readonly PoolShare[];
  /** What nobody may get, since caps are reached or nobody has a weight. */
  readonly unallocated: string;
}

/** A member's share. */
export interface PoolShare {
  /** Id of the member. */
  readonly id: string;
  /** What the member gets. */
  readonly amount: string;
  /** The member's part of all weights, half-up to ten digits; given where a split is named. */
  readonly weight?: string | undefined;
  /** The bound that the share was held to before moves. */
  readonly limited?: "floor" | "cap" | undefined;
  /** The share before moves; given where there are any. */
  readonly baseline?: string | undefined;
  /** What was moved to the member (negative: away), with the reasons; given where there are any moves. */
  readonly moved?: readonly MovedAmount[] | undefined;
}

/** Money that was moved to a member, or away. */
export interface MovedAmount {
  /** Negative for what was taken. */
  readonly amount: string;
  /** Why. */
  readonly reason: string;
}

/**
 * Splits a pool among its members to the last minor unit (由团队负责人根据成员贡献度分配): by what each has contributed, within
 * floors and caps, and then as the lead moves shares within a margin.
 *
 * Shares are by largest remainder, ties by member id, so that the order of the members changes nothing. With floors and
 * caps one level is found such that everyone has weight × level, but no less than the floor and no more than the cap.
 * Shares and what is unallocated are together the amount, always.
 *
 * @throws {@link RulesError} `amount_malformed`, `amount_negative`, `amount_not_positive` (a move), `ratio_malformed`, `weight_negative`, `weights_all_zero`,
 * `target_not_positive`, `divisor_not_positive`, `floors_exceed_total`, `bounds_reversed` (a floor above its cap),
 * `bounds_with_negative_total`, `total_off_scale` (the amount, a floor, a cap or a move is finer than a unit),
 * `shares_not_one`, `margin_missing`, `member_unknown`, `move_outside_margin`, `id_malformed`, `id_duplicate`,
 * `list_empty`, `list_too_long`, `currency_unknown`, `scale_out_of_range`, `rate_out_of_range`, `value_unknown`,
 * `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example By weights, within caps
 * ```ts
 * import { allocatePool } from "incentive-rules";
 *
 * const { shares, unallocated } = allocatePool({
 *   amount: "1000",
 *   members: [
 *     { id: "Ann", weight: "5", cap: "400" },
 *     { id: "Bo", weight: "3", cap: "400" },
 *     { id: "Cy", weight: "2", cap: "300" },
 *   ],
 * });
 *
 * shares.map(({ id, amount }) => [id, amount]); // => [["Ann", "400.00"], ["Bo", "360.00"], ["Cy", "240.00"]]
 * unallocated; // => "0.00"
 * ```
 *
 * @example By contribution; the lead moves a little
 * ```ts
 * import { allocatePool } from "incentive-rules";
 *
 * const { shares } = allocatePool({
 *   amount: "10000",
 *   split: { kind: "actual_share" },
 *   members: [
 *     { id: "Ann", actual: "600000" },
 *     { id: "Bo", actual: "400000" },
 *     { id: "Cy", actual: "200000" },
 *   ],
 *   margin: { of: "share", ratio: "20%" },
 *   moves: [{ from: "Ann", to: "Cy", amount: "300", reason: "trained two newcomers" }],
 * });
 *
 * shares.map(({ baseline, amount }) => [baseline, amount]);
 * // => [["5000.00", "4700.00"], ["3333.33", "3333.33"], ["1666.67", "1966.67"]]
 * ```
 *
 * @see GUIDE G18 and G19
 */
export function allocatePool(input: AllocationInput): Allocation {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const { scale } = readRounding(ownValue(input, "currency"), ownValue(input, "rounding"), issues);
  const method = readOneOf(ownValue(input, "method") ?? "largest_remainder", METHODS, ["method"], issues);
  const whenAllZero = readOneOf(ownValue(input, "whenAllZero") ?? "issue", WHEN_ALL_ZERO, ["whenAllZero"], issues);
  if (method === undefined || whenAllZero === undefined || issues.length > 0) return refuse(NAME, issues);
  const isPlain = ["split", "moves", "margin"].every((key) => !Object.hasOwn(input, key));
  const terms = { scale, method, whenAllZero, whenMoveUnfit: "issue" } as const;

  return (
    (isPlain ? allocateQuickly(input, terms) : undefined) ??
    allocateExactly(input, terms, issues) ??
    refuse(NAME, issues)
  );
}

const NAME = "allocatePool";
const KEYS = [
  "amount",
  "members",
  "split",
  "currency",
  "rounding",
  "method",
  "whenAllZero",
  "moves",
  "margin",
] as const;
const METHODS = ["largest_remainder", "largest_weight", "first"] as const;
const WHEN_ALL_ZERO = ["issue", "equal", "unallocated"] as const;

/** Members in the order of their ids that have nothing but a weight; `undefined` for all others. */
function allocateQuickly(
  { amount, members }: AllocationInput,
  { scale, method }: AllocationTerms,
): Allocation | undefined {
  if (!Array.isArray(members)) return undefined;
  const list: readonly PoolMember[] = members;
  const weights = new Array<unknown>(list.length);
  let last = "";
  for (let at = 0; at < list.length; at++) {
    const member: unknown = list[at];
    if (!isWeighed(member) || !isPlainId(member.id) || member.id <= last) return undefined;
    last = member.id;
    weights[at] = member.weight;
  }
  const shares = shareQuickly(quickInteger(amount, scale), weights, method);

  return shares === undefined
    ? undefined
    : {
        shares: shares.map((share, at) => ({ id: list[at]?.id ?? "", amount: formatFixedQuickly(share, scale) })),
        unallocated: formatFixedQuickly(0, scale),
      };
}

function isWeighed(member: unknown): member is { readonly id: unknown; readonly weight: unknown } {
  if (typeof member !== "object" || member === null || Object.keys(member).length !== 2) return false;

  return Object.hasOwn(member, "id") && Object.hasOwn(member, "weight");
}

/** Of such ids no two are one text. */
function isPlainId(id: unknown): id is string {
  return isExternalId(id) && PLAIN.test(id);
}

const PLAIN = /^[\x20-\x7e]+$/;
