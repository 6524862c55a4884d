import { addFigures, type ReadFigure } from "./readFigure.js";

/** One measure of a blend: its share of the whole, and what each weighs by it, 0 or more. */
export interface BlendedMeasure {
  readonly share: bigint;
  readonly figures: readonly ReadFigure[];
}

/**
 * Weighs by several measures at once, in whole numbers of which only the relations count, so that nothing is rounded
 * before shares are. A measure by which nobody has a weight leaves its share to the others.
 */
export function blendWeights(measures: readonly BlendedMeasure[], count: number): readonly bigint[] {
  let blended = Array.from({ length: count }, () => 0n);
  let divisor = 1n;
  for (const { share, figures } of measures) {
    const weights = inWholeNumbers(figures);
    const sum = weights.reduce((total, weight) => total + weight, 0n);
    if (sum === 0n) continue;
    blended = weights.map((weight, at) => weight * share * divisor + (blended[at] ?? 0n) * sum);
    divisor *= sum;
  }

  return blended;
}

/** A common divisor beyond this, of more than a thousand different ones, would take minutes to go on with. */
const DIVISOR_MAX = 1n << 20_000n;
/** So finely figures are taken that have no common divisor to speak of: a unit of it is far below any share. */
const FINE = 10n ** 60n;

/** Figures times their smallest common divisor; where that is beyond all bounds, to 60 digits. */
export function inWholeNumbers(figures: readonly ReadFigure[]): readonly bigint[] {
  let common = 1n;
  for (const divisor of new Set(figures.map((figure) => figure.divisor))) {
    common = addFigures({ dividend: 0n, divisor: common }, { dividend: 0n, divisor }).divisor;
    if (common > DIVISOR_MAX) return figures.map((figure) => (figure.dividend * FINE) / figure.divisor);
  }

  return figures.map((figure) => (figure.dividend * common) / figure.divisor);
}
