import { divideRounded } from "../money/divideRounded.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import type { RoundingMode } from "../money/rounding.js";
import { shareUnits } from "../money/shareUnits.js";
import { type Growth, slicesOf, type WorkingSums, writeKickers } from "./commissionWorking.js";
import type { Slice, WorkingUnits } from "./workingUnits.js";

/** A working whose payable amount is not the growth of the credit's own function. */
export interface BaseWorking extends WorkingSums<bigint> {
  /** What is payable, in minor units. */
  readonly paid: bigint;
  /** The rate that the base earns, as a quotient. */
  readonly rate: { readonly dividend: bigint; readonly divisor: bigint };
}

/** Pays on a base: by the rate of the band reached, or by `marginal` at the blended rate of the credit. */
export function workBase(
  {
    growth,
    base,
    minorUnit,
    mode,
  }: {
    readonly growth: Growth<bigint>;
    /** In position units. */
    readonly base: bigint;
    /** Money units to a minor unit. */
    readonly minorUnit: bigint;
    readonly mode: RoundingMode;
  },
  units: WorkingUnits<bigint>,
): BaseWorking {
  const slices = ratedSlices(growth);
  const earn = (band: number, paidOn: bigint) => units.earn({ band, from: 0n, to: paidOn });
  const weights = slices.map(({ from, to }) => (to > from ? to - from : from - to));
  const measured = weights.reduce((sum, weight) => sum + weight, 0n);
  const shares = measured === 0n ? [base] : shareUnits({ units: base, weights, method: "largest_remainder" });
  const amounts = slices.map(({ band }, at) => earn(band, shares[at] ?? 0n));
  const lines = slices.map((slice, at) => ({
    ...units.writeLine(slice, amounts[at] ?? 0n),
    base: formatExact(shares[at] ?? 0n, units.positionScale),
  }));
  const earned = amounts.reduce((sum, amount) => sum + amount, 0n);
  const rate =
    measured === 0n
      ? { dividend: earn(growth.toBand, 1n), divisor: 1n }
      : {
          dividend: slices.reduce((sum, { band }, at) => sum + earn(band, weights[at] ?? 0n), 0n),
          divisor: measured,
        };
  const kickers = writeKickers(growth, units);
  const exact = base * rate.dividend + kickers.kickers * rate.divisor;

  return {
    lines,
    earned,
    ...kickers,
    paid: divideRounded(exact, rate.divisor * minorUnit, mode),
    rate: { dividend: rate.dividend, divisor: rate.divisor * 10n ** BigInt(RATIO_SCALE) },
  };
}

/** By the `whole…` methods, and where nothing was credited, the band reached rates all of the base. */
function ratedSlices(growth: Growth<bigint>): readonly Slice<bigint>[] {
  const slices = growth.method === "marginal" ? slicesOf(growth, 0n) : [];

  return slices.length > 0 ? slices : [{ band: growth.toBand, from: growth.from, to: growth.to }];
}
