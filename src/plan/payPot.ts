import { compareText } from "../issue/compareText.js";
import { divideRounded } from "../money/divideRounded.js";
import type { RoundingMode } from "../money/rounding.js";

/** What is to come, and what has come of it, all in the same unit. */
export interface PotCash {
  /** What is to come in all; 0 where nothing is waited for. */
  readonly amount: bigint;
  /** All that has come. */
  readonly received: bigint;
  /** Without deductions. */
  readonly net: bigint;
  /** The same by its coefficients. */
  readonly counted: bigint;
  /** What of that releases something to whoever earned it. */
  readonly kept: bigint;
  /** What of it releases something to somebody else, by key. */
  readonly moved: ReadonlyMap<string, bigint>;
}

/** What has become of what was earned, in minor units: `earned` is all the other figures together. */
export interface PotFigures {
  readonly earned: bigint;
  readonly paid: bigint;
  /** By key. */
  readonly moved: ReadonlyMap<string, bigint>;
  readonly lapsed: bigint;
  readonly forfeited: bigint;
  readonly deducted: bigint;
  readonly outstanding: bigint;
}

/**
 * What has become of what was earned when so much has come in all. Each figure is a growth of R(x) = round(earned × x ÷
 * amount), so that they add up, and the way that led there makes no difference.
 */
export function payPot(earned: bigint, cash: PotCash, mode: RoundingMode): PotFigures {
  const moved = new Map<string, bigint>();
  if (cash.amount === 0n) {
    return { earned, paid: earned, moved, lapsed: 0n, forfeited: 0n, deducted: 0n, outstanding: 0n };
  }
  const [pays, by] = cash.amount < 0n ? [-earned, -cash.amount] : [earned, cash.amount];
  let [sum, upTo] = [0n, 0n];
  const grow = (to: bigint): bigint => {
    const before = sum;
    upTo = to;
    sum = divideRounded(pays * upTo, by, mode);
    return sum - before;
  };
  const paid = grow(cash.kept);
  for (const [participant, own] of [...cash.moved].sort(([left], [right]) => compareText(left, right)))
    moved.set(participant, grow(upTo + own));
  const [lapsed, forfeited, deducted] = [grow(cash.counted), grow(cash.net), grow(cash.received)];

  return { earned, paid, moved, lapsed, forfeited, deducted, outstanding: earned - sum };
}

/** Nothing has become of nothing. */
export const NOTHING_PAID: PotFigures = {
  earned: 0n,
  paid: 0n,
  moved: new Map(),
  lapsed: 0n,
  forfeited: 0n,
  deducted: 0n,
  outstanding: 0n,
};
