import { compareText } from "../issue/compareText.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { daysBetween } from "../period/dayNumber.js";
import { cashSumsOf, type DealCash, NO_CASH } from "./dealCash.js";
import { addCash, type EarnedPot, type EarnedShares, growthOf, joinPots, shareEarned } from "./earnedShares.js";
import { ageingBandAt } from "./readAgeing.js";
import type { ReadDeal } from "./readDeals.js";
import type { ReadReceipt } from "./readReceipts.js";
import type { ReadStoredDeal } from "./releaseState.js";
import type { ReleaseTerms } from "./releaseTerms.js";

/** What is released, from where. */
export interface ReleaseRun {
  readonly terms: ReleaseTerms;
  readonly deals: readonly ReadDeal[];
  readonly receipts: readonly ReadReceipt[];
  /** Where an earlier release left its deals. */
  readonly before: readonly ReadStoredDeal[];
}

/** A release in exact figures. Pots are the deals by `deal_part`, and one of all of them by `blended`. */
export interface ReleaseEnd {
  readonly pots: readonly EarnedPot[];
  /** What has become of each pot. */
  readonly shares: readonly EarnedShares[];
  /** What the cash of `before` has made of each pot more than it had of the pot as it was. */
  readonly adjustments: readonly EarnedShares[];
  /** By date, then id. */
  readonly releases: readonly ReleasedReceipt[];
  /** Cash of each deal. */
  readonly cash: readonly DealCash[];
}

/** What a receipt has added to the shares of its pot. */
export interface ReleasedReceipt {
  readonly receipt: ReadReceipt;
  readonly pot: EarnedPot;
  readonly days: number | null;
  readonly coefficient: bigint;
  readonly growth: EarnedShares;
}

/** Releases what was earned against cash, receipt by receipt. */
export function releaseReceipts({ terms, deals, receipts, before }: ReleaseRun): ReleaseEnd {
  const { method, ageing, rounding } = terms;
  const stored = new Map(before.map((deal) => [deal.key, deal]));
  const cash = deals.map(({ key }) => {
    const { net = ageing.map(() => 0n), deducted = 0n } = stored.get(key) ?? {};
    return { net: [...net], deducted };
  });
  const isBlended = method === "blended";
  const pots: readonly EarnedPot[] = isBlended ? [joinPots(deals)] : deals;
  const potsBefore = isBlended ? [joinPots(before)] : deals.map((deal) => stored.get(deal.key) ?? deal);
  const ownSums = cash.map((own) => cashSumsOf(own, ageing));
  const sums = isBlended ? [ownSums.reduce(addCash, NO_CASH)] : ownSums;
  const shareAt = (all: readonly EarnedPot[], at: number) =>
    shareEarned(all[at] ?? NO_POT, sums[at] ?? NO_CASH, rounding.mode);
  const shares = pots.map((_, at) => shareAt(pots, at));
  const adjustments = shares.map((own, at) => growthOf(own, shareAt(potsBefore, at)));

  const ordered = [...receipts].sort(
    (left, right) => compareText(left.on, right.on) || compareText(left.key, right.key),
  );
  const releases = ordered.map((receipt): ReleasedReceipt => {
    const { deal, net, deducted, agedOn } = receipt;
    const on = deals[deal]?.on;
    const days = on === undefined ? null : daysBetween(on, agedOn);
    const band = ageingBandAt(ageing, days ?? 0);
    const coefficient = ageing[band]?.coefficient ?? 0n;
    const own = cash[deal];
    if (own !== undefined) {
      own.net[band] = (own.net[band] ?? 0n) + net;
      own.deducted += deducted;
    }
    const at = isBlended ? 0 : deal;
    const added = { received: (net + deducted) * RATIO_ONE, net: net * RATIO_ONE, counted: net * coefficient };
    sums[at] = addCash(sums[at] ?? NO_CASH, added);
    const after = shareAt(pots, at);
    const growth = growthOf(after, shares[at] ?? after);
    shares[at] = after;

    return { receipt, pot: pots[at] ?? NO_POT, days, coefficient, growth };
  });

  return { pots, shares, adjustments, releases, cash };
}

const NO_POT: EarnedPot = { amount: 0n, earned: 0n };
