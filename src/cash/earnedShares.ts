import { divideRounded } from "../money/divideRounded.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { RoundingMode } from "../money/rounding.js";

/** What cash is a share of, and what that has earned: a deal, or all of them together. */
export interface EarnedPot {
  /** In millionths. */
  readonly amount: bigint;
  /** In minor units. */
  readonly earned: bigint;
}

/** Cash in all, in units of 10⁻¹⁶: an amount times a ratio. */
export interface CashSums {
  /** All of it. */
  readonly received: bigint;
  /** Without deductions. */
  readonly net: bigint;
  /** The same by its coefficients. */
  readonly counted: bigint;
}

/** What cash has made of what was earned, in minor units. */
export interface EarnedShares {
  readonly released: bigint;
  readonly forfeited: bigint;
  readonly deducted: bigint;
}

/**
 * The one function behind every release: what has become of what was earned when so much cash has come in all.
 *
 * With R(x) = round(earned × x ÷ amount), R(counted) is released, from there to R(net) forfeited, and from there to
 * R(received) deducted. Every release is a growth of this, so that the way that led to the sums makes no difference.
 */
export function shareEarned({ amount, earned }: EarnedPot, cash: CashSums, mode: RoundingMode): EarnedShares {
  const [pays, by] = amount < 0n ? [-earned, -amount] : [earned, amount];
  const earnedBy = (sum: bigint) => (by === 0n ? 0n : divideRounded(pays * sum, by * RATIO_ONE, mode));
  const [released, kept, all] = [earnedBy(cash.counted), earnedBy(cash.net), earnedBy(cash.received)];

  return { released, forfeited: kept - released, deducted: all - kept };
}

/** What has been added to shares. */
export function growthOf(after: EarnedShares, before: EarnedShares): EarnedShares {
  return {
    released: after.released - before.released,
    forfeited: after.forfeited - before.forfeited,
    deducted: after.deducted - before.deducted,
  };
}

/** Cash and more cash. */
export function addCash(left: CashSums, right: CashSums): CashSums {
  return {
    received: left.received + right.received,
    net: left.net + right.net,
    counted: left.counted + right.counted,
  };
}

/** Several as one. */
export function joinPots(pots: readonly EarnedPot[]): EarnedPot {
  return pots.reduce((sum, { amount, earned }) => ({ amount: sum.amount + amount, earned: sum.earned + earned }), {
    amount: 0n,
    earned: 0n,
  });
}
