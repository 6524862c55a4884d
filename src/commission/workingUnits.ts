import { formatExact, formatExactQuickly } from "../money/formatDecimal.js";
import { AMOUNT_SCALE } from "../money/readAmount.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import type { BandLine } from "./commissionWorking.js";
import type { ExactTable } from "./readRateTable.js";

/**
 * The whole numbers that a working is written in: positions (credits and bounds) and money, each at a scale fine
 * enough that nothing is rounded.
 */
export interface WorkingUnits<Figure extends number | bigint> {
  readonly zero: Figure;
  /** Fraction digits of a position and of money. */
  readonly positionScale: number;
  readonly moneyScale: number;
  readonly hasKickers: boolean;
  sum(left: Figure, right: Figure): Figure;
  /** Where each band but the last ends, for a target given at the scale of targets. */
  bounds(target: Figure): readonly Figure[];
  /** Money for a stretch of credit at its band's rate. */
  earn(slice: Slice<Figure>): Figure;
  /** The line of a stretch and its money. */
  writeLine(slice: Slice<Figure>, amount: Figure): BandLine;
  /** A band's kicker, earned or taken back. */
  kicker(band: number, sign: 1 | -1): Figure;
  moneyText(money: Figure): string;
}

/** A stretch of credit in one band, in position units. */
export interface Slice<Figure> {
  readonly band: number;
  readonly from: Figure;
  readonly to: Figure;
}

/** Units in BigInt, fine enough for every figure that the gates let in; targets are in millionths. */
export function createExactUnits(table: ExactTable): WorkingUnits<bigint> {
  const positionScale = AMOUNT_SCALE + RATIO_SCALE;
  const moneyScale = positionScale + RATIO_SCALE;
  const rates = rateTexts(table);
  const ratioUnit = 10n ** BigInt(RATIO_SCALE);
  const upTo = boundsOf(table);

  return {
    zero: 0n,
    positionScale,
    moneyScale,
    hasKickers: table.bands.some(({ kicker }) => kicker !== 0n),
    sum: (left, right) => left + right,
    bounds: (target) => upTo.map((bound) => bound * (table.measuredBy === "attainment" ? target : ratioUnit)),
    earn: ({ band, from, to }) => (to - from) * (table.bands[band]?.pay ?? 0n),
    writeLine: ({ band, from, to }, amount) => ({
      band,
      from: formatExact(from, positionScale),
      to: formatExact(to, positionScale),
      base: formatExact(to - from, positionScale),
      rate: rates[band] ?? "",
      amount: formatExact(amount, moneyScale),
    }),
    kicker: (band, sign) => BigInt(sign) * (table.bands[band]?.kicker ?? 0n) * 10n ** BigInt(moneyScale - AMOUNT_SCALE),
    moneyText: (money) => formatExact(money, moneyScale),
  };
}

/** Units in doubles, and how far they hold. */
export interface QuickUnits extends WorkingUnits<number> {
  /** Between two positions of at most this size every figure is a whole number that a double holds. */
  readonly positionMax: number;
}

/** Units in doubles, only as fine as this table needs; targets are in minor units of `scale` fraction digits. */
export function createQuickUnits(table: ExactTable, scale: number): QuickUnits | undefined {
  const upTo = boundsOf(table);
  const isAttainment = table.measuredBy === "attainment";
  const boundScale = isAttainment ? fractionDigits(upTo, RATIO_SCALE) : fractionDigits(upTo, AMOUNT_SCALE) - scale;
  const positionScale = scale + Math.max(0, boundScale);
  const pays = table.bands.map(({ pay }) => pay);
  const payScale = fractionDigits(pays, RATIO_SCALE);
  const kickers = table.bands.map(({ kicker }) => kicker);
  const moneyScale = Math.max(positionScale + payScale, fractionDigits(kickers, AMOUNT_SCALE));
  const boundTerms = upTo.map((bound) =>
    isAttainment ? rescale(bound, RATIO_SCALE, positionScale - scale) : rescale(bound, AMOUNT_SCALE, positionScale),
  );
  const payTerms = pays.map((pay) => rescale(pay, RATIO_SCALE, moneyScale - positionScale));
  const kickerTerms = kickers.map((kicker) => rescale(kicker, AMOUNT_SCALE, moneyScale));
  const kickerSum = kickerTerms.reduce((sum, kicker) => sum + kicker, 0);
  if (moneyScale > QUICK_SCALE_MAX || kickerSum > EXACT_MAX) return undefined;
  const rates = rateTexts(table);

  return {
    zero: 0,
    positionMax: EXACT_MAX / Math.max(2, ...payTerms.map((pay) => 2 * pay)),
    positionScale,
    moneyScale,
    hasKickers: table.bands.some(({ kicker }) => kicker !== 0n),
    sum: (left, right) => left + right,
    bounds: (target) => (isAttainment ? boundTerms.map((bound) => bound * target) : boundTerms),
    earn: ({ band, from, to }) => (to - from) * (payTerms[band] ?? 0),
    writeLine: ({ band, from, to }, amount) => {
      const toText = formatExactQuickly(to, positionScale);

      return {
        band,
        from: formatExactQuickly(from, positionScale),
        to: toText,
        base: from === 0 ? toText : formatExactQuickly(to - from, positionScale),
        rate: rates[band] ?? "",
        amount: formatExactQuickly(amount, moneyScale),
      };
    },
    kicker: (band, sign) => sign * (kickerTerms[band] ?? 0),
    moneyText: (money) => formatExactQuickly(money, moneyScale),
  };
}

const EXACT_MAX = 2 ** 52;
/** The finest scale whose power of ten is a usual double. */
const QUICK_SCALE_MAX = 15;

function boundsOf(table: ExactTable): bigint[] {
  return table.bands.slice(0, -1).map(({ upTo }) => upTo ?? 0n);
}

function rateTexts(table: ExactTable): string[] {
  return table.bands.map(({ pay }) => formatExact(pay, RATIO_SCALE));
}

/** How many fraction digits the finest of some figures needs. */
function fractionDigits(figures: readonly bigint[], scale: number): number {
  let digits = 0;
  while (digits < scale && figures.some((figure) => figure % 10n ** BigInt(scale - digits) !== 0n)) digits++;

  return digits;
}

function rescale(figure: bigint, from: number, to: number): number {
  return Number(to >= from ? figure * 10n ** BigInt(to - from) : figure / 10n ** BigInt(from - to));
}
