import { formatExact } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import type { BandBoundary } from "./rateTable.js";
import type { ExactTable } from "./readRateTable.js";

/** One line of a working: the credit that a band rated and what it earned. */
export interface BandLine {
  /** Position of the band in the table, from 0. */
  readonly band: number;
  /** Credit in all where this line begins. */
  readonly from: string;
  /** Credit in all where this line ends; below `from` when credit is taken back. */
  readonly to: string;
  /** What is paid on: `to − from`, or this line's part of the `base` given. */
  readonly base: string;
  /** The band's rate as a ratio, or its money per unit. */
  readonly rate: string;
  /** Base × rate, exact. */
  readonly amount: string;
}

/** A kicker that was earned, or taken back (negative). */
export interface KickerLine {
  /** Position of the band in the table, from 0. */
  readonly band: number;
  /** Money, exact. */
  readonly amount: string;
}

/** What an amount is made of: the amounts of `bands`, plus `kickers`, plus `rounding`, are the amount. */
export interface CommissionWorking {
  /** The bands that the credit went through, in its order; those it did not touch are left out. */
  readonly bands: readonly BandLine[];
  /** Sum of the kicker lines, exact. */
  readonly kickers: string;
  /** Each kicker that was earned or taken back. */
  readonly kickerLines: readonly KickerLine[];
  /** What rounding added, exact. */
  readonly rounding: string;
}

/** A position is a credit or a bound: an amount times a ratio, so that every bound is a whole number. */
export const POSITION_SCALE = AMOUNT_SCALE + RATIO_SCALE;
/** Money of a working: a position times a rate. */
export const MONEY_SCALE = POSITION_SCALE + RATIO_SCALE;

/** A path of credit in all, in millionths, for a target. */
export interface Growth {
  readonly from: bigint;
  readonly to: bigint;
  /** Where `whole_prospective` counts from; zero otherwise. */
  readonly origin: bigint;
  /** What was to be reached, times `targetDivisor`. */
  readonly target: bigint;
  /** What a prorated target is divided by; 1 otherwise. */
  readonly targetDivisor: bigint;
}

/** A stretch of credit in one band, in position units, and what is paid on. */
export interface Slice {
  readonly band: number;
  readonly from: bigint;
  readonly to: bigint;
  readonly base: bigint;
}

/** The texts of a working, and their sum in money units. */
export interface WorkingLines {
  readonly bands: readonly BandLine[];
  readonly kickers: string;
  readonly kickerLines: readonly KickerLine[];
  readonly exact: bigint;
}

/**
 * The stretches that a growth goes through. By the `whole…` methods a change of band undoes one stretch and adds
 * another, both from the origin.
 */
export function slicesOf(table: ExactTable, growth: Growth): Slice[] {
  const unit = 10n ** BigInt(POSITION_SCALE - AMOUNT_SCALE);
  const [from, to, origin] = [growth.from * unit, growth.to * unit, growth.origin * unit];
  const bounds = boundsOf(table, growth);
  const fromBand = bandOf(from, bounds, table.boundary);
  const toBand = bandOf(to, bounds, table.boundary);
  const slices: Slice[] = [];
  const add = (band: number, start: bigint, end: bigint) => {
    if (start !== end) slices.push({ band, from: start, to: end, base: end - start });
  };
  if (table.method !== "marginal" && fromBand !== toBand) {
    add(fromBand, from, origin);
    add(toBand, origin, to);
    return slices;
  }
  const step = fromBand < toBand ? 1 : -1;
  let start = from;
  for (let band = fromBand; band !== toBand; band += step) {
    const end = bounds[step > 0 ? band : band - 1] ?? 0n;
    add(band, start, end);
    start = end;
  }
  add(toBand, start, to);

  return slices;
}

/** Writes slices and the kickers of their growth, and adds them up. */
export function writeWorking(table: ExactTable, growth: Growth, slices: readonly Slice[]): WorkingLines {
  const amounts = slices.map(({ band, base }) => base * payOf(table, band));
  const kickers = kickersOf(table, growth);
  const kickerSum = kickers.reduce((sum, { amount }) => sum + amount, 0n);
  const money = (amount: bigint) => formatExact(amount, MONEY_SCALE);

  return {
    bands: slices.map(({ band, from, to, base }, at) => ({
      band,
      from: formatExact(from, POSITION_SCALE),
      to: formatExact(to, POSITION_SCALE),
      base: formatExact(base, POSITION_SCALE),
      rate: formatExact(payOf(table, band), RATIO_SCALE),
      amount: money(amounts[at] ?? 0n),
    })),
    kickers: money(kickerSum),
    kickerLines: kickers.map(({ band, amount }) => ({ band, amount: money(amount) })),
    exact: amounts.reduce((sum, amount) => sum + amount, kickerSum),
  };
}

/** What changes hands between two credits in all: by `marginal` the kicker of each band between, else that reached. */
export function kickersOf(
  table: ExactTable,
  growth: Growth,
): readonly { readonly band: number; readonly amount: bigint }[] {
  const unit = 10n ** BigInt(POSITION_SCALE - AMOUNT_SCALE);
  const bounds = boundsOf(table, growth);
  const fromBand = bandOf(growth.from * unit, bounds, table.boundary);
  const toBand = bandOf(growth.to * unit, bounds, table.boundary);
  const isEntered = (band: number, reached: number) =>
    table.method === "marginal" ? band <= reached : band === reached;

  return table.bands
    .map(({ kicker }, band) => {
      const times = BigInt(isEntered(band, toBand)) - BigInt(isEntered(band, fromBand));
      return { band, amount: times * kicker * 10n ** BigInt(MONEY_SCALE - AMOUNT_SCALE) };
    })
    .filter(({ amount }) => amount !== 0n);
}

/** Money per unit of credit in a band, in units of 10⁻¹⁰. */
export function payOf(table: ExactTable, band: number): bigint {
  return table.bands[band]?.pay ?? 0n;
}

/** The band that a growth ends in. */
export function bandReached(table: ExactTable, growth: Growth): number {
  const unit = 10n ** BigInt(POSITION_SCALE - AMOUNT_SCALE);

  return bandOf(growth.to * unit, boundsOf(table, growth), table.boundary);
}

/**
 * Where the bands end. A prorated target may put a bound between two positions: it is moved to the one that leaves
 * every position on the side where the bound has it.
 */
function boundsOf({ bands, measuredBy, boundary }: ExactTable, { target, targetDivisor }: Growth): readonly bigint[] {
  const bounds = bands.slice(0, -1).map(({ upTo }) => upTo ?? 0n);
  if (measuredBy === "amount") return bounds.map((upTo) => upTo * 10n ** BigInt(POSITION_SCALE - AMOUNT_SCALE));
  const excess = boundary === "upper_inclusive" ? 0n : targetDivisor - 1n;

  return bounds.map((upTo) => (upTo * target + excess) / targetDivisor);
}

function bandOf(position: bigint, bounds: readonly bigint[], boundary: BandBoundary): number {
  const within = (bound: bigint) => (boundary === "upper_inclusive" ? position <= bound : position < bound);
  const found = bounds.findIndex(within);

  return found < 0 ? bounds.length : found;
}
