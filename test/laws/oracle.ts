import type { RateTable, RoundingMode } from "incentive-rules";

/**
 * A second, independent way to every figure: rationals in BigInt, straight from the words of the rules, with none of
 * the library's code or shortcuts.
 */
export class Rational {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint, bottom = 1n) {
    this.top = bottom < 0n ? -top : top;
    this.bottom = bottom < 0n ? -bottom : bottom;
  }

  static of(text: string): Rational {
    const isPercent = text.endsWith("%");
    const [whole = "0", fraction = ""] = text.replace("%", "").split(".");
    const bottom = 10n ** BigInt(fraction.length + (isPercent ? 2 : 0));
    return new Rational(BigInt(whole + fraction), bottom);
  }

  plus(other: Rational): Rational {
    return new Rational(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }

  minus(other: Rational): Rational {
    return this.plus(new Rational(-other.top, other.bottom));
  }

  times(other: Rational): Rational {
    return new Rational(this.top * other.top, this.bottom * other.bottom);
  }

  over(other: Rational): Rational {
    return new Rational(this.top * other.bottom, this.bottom * other.top);
  }

  compare(other: Rational): number {
    const difference = this.top * other.bottom - other.top * this.bottom;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** As a whole number of units of 10^-scale. */
  round(scale: number, mode: RoundingMode): bigint {
    const top = this.top * 10n ** BigInt(scale);
    const size = top < 0n ? -top : top;
    const floor = size / this.bottom;
    const twiceRest = 2n * (size % this.bottom);
    const nearer = twiceRest > this.bottom || (twiceRest === this.bottom && (mode === "half_up" || floor % 2n === 1n));
    const away = mode === "up" ? twiceRest > 0n : mode === "down" ? false : nearer;
    const rounded = away ? floor + 1n : floor;
    return top < 0n ? -rounded : rounded;
  }
}

const ZERO = new Rational(0n);

export interface OracleTerms {
  readonly table: RateTable;
  readonly target: string | undefined;
  /** What part of the target counts; all of it where absent. */
  readonly proration?: { readonly part: number; readonly of: number } | undefined;
  readonly scale: number;
  readonly mode: RoundingMode;
}

/** The upper bounds of all bands but the last, as credit. */
export function boundsOf({ table, target, proration = { part: 1, of: 1 } }: OracleTerms): Rational[] {
  const counted = Rational.of(target ?? "0").times(new Rational(BigInt(proration.part), BigInt(proration.of)));
  return table.bands.slice(0, -1).map(({ upTo }) => {
    const bound = Rational.of(upTo ?? "0");
    return table.measuredBy === "attainment" ? bound.times(counted) : bound;
  });
}

/** The band that a credit is in. */
export function bandOf(terms: OracleTerms, credited: Rational): number {
  const isWithin = (bound: Rational) =>
    terms.table.boundary === "lower_inclusive" ? credited.compare(bound) < 0 : credited.compare(bound) <= 0;
  const found = boundsOf(terms).findIndex(isWithin);
  return found < 0 ? terms.table.bands.length - 1 : found;
}

/** What a credit in all has earned in all, unrounded. */
export function earned(terms: OracleTerms, credited: Rational, origin: Rational): Rational {
  const { table } = terms;
  const bounds = boundsOf(terms);
  const reached = bandOf(terms, credited);
  const pay = (band: number) => Rational.of(table.bands[band]?.rate ?? table.bands[band]?.perUnit ?? "0");
  const kicker = (band: number) => Rational.of(table.bands[band]?.kicker ?? "0");
  if (table.method === "whole") return pay(reached).times(credited).plus(kicker(reached));
  if (table.method === "whole_prospective") return pay(reached).times(credited.minus(origin)).plus(kicker(reached));
  let sum = ZERO;
  for (let band = 0; band <= reached; band++) {
    const from = band === 0 ? ZERO : (bounds[band - 1] ?? ZERO);
    const to = band === reached ? credited : (bounds[band] ?? ZERO);
    sum = sum.plus(to.minus(from).times(pay(band))).plus(kicker(band));
  }
  return sum;
}

/** What each of some credits adds, in minor units. */
export function parts(terms: OracleTerms, opening: string, credits: readonly string[]): bigint[] {
  const origin = Rational.of(opening);
  let credited = origin;
  let paid = earned(terms, credited, origin).round(terms.scale, terms.mode);
  return credits.map((credit) => {
    credited = credited.plus(Rational.of(credit));
    const now = earned(terms, credited, origin).round(terms.scale, terms.mode);
    const part = now - paid;
    paid = now;
    return part;
  });
}

/** Shares by largest remainder: whole units, then one each to the largest rests, ties to the earlier. */
export function largestRemainder(units: bigint, weights: readonly string[]): bigint[] {
  const size = units < 0n ? -units : units;
  const rationals = weights.map((weight) => Rational.of(weight));
  const sum = rationals.reduce((left, right) => left.plus(right), ZERO);
  const exact = rationals.map((weight) => new Rational(size).times(weight).over(sum));
  const shares = exact.map((share) => share.top / share.bottom);
  const rests = exact.map((share, at) => ({ at, rest: share.minus(new Rational(shares[at] ?? 0n)) }));
  rests.sort((left, right) => right.rest.compare(left.rest) || left.at - right.at);
  const left = size - shares.reduce((total, share) => total + share, 0n);
  for (const { at } of rests.slice(0, Number(left))) shares[at] = (shares[at] ?? 0n) + 1n;
  return shares.map((share) => (units < 0n ? -share : share));
}

/** A whole number of minor units as an amount. */
export function amountText(minor: bigint, scale: number): string {
  const digits = String(minor < 0n ? -minor : minor).padStart(scale + 1, "0");
  const sign = minor < 0n ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
