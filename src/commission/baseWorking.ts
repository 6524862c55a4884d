import { divideRounded } from "../money/divideRounded.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import type { RoundingMode } from "../money/rounding.js";
import { shareUnits } from "../money/shareUnits.js";
import {
  bandReached,
  type Growth,
  kickersOf,
  POSITION_SCALE,
  payOf,
  type Slice,
  slicesOf,
  type WorkingLines,
  writeWorking,
} from "./commissionWorking.js";
import type { ExactTable } from "./readRateTable.js";

/** A working and what is payable by it. */
export interface PaidWorking {
  readonly lines: WorkingLines;
  /** What is payable, in minor units. */
  readonly paid: bigint;
  /** The blended rate, as a quotient. */
  readonly rate: { readonly dividend: bigint; readonly divisor: bigint };
}

/** Pays on a base: by `marginal` at the blended rate of the credit, otherwise at the rate of the band reached. */
export function workBase({
  table,
  growth,
  base,
  minorUnit,
  mode,
}: {
  readonly table: ExactTable;
  readonly growth: Growth;
  /** In millionths. */
  readonly base: bigint;
  /** Money units to a minor unit. */
  readonly minorUnit: bigint;
  readonly mode: RoundingMode;
}): PaidWorking {
  const units = base * 10n ** BigInt(POSITION_SCALE - AMOUNT_SCALE);
  const measured = table.method === "marginal" ? slicesOf(table, growth) : [];
  const slices = measured.length > 0 ? shareBase(measured, units) : [reachedSlice(table, growth, units)];
  const exact = measured.length > 0 ? slicesOf(table, inFull(table, growth)) : [];
  const [dividend, divisor] =
    exact.length > 0
      ? [sumOf(exact, (slice) => sizeOf(slice) * payOf(table, slice.band)), sumOf(exact, sizeOf)]
      : [payOf(table, bandReached(table, growth)), 1n];
  const kickers = sumOf(kickersOf(table, growth), ({ amount }) => amount);

  return {
    lines: writeWorking(table, growth, slices),
    paid: divideRounded(units * dividend + kickers * divisor, divisor * minorUnit, mode),
    rate: { dividend, divisor: divisor * 10n ** BigInt(RATIO_SCALE) },
  };
}

/** The growth times what its target is divided by: a prorated bound may lie between two positions, and not then. */
function inFull({ measuredBy }: ExactTable, growth: Growth): Growth {
  const { from, to, origin, target, targetDivisor: times } = growth;

  return measuredBy === "amount"
    ? growth
    : { from: from * times, to: to * times, origin: origin * times, target, targetDivisor: 1n };
}

/** The base shared out over the bands as the credit is, so that the lines' bases add up to it. */
function shareBase(slices: readonly Slice[], units: bigint): Slice[] {
  const shares = shareUnits({ units, weights: slices.map(sizeOf), method: "largest_remainder" });

  return slices.map((slice, at) => ({ ...slice, base: shares[at] ?? 0n }));
}

function reachedSlice(table: ExactTable, growth: Growth, base: bigint): Slice {
  const unit = 10n ** BigInt(POSITION_SCALE - AMOUNT_SCALE);

  return { band: bandReached(table, growth), from: growth.from * unit, to: growth.to * unit, base };
}

function sizeOf({ from, to }: Slice): bigint {
  return to > from ? to - from : from - to;
}

function sumOf<Item>(items: readonly Item[], figure: (item: Item) => bigint): bigint {
  return items.reduce((sum, item) => sum + figure(item), 0n);
}
