import { divideRounded } from "../money/divideRounded.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import type { FullRounding } from "../money/rounding.js";
import type { ExactTable } from "./readRateTable.js";

/**
 * The one function behind every commission: what has been earned in all when `credited` has been credited in all.
 *
 * Written for whole numbers. Credit x, target T and origin o count units of 10^-`unit`; the result counts minor units.
 * With k the band that x is in,
 *
 *     divisor × F(x) = slope[k] × (x − o) + byTarget[k] × T + fixed[k]
 *
 * and band k ends where `boundDivisor × x = boundByTarget[k] × T + boundFixed[k]`; x is beyond it when the left side is
 * greater. (A bound that belongs to the band above is one less, which is the same for whole numbers.) All terms are
 * whole numbers that depend on the table alone, so a figure costs two multiplications and nothing is ever divided to
 * find a band. A prorated target, which may be no decimal, is T ÷ `targetDivisor` with the divisor multiplied in.
 *
 * The origin is zero, except that `whole_prospective` counts from the opening.
 */
export interface Cumulative {
  /** Fraction digits of credits and targets. */
  readonly unit: number;
  readonly rounding: FullRounding;
  readonly divisor: bigint;
  readonly slope: readonly bigint[];
  readonly byTarget: readonly bigint[];
  readonly fixed: readonly bigint[];
  readonly boundDivisor: bigint;
  readonly boundByTarget: readonly bigint[];
  readonly boundFixed: readonly bigint[];
}

/** Brings a table into the form of {@link Cumulative}, in lowest terms. */
export function createCumulative(
  table: ExactTable,
  unit: number,
  rounding: FullRounding,
  targetDivisor: bigint,
): Cumulative {
  const bounds = reduceBounds(table, unit, targetDivisor);
  const fixedScale = 10n ** BigInt(2 * RATIO_SCALE - AMOUNT_SCALE + unit);
  const slope = table.bands.map(({ pay }) => pay * RATIO_ONE * targetDivisor);
  const byTarget: bigint[] = [];
  const fixed: bigint[] = [];
  let below = { byTarget: 0n, fixed: 0n };
  for (const [at, band] of table.bands.entries()) {
    const kicker = band.kicker * fixedScale * targetDivisor;
    const step = at === 0 ? 0n : (table.bands[at - 1]?.pay ?? 0n) - band.pay;
    const bound = at === 0 ? { byTarget: 0n, fixed: 0n } : boundTerms(table, at - 1, unit, targetDivisor);
    below =
      table.method === "marginal"
        ? { byTarget: below.byTarget + step * bound.byTarget, fixed: below.fixed + step * bound.fixed + kicker }
        : { byTarget: 0n, fixed: kicker };
    byTarget.push(below.byTarget);
    fixed.push(below.fixed);
  }
  const divisor = RATIO_ONE * RATIO_ONE * 10n ** BigInt(unit - rounding.scale) * targetDivisor;
  const common = greatestCommonDivisor([divisor, ...slope, ...byTarget, ...fixed]);

  return {
    unit,
    rounding,
    divisor: divisor / common,
    slope: slope.map((term) => term / common),
    byTarget: byTarget.map((term) => term / common),
    fixed: fixed.map((term) => term / common),
    ...bounds,
  };
}

/** The band that a credit is in. */
export function bandAt(cumulative: Cumulative, credited: bigint, target: bigint): number {
  const { boundDivisor, boundByTarget, boundFixed } = cumulative;
  const scaled = boundDivisor * credited;
  let low = 0;
  let high = boundFixed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scaled > (boundByTarget[middle] ?? 0n) * target + (boundFixed[middle] ?? 0n)) low = middle + 1;
    else high = middle;
  }

  return low;
}

/** The last credit that a band has; the last band has none. */
export function endOf(
  { boundDivisor, boundByTarget, boundFixed }: Cumulative,
  band: number,
  target: bigint,
): bigint | undefined {
  const fixed = boundFixed[band];

  // Bounds are above zero, so that the quotient is rounded down.
  return fixed === undefined ? undefined : ((boundByTarget[band] ?? 0n) * target + fixed) / boundDivisor;
}

/** What has been earned in all, in minor units, rounded. */
export function earnedAt(cumulative: Cumulative, credited: bigint, target: bigint, origin: bigint): bigint {
  const band = bandAt(cumulative, credited, target);
  const exact =
    (cumulative.slope[band] ?? 0n) * (credited - origin) +
    (cumulative.byTarget[band] ?? 0n) * target +
    (cumulative.fixed[band] ?? 0n);

  return divideRounded(exact, cumulative.divisor, cumulative.rounding.mode);
}

/** Where band `at` ends: `RATIO_ONE × targetDivisor × x = byTarget × T + fixed`. */
function boundTerms(
  table: ExactTable,
  at: number,
  unit: number,
  targetDivisor: bigint,
): { byTarget: bigint; fixed: bigint } {
  const upTo = table.bands[at]?.upTo ?? 0n;
  if (table.measuredBy === "attainment") return { byTarget: upTo, fixed: 0n };

  return { byTarget: 0n, fixed: upTo * 10n ** BigInt(RATIO_SCALE - AMOUNT_SCALE + unit) * targetDivisor };
}

function reduceBounds(
  table: ExactTable,
  unit: number,
  targetDivisor: bigint,
): Pick<Cumulative, "boundDivisor" | "boundByTarget" | "boundFixed"> {
  const terms = table.bands.slice(0, -1).map((_, at) => boundTerms(table, at, unit, targetDivisor));
  const common = greatestCommonDivisor([
    RATIO_ONE * targetDivisor,
    ...terms.flatMap(({ byTarget, fixed }) => [byTarget, fixed]),
  ]);
  const inclusion = table.boundary === "lower_inclusive" ? 1n : 0n;

  return {
    boundDivisor: (RATIO_ONE * targetDivisor) / common,
    boundByTarget: terms.map(({ byTarget }) => byTarget / common),
    boundFixed: terms.map(({ fixed }) => fixed / common - inclusion),
  };
}

function greatestCommonDivisor(terms: readonly bigint[]): bigint {
  let common = 0n;
  for (const term of terms) {
    let [larger, smaller] = [common, term < 0n ? -term : term];
    while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
    common = larger;
    if (common === 1n) break;
  }

  return common;
}
