import { RATIO_ONE } from "../money/readRatio.js";
import type { CashSums } from "./earnedShares.js";
import type { ReadAgeingBand } from "./readAgeing.js";

/** Cash of a deal, in millionths. */
export interface DealCash {
  /** Without deductions, one figure for each ageing band. */
  readonly net: readonly bigint[];
  readonly deducted: bigint;
}

/** All cash of a deal, deductions with it. */
export function receivedOf({ net, deducted }: DealCash): bigint {
  return net.reduce((sum, figure) => sum + figure, deducted);
}

/** The same for {@link EarnedShares}. */
export function cashSumsOf(cash: DealCash, ageing: readonly ReadAgeingBand[]): CashSums {
  const received = receivedOf(cash);

  return {
    received: received * RATIO_ONE,
    net: (received - cash.deducted) * RATIO_ONE,
    counted: cash.net.reduce((sum, figure, at) => sum + figure * (ageing[at]?.coefficient ?? 0n), 0n),
  };
}

/** Whether no more has come than the deal's amount, and no more gone back than had come, of any age or as deductions. */
export function isWithin(cash: DealCash, amount: bigint): boolean {
  const sign = amount < 0n ? -1n : 1n;

  return [...cash.net, cash.deducted, amount - receivedOf(cash)].every((figure) => figure * sign >= 0n);
}

/** No cash. */
export const NO_CASH: CashSums = { received: 0n, net: 0n, counted: 0n };
