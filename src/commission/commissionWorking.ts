import type { BandBoundary, RateMethod } from "./rateTable.js";
import type { ExactTable } from "./readRateTable.js";
import type { Slice, WorkingUnits } from "./workingUnits.js";

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

/** A path from one credit in all to another, by a table's bounds for one target; in position units. */
export interface Growth<Figure> {
  readonly method: RateMethod;
  readonly bounds: readonly Figure[];
  readonly from: Figure;
  readonly fromBand: number;
  readonly to: Figure;
  readonly toBand: number;
  /** Where `whole_prospective` counts from; zero otherwise. */
  readonly origin: Figure;
}

/** A working in figures: what its texts are written from. */
export interface WorkingSums<Figure> {
  readonly lines: readonly BandLine[];
  readonly earned: Figure;
  readonly kickerLines: readonly KickerLine[];
  readonly kickers: Figure;
}

/** Finds the bands at both ends of a path. */
export function growthOf<Figure extends number | bigint>(
  { method, boundary }: ExactTable,
  { bounds, from, to, origin }: Pick<Growth<Figure>, "bounds" | "from" | "to" | "origin">,
): Growth<Figure> {
  const fromBand = bandOf(from, bounds, boundary);
  const toBand = bandOf(to, bounds, boundary);

  return { method, bounds, from, fromBand, to, toBand, origin };
}

/** Writes the lines of a growth and adds them up: one text of the rule, in doubles or in BigInt. */
export function writeWorking<Figure extends number | bigint>(
  growth: Growth<Figure>,
  units: WorkingUnits<Figure>,
): WorkingSums<Figure> {
  const slices = slicesOf(growth, units.zero);
  const lines = new Array<BandLine>(slices.length);
  let count = 0;
  let earned = units.zero;
  for (const slice of slices) {
    const amount = units.earn(slice);
    lines[count++] = units.writeLine(slice, amount);
    earned = units.sum(earned, amount);
  }
  const { kickerLines, kickers } = writeKickers(growth, units);

  return { lines, earned, kickerLines, kickers };
}

/** Writes only the kickers of a growth: by `marginal` of every band entered or left, by the others of the band reached. */
export function writeKickers<Figure extends number | bigint>(
  { method, fromBand, toBand }: Growth<Figure>,
  units: WorkingUnits<Figure>,
): Pick<WorkingSums<Figure>, "kickerLines" | "kickers"> {
  const kickerLines: KickerLine[] = [];
  let kickers = units.zero;
  for (const { band, sign } of units.hasKickers ? kickersBetween(method, fromBand, toBand) : []) {
    const amount = units.kicker(band, sign);
    if (amount === units.zero) continue;
    kickers = units.sum(kickers, amount);
    kickerLines.push({ band, amount: units.moneyText(amount) });
  }

  return { kickerLines, kickers };
}

/** The bands whose kicker changes hands between two bands, and which way. */
function kickersBetween(
  method: RateMethod,
  fromBand: number,
  toBand: number,
): readonly { readonly band: number; readonly sign: 1 | -1 }[] {
  if (fromBand === toBand) return [];
  if (method !== "marginal") {
    return [
      { band: fromBand, sign: -1 },
      { band: toBand, sign: 1 },
    ];
  }
  const rises = fromBand < toBand;

  return Array.from({ length: Math.abs(toBand - fromBand) }, (_, at) =>
    rises ? { band: fromBand + 1 + at, sign: 1 } : { band: fromBand - at, sign: -1 },
  );
}

/** The stretches that a growth goes through. By the `whole…` methods a change of band undoes one and adds the other. */
export function slicesOf<Figure extends number | bigint>(growth: Growth<Figure>, zero: Figure): Slice<Figure>[] {
  const { method, from, fromBand, to, toBand, origin } = growth;
  if (from === to) return [];
  if (fromBand === toBand) return [{ band: toBand, from, to }];
  if (method === "marginal") return marginalSlices(growth, zero);
  const undone = { band: fromBand, from, to: origin };
  const added = { band: toBand, from: origin, to };

  return [undone, added].filter((slice) => slice.from !== slice.to);
}

function marginalSlices<Figure extends number | bigint>(growth: Growth<Figure>, zero: Figure): Slice<Figure>[] {
  const { bounds, from, fromBand, to, toBand } = growth;
  const step = fromBand < toBand ? 1 : -1;
  const slices = new Array<Slice<Figure>>(Math.abs(toBand - fromBand) + 1);
  let start = from;
  for (let at = 0; at < slices.length - 1; at++) {
    const band = fromBand + at * step;
    const end = bounds[step > 0 ? band : band - 1] ?? zero;
    slices[at] = { band, from: start, to: end };
    start = end;
  }
  slices[slices.length - 1] = { band: toBand, from: start, to };

  return slices;
}

function bandOf<Figure extends number | bigint>(
  position: Figure,
  bounds: readonly Figure[],
  boundary: BandBoundary,
): number {
  let band = 0;
  for (const bound of bounds) {
    if (boundary === "upper_inclusive" ? position <= bound : position < bound) break;
    band++;
  }

  return band;
}
