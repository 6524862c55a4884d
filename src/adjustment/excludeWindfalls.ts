import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import { readExternalId } from "../metric/readCredits.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { judgeWindfall } from "./judgeWindfall.js";
import { readAnyLength } from "./readAnyLength.js";
import { readWindfallBounds, readWindfallDeal, WINDFALL_KEYS } from "./readWindfall.js";
import type { WindfallReason, WindfallTerms } from "./windfall.js";

/** What {@link excludeWindfalls} takes. */
export interface WindfallDeals extends WindfallTerms {
  /** The deals of one person and period, each once, in any order; there may be none. At most 100,000. */
  readonly deals: readonly WindfallDeal[];
}

/** A deal. */
export interface WindfallDeal {
  /** Its id. */
  readonly id: string;
  /** What it is worth. */
  readonly amount: DecimalInput;
  /** What it earns; absent or `null` where that is unknown. */
  readonly commission?: DecimalInput | null | undefined;
  /** Of a return, the id of the deal that it takes back, which is among the deals: it is kept out where that is. */
  readonly reverses?: string | undefined;
}

/** Deals without their windfalls: `counted` + `excluded` = `total`, exactly. */
export interface ExcludedWindfalls {
  /** What all deals are worth together. */
  readonly total: string;
  /** What is left. */
  readonly counted: string;
  /** What was kept out. */
  readonly excluded: string;
  /** The windfalls, in the order of the deals. */
  readonly windfalls: readonly ExcludedWindfall[];
  /** Ids of deals of which it is unknown whether they are windfalls; they count. */
  readonly undecided: readonly string[];
}

/** A deal that was kept out. */
export interface ExcludedWindfall {
  /** Its id. */
  readonly id: string;
  /** What it is worth. */
  readonly amount: string;
  /** The bounds that it passes. */
  readonly reasons: readonly WindfallReason[];
}

/**
 * Keeps windfalls out of what targets are recalibrated by, so that one large deal does not raise next year's target. What
 * is paid for them is another matter. What is `excluded` is the `windfall` of {@link forecastAttainment} and of a
 * {@link TargetResult}: there it is left out of the rate, and of what a target is recalibrated by.
 *
 * A deal of which it is unknown counts, and is listed. Exactly on a bound it is none, as {@link flagWindfall} says. What
 * takes a deal back, all or a part of it, goes where the deal does.
 *
 * @throws {@link RulesError} `amount_malformed`, `amount_negative`, `target_not_positive`, `amount_not_positive` (a target
 * incentive), `ratio_malformed`, `bound_out_of_range`, `id_duplicate`, `id_malformed`,
 * `reversal_original_missing` (`reverses` is no deal that is none itself), `list_too_long`, `key_missing` (no
 * bound at all among others), `unknown_key`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { excludeWindfalls } from "incentive-rules";
 *
 * const { counted, windfalls } = excludeWindfalls({
 *   target: "1000000",
 *   above: { shareOfTarget: "25%" },
 *   deals: [
 *     { id: "D-1", amount: "250000" },
 *     { id: "D-2", amount: "400000" },
 *   ],
 * });
 *
 * counted; // => "250000"
 * windfalls; // => [{ id: "D-2", amount: "400000", reasons: ["share_of_target"] }]
 * ```
 *
 * @see GUIDE G4
 */
export function excludeWindfalls(input: WindfallDeals): ExcludedWindfalls {
  const issues: Issue[] = [];
  if (!readKeys(input, ["deals", ...WINDFALL_KEYS], [], issues)) return refuse(NAME, issues);
  const bounds = readWindfallBounds(input, issues);
  const deals = readDeals(ownValue(input, "deals"), issues);
  if (issues.length > 0) return refuse(NAME, issues);
  const own = new Map(
    deals.flatMap((deal) => (deal.reverses === undefined ? [[deal.key, judgeWindfall(deal, bounds)] as const] : [])),
  );
  const judged = deals.flatMap((deal) => {
    const judgement = own.get(deal.reverses ?? deal.key);
    return judgement === undefined ? [] : [{ ...deal, ...judgement }];
  });
  const out = judged.filter(({ flag }) => flag === "true");
  const sum = (of: readonly ReadDeal[]) => of.reduce((total, { amount }) => total + amount, 0n);
  const [total, excluded] = [sum(judged), sum(out)];

  return {
    total: text(total),
    counted: text(total - excluded),
    excluded: text(excluded),
    windfalls: out.map(({ id, amount, reasons }) => ({ id, amount: text(amount), reasons })),
    undecided: judged.filter(({ flag }) => flag === "unknown").map(({ id }) => id),
  };
}

const NAME = "excludeWindfalls";
const DEAL_COUNT_MAX = 100_000;
const ISSUE_COUNT_MAX = 100;

interface ReadDeal {
  readonly id: string;
  readonly key: string;
  /** The key of the deal that it takes back. */
  readonly reverses: string | undefined;
  readonly amount: bigint;
  readonly commission: bigint | undefined;
}

function readDeals(value: unknown, issues: Issue[]): readonly ReadDeal[] {
  const list = readAnyLength(value, { path: ["deals"], lengthMax: DEAL_COUNT_MAX }, issues);
  const deals: ReadDeal[] = [];
  const seen = new Set<string>();
  for (let at = 0; at < list.length && issues.length < ISSUE_COUNT_MAX; at++) {
    const path = ["deals", at];
    const deal = list[at];
    if (!readKeys(deal, ["id", "amount", "commission", "reverses"], path, issues)) continue;
    const id = readExternalId(ownValue(deal, "id"), (key) => [...path, key], "id", issues);
    const key = idKey(id);
    if (seen.has(key)) {
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "id"], expected: "each deal once", value: id }));
    }
    seen.add(key);
    const given = ownValue(deal, "reverses");
    const original = given === undefined ? undefined : readExternalId(given, () => [...path, "reverses"], "", issues);
    const reverses = original === undefined ? undefined : idKey(original);
    deals.push({ id, key, reverses, ...readWindfallDeal(deal, path, issues) });
  }
  if (issues.length === 0) checkReversals(deals, issues);

  return deals;
}

function checkReversals(deals: readonly ReadDeal[], issues: Issue[]): void {
  const originals = new Set(deals.flatMap(({ key, reverses }) => (reverses === undefined ? [key] : [])));
  for (const [at, { reverses }] of deals.entries()) {
    if (reverses === undefined || originals.has(reverses)) continue;
    const expected = "the id of a deal that is given and is no return itself";
    const path = ["deals", at, "reverses"];
    issues.push(createIssue({ code: "reversal_original_missing", path, expected, value: reverses }));
    if (issues.length >= ISSUE_COUNT_MAX) return;
  }
}

function text(amount: bigint): string {
  return formatExact(amount, AMOUNT_SCALE);
}
