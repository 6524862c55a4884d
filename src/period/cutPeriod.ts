import type { Cutting } from "./cadence.js";
import type { ClosedPeriod } from "./period.js";
import { periodAround } from "./periodAround.js";
import { shiftDays } from "./shiftDays.js";

/** The most pieces that a period is cut into: 273 years of days. */
export const PIECE_COUNT_MAX = 100_000;

/** The pieces of a period by a cutting, in order, or `undefined` where there are more than so many. */
export function cutPeriod(
  { start, end }: ClosedPeriod,
  cutting: Cutting,
  countMax = PIECE_COUNT_MAX,
): ClosedPeriod[] | undefined {
  const pieces: ClosedPeriod[] = [];
  let from = start;
  while (pieces.length < countMax) {
    const around = periodAround(from, cutting);
    if (around.end >= end) {
      pieces.push({ start: from, end });
      return pieces;
    }
    pieces.push({ start: from, end: around.end });
    from = shiftDays(around.end, 1);
  }

  return undefined;
}
