import { divideRounded } from "../money/divideRounded.js";
import { formatExact, formatFixed, formatRatio } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { receivedOf } from "./dealCash.js";
import { type EarnedShares, joinPots } from "./earnedShares.js";
import type { Release, ReleaseAdjustment, ReleaseFigures, ReleaseWorking } from "./release.js";
import type { ReleasedReceipt, ReleaseEnd, ReleaseRun } from "./releaseReceipts.js";
import { type ReleaseState, writeReleaseState } from "./releaseState.js";

/** Writes a release down. */
export function writeRelease(run: ReleaseRun, end: ReleaseEnd, rate: ReleaseState["rate"]): Release {
  const { deals, terms } = run;
  const { scale } = terms.rounding;
  const isBlended = terms.method === "blended";
  const all = joinPots(end.pots);
  const figuresAt = (at: number) => writeFigures(end.pots[at]?.earned ?? 0n, end.shares[at] ?? NONE, scale);
  const growths = [...end.adjustments, ...end.releases.map(({ growth }) => growth)];

  return {
    total: formatFixed(addShares(growths).released, scale),
    releases: end.releases.map((release) => ({
      id: release.receipt.id,
      deal: deals[release.receipt.deal]?.id ?? "",
      ...writeShares(release.growth, scale),
      working: writeWorking(release, scale),
    })),
    adjustments: end.adjustments.flatMap((shares, at): ReleaseAdjustment[] =>
      Object.values(shares).every((figure) => figure === 0n)
        ? []
        : [{ deal: isBlended ? null : (deals[at]?.id ?? ""), ...writeShares(shares, scale) }],
    ),
    deals: deals.map(({ id }, at) => ({
      id,
      received: formatExact(receivedOf(end.cash[at] ?? NO_CASH), AMOUNT_SCALE),
      figures: isBlended ? null : figuresAt(at),
    })),
    figures: writeFigures(all.earned, addShares(end.shares), scale),
    blendedRate:
      isBlended && all.amount !== 0n ? formatRatio(all.earned * 10n ** BigInt(AMOUNT_SCALE - scale), all.amount) : null,
    state: writeReleaseState(terms, rate, deals, end.cash),
  };
}

const NONE: EarnedShares = { released: 0n, forfeited: 0n, deducted: 0n };
const NO_CASH = { net: [], deducted: 0n } as const;

function addShares(list: readonly EarnedShares[]): EarnedShares {
  return list.reduce(
    (sum, { released, forfeited, deducted }) => ({
      released: sum.released + released,
      forfeited: sum.forfeited + forfeited,
      deducted: sum.deducted + deducted,
    }),
    NONE,
  );
}

function writeShares({ released, forfeited, deducted }: EarnedShares, scale: number) {
  return {
    amount: formatFixed(released, scale),
    forfeited: formatFixed(forfeited, scale),
    deducted: formatFixed(deducted, scale),
  };
}

function writeFigures(earned: bigint, shares: EarnedShares, scale: number): ReleaseFigures {
  const { amount: released, forfeited, deducted } = writeShares(shares, scale);
  const outstanding = earned - shares.released - shares.forfeited - shares.deducted;

  return {
    earned: formatFixed(earned, scale),
    released,
    forfeited,
    deducted,
    outstanding: formatFixed(outstanding, scale),
  };
}

function writeWorking({ receipt, pot, days, coefficient, growth }: ReleasedReceipt, scale: number): ReleaseWorking {
  const sign = pot.amount < 0n ? -1n : 1n;
  const unit = 10n ** BigInt(RATIO_SCALE - scale);
  const dividend = sign * pot.earned * unit * coefficient * receipt.net;
  const exact = pot.amount === 0n ? 0n : divideRounded(dividend, sign * pot.amount * RATIO_ONE, "half_up");

  return {
    net: formatExact(receipt.net, AMOUNT_SCALE),
    days,
    coefficient: formatExact(coefficient, RATIO_SCALE),
    exact: formatExact(exact, RATIO_SCALE),
    rounding: formatExact(growth.released * unit - exact, RATIO_SCALE),
  };
}
