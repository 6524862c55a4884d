import { formatExact, formatExactQuickly } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { tenTo } from "../money/scaledInteger.js";
import type { BandLine } from "./commissionWorking.js";
import type { ExactTable } from "./readRateTable.js";

/** The lines of a growth in doubles, and what they earned; of the usual growths of tables without kickers. */
export interface QuickWorking {
  /** Fraction digits of {@link QuickLines.earned}. */
  readonly moneyScale: number;
  /** For credits and growths of at most these sizes, in minor units, a double holds every figure exactly. */
  readonly creditMax: number;
  readonly growthMax: number;
  /**
   * From one credit in all to another, in minor units; `undefined` for a growth that goes down through bands, undoes
   * what an opening earned, or only touches a band with its end: these are rare enough for the exact way. The text of
   * the end is written unless it is given: writing figures is most of the work.
   */
  readonly work: (from: number, to: number, target: number, toText: string | undefined) => QuickLines | undefined;
}

/** What a quick working found. */
export interface QuickLines {
  readonly bands: BandLine[];
  /** Money, at the working's scale. */
  readonly earned: number;
}

/** A band in the units of the table, linked to the one above: nothing is looked up by position. */
interface WorkingBand {
  readonly band: number;
  readonly rate: string;
  readonly pay: number;
  /** Where it ends: for each unit of target, or once by amount; one less where the bound belongs to the band above. */
  readonly upTo: number;
  readonly above: WorkingBand | undefined;
}

/** Half of what doubles hold exactly, which leaves room for the rounding of a sum. */
const EXACT_MAX = 2 ** 52;
/** The finest scale whose power of ten is a usual double. */
const QUICK_SCALE_MAX = 15;

/** Prepares a table whose bounds and rates are coarse enough; its units are only as fine as they have to be. */
export function createQuickWorking(table: ExactTable, scale: number): QuickWorking | undefined {
  const isAttainment = table.measuredBy === "attainment";
  const { method } = table;
  const inclusion = table.boundary === "lower_inclusive" ? 1 : 0;
  const upToScale = isAttainment ? RATIO_SCALE : AMOUNT_SCALE;
  const upToDigits = fractionDigits(
    table.bands.map(({ upTo }) => upTo ?? 0n),
    upToScale,
  );
  const positionScale = isAttainment ? scale + upToDigits : Math.max(scale, upToDigits);
  const payDigits = fractionDigits(
    table.bands.map(({ pay }) => pay),
    RATIO_SCALE,
  );
  const moneyScale = positionScale + payDigits;
  const hasKickers = table.bands.some(({ kicker }) => kicker !== 0n);
  if (hasKickers || moneyScale > QUICK_SCALE_MAX) return undefined;
  const fineness = tenTo(positionScale - scale);
  const upToUnits = (upTo: bigint) => rescale(upTo, upToScale, isAttainment ? upToDigits : positionScale);
  const lowest = linkBands(table, upToUnits, (pay) => rescale(pay, RATIO_SCALE, payDigits));
  const payMax = Math.max(1, ...table.bands.map(({ pay }) => rescale(pay, RATIO_SCALE, payDigits)));

  const work: QuickWorking["work"] = (from, to, target, toText) => {
    const factor = isAttainment ? target : 1;
    const start = from * fineness;
    const end = to * fineness;
    let first = lowest;
    while (first.above !== undefined && start > first.upTo * factor - inclusion) first = first.above;
    let last = lowest;
    while (last.above !== undefined && end > last.upTo * factor - inclusion) last = last.above;
    if (start === end) return { bands: [], earned: 0 };
    const isOneBand = first === last || method === "whole_prospective" || (method === "whole" && from === 0);
    if (!isOneBand && (method === "whole" || end < start)) return undefined;
    const bands = new Array<BandLine>(isOneBand ? 1 : last.band - first.band + 1);
    let line = 0;
    let earned = 0;
    let at = start;
    let atText = start === 0 ? "0" : formatExactQuickly(start, positionScale);
    for (let band = isOneBand ? last : first; ; band = band.above ?? last) {
      const stop = band === last ? end : band.upTo * factor;
      if (stop === at) return undefined;
      const stopText = band === last && toText !== undefined ? toText : formatExactQuickly(stop, positionScale);
      const amount = (stop - at) * band.pay;
      bands[line++] = {
        band: band.band,
        from: atText,
        to: stopText,
        base: at === 0 ? stopText : formatExactQuickly(stop - at, positionScale),
        rate: band.rate,
        amount: formatExactQuickly(amount, moneyScale),
      };
      earned += amount;
      if (band === last) return { bands, earned };
      at = stop;
      atText = stopText;
    }
  };

  return { moneyScale, creditMax: EXACT_MAX / fineness, growthMax: EXACT_MAX / fineness / payMax, work };
}

function linkBands(
  table: ExactTable,
  upToUnits: (upTo: bigint) => number,
  payUnits: (pay: bigint) => number,
): WorkingBand {
  const last = table.bands.length - 1;
  const link = (band: number, above: WorkingBand | undefined): WorkingBand => {
    const { upTo = 0n, pay = 0n } = table.bands[band] ?? {};
    return { band, rate: formatExact(pay, RATIO_SCALE), pay: payUnits(pay), upTo: upToUnits(upTo), above };
  };
  let lowest = link(last, undefined);
  for (let band = last - 1; band >= 0; band--) lowest = link(band, lowest);

  return lowest;
}

/** How many fraction digits the finest of some figures needs. */
function fractionDigits(figures: readonly bigint[], scale: number): number {
  let digits = 0;
  while (digits < scale && figures.some((figure) => figure % 10n ** BigInt(scale - digits) !== 0n)) digits++;

  return digits;
}

/** A figure as a whole number at another scale; none of its digits is cut. */
function rescale(figure: bigint, from: number, to: number): number {
  return Number(to >= from ? figure * 10n ** BigInt(to - from) : figure / 10n ** BigInt(from - to));
}
