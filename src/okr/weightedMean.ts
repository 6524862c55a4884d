import { divideFigures, multiplyFigures, type ReadFigure } from "../money/readFigure.js";
import { sumFigures } from "../money/sumFigures.js";

/**
 * What an item counts that is not known.
 *
 * - `unknown`: then nothing can be told of all together.
 * - `reweigh`: the others share its weight in proportion.
 * - `zero`: it counts 0.
 */
export type MissingPolicy = "unknown" | "reweigh" | "zero";

/** The names of {@link MissingPolicy}. */
export const MISSING_POLICIES = ["unknown", "reweigh", "zero"] as const;

/** An item of a mean: its weight, and weight × figure, `undefined` where the figure is unknown. */
export interface WeighedPart {
  readonly part: ReadFigure | undefined;
  readonly weight: ReadFigure;
}

/** An item by its figure. */
export function weigh(figure: ReadFigure | undefined, weight: ReadFigure): WeighedPart {
  return { part: figure === undefined ? undefined : multiplyFigures(figure, weight), weight };
}

/** What all that counts weighs together. */
export function weightOf(items: readonly WeighedPart[], missing: MissingPolicy): ReadFigure {
  const counted = missing === "reweigh" ? items.filter(({ part }) => part !== undefined) : items;

  return sumFigures(counted.map(({ weight }) => weight));
}

/** Σ weight × figure ÷ Σ weight; `undefined` where it cannot be told. What weighs nothing need not be known. */
export function weightedMean(items: readonly WeighedPart[], missing: MissingPolicy): ReadFigure | undefined {
  const counted = items.filter(({ weight }) => weight.dividend !== 0n);
  if (missing === "unknown" && counted.some(({ part }) => part === undefined)) return undefined;
  const weight = weightOf(counted, missing);
  if (weight.dividend === 0n) return undefined;

  return shareOf(sumFigures(counted.flatMap(({ part }) => part ?? [])), weight);
}

/** One by the other, which is not 0 but may be below it. */
export function shareOf(part: ReadFigure, whole: ReadFigure): ReadFigure {
  const share = divideFigures(part, whole);

  return share.divisor > 0n ? share : { dividend: -share.dividend, divisor: -share.divisor };
}
