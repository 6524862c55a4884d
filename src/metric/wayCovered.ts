import type { ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";

/**
 * The part of the way from a start to a target, both in units of 10⁻¹⁰ and not the same, that a figure has covered: below 0
 * behind the start, above 1 beyond the target.
 */
export function wayCovered({ dividend, divisor }: ReadFigure, start: bigint, target: bigint): ReadFigure {
  const way = target - start;
  const sign = way < 0n ? -1n : 1n;

  return { dividend: sign * (dividend * RATIO_ONE - start * divisor), divisor: sign * way * divisor };
}
