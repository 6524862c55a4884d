import { divideRounded } from "../money/divideRounded.js";
import { AMOUNT_LIMIT } from "../money/readAmount.js";
import type { CompiledTable } from "./compiledTable.js";
import { earnedAt, endOf } from "./cumulative.js";

/** What is to be earned, and from where. */
export interface CreditSearch {
  readonly compiled: CompiledTable;
  /** In millionths. */
  readonly opening: bigint;
  /** In millionths, times the part of it that counts. */
  readonly target: bigint;
  /** Millionths to a step: credits are so many steps. */
  readonly step: bigint;
  /** Where the search begins: at no credit, or at the least that an amount can be. */
  readonly from: "nothing" | "least";
  /** In minor units. */
  readonly earns: bigint;
}

/** What was found: credits in steps, money in minor units. */
export type LeastCredit =
  | { readonly kind: "found"; readonly steps: bigint }
  | { readonly kind: "unbounded" }
  | { readonly kind: "unreachable"; readonly reason: "paid_no_more" | "amount_out_of_range"; readonly most: bigint };

/**
 * The least credit that pays so much, by the one cumulative function.
 *
 * Within a band more credit never pays less, from a band to the next it may. So bands are gone through from the lowest,
 * and the first whose last credit pays enough is halved until the least is left.
 */
export function leastCredit(search: CreditSearch): LeastCredit {
  const { compiled, from, earns } = search;
  const paidAt = paidBySteps(search);
  const stretches = stretchesOf(search, paidAt);
  const enough = stretches.find(({ last }) => paidAt(last) >= earns);
  if (enough !== undefined) {
    const steps = firstPaying(paidAt, enough, earns);
    return from === "least" && steps === stretches[0]?.first ? { kind: "unbounded" } : { kind: "found", steps };
  }
  const { bands } = compiled.table;
  const isAtEnd = bands.at(-1)?.pay === 0n && stretches.at(-1)?.band === bands.length - 1;
  const most = stretches.map(({ last }) => paidAt(last)).reduce((left, right) => (left > right ? left : right), 0n);

  return { kind: "unreachable", reason: isAtEnd ? "paid_no_more" : "amount_out_of_range", most };
}

type Paid = (steps: bigint) => bigint;

function paidBySteps({ compiled, opening, target, step }: CreditSearch): Paid {
  const { exact, table } = compiled;
  const origin = table.method === "whole_prospective" ? opening : 0n;
  const before = earnedAt(exact, opening, target, origin);

  return (steps) => earnedAt(exact, opening + steps * step, target, origin) - before;
}

/** Credits of one band, in steps. */
interface BandStretch {
  readonly band: number;
  readonly first: bigint;
  readonly last: bigint;
}

/** The credits of each band that has any, as far as credits and what they pay are amounts. */
function stretchesOf(search: CreditSearch, paidAt: Paid): BandStretch[] {
  const { compiled, opening, target, step, from } = search;
  const room = AMOUNT_LIMIT - 1n;
  const lowest = from === "nothing" ? 0n : -(opening < 0n ? room + opening : room) / step;
  const highest = (opening > 0n ? room - opening : room) / step;
  const limit = 10n ** BigInt(WHOLE_DIGITS_MAX + compiled.rounding.scale);
  const stretches: BandStretch[] = [];
  let first = lowest;
  for (const band of compiled.table.bands.keys()) {
    const end = endOf(compiled.exact, band, target);
    const inBand = end === undefined ? highest : floorOf(end - opening, step);
    const last = inBand < highest ? inBand : highest;
    if (last < first) continue;
    const isWithin = paidAt(last) < limit;
    const lastWithin = isWithin ? last : firstPaying(paidAt, { first, last }, limit) - 1n;
    if (lastWithin >= first) stretches.push({ band, first, last: lastWithin });
    first = last + 1n;
  }

  return stretches;
}

const WHOLE_DIGITS_MAX = 15;

/** The first of some credits of one band that pays so much, as the last does. */
function firstPaying(paidAt: Paid, { first, last }: Pick<BandStretch, "first" | "last">, earns: bigint): bigint {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = floorOf(low + high, 2n);
    if (paidAt(middle) >= earns) high = middle;
    else low = middle + 1n;
  }

  return low;
}

function floorOf(dividend: bigint, divisor: bigint): bigint {
  return divideRounded(dividend, divisor, dividend < 0n ? "up" : "down");
}
