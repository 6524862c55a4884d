import { NOTHING, type ReadFigure, WHOLE } from "../money/readFigure.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { type DayCounter, positionOn } from "./dayPosition.js";
import type { DayCount, DayPosition } from "./expectation.js";

/** The share of the way that is expected, and the days that it rests on where there are any. */
export interface Expected {
  readonly share: ReadFigure;
  readonly days: DayPosition | null;
}

interface CountTerms {
  readonly dayCount: DayCount;
  readonly countDays: DayCounter;
}

/** The share that an even way has come to on a day. */
export function linearShare(asOf: PlainDate, period: ClosedPeriod, terms: CountTerms): Expected {
  const days = positionOn(asOf, period, terms);

  return { share: shareOf(days, asOf >= period.start), days };
}

/** The share of the weights of what has passed; the piece that the day is in counts in part. */
export function seasonalShare(
  asOf: PlainDate,
  {
    period,
    pieces,
  }: {
    readonly period: ClosedPeriod;
    readonly pieces: readonly { readonly piece: ClosedPeriod; readonly weight: bigint }[];
  },
  terms: CountTerms,
): Expected {
  const all = pieces.reduce((sum, { weight }) => sum + weight, 0n);
  const past = pieces.reduce((sum, { piece, weight }) => (piece.end < asOf ? sum + weight : sum), 0n);
  const begun = pieces.find(({ piece }) => piece.start <= asOf && asOf <= piece.end);
  const part = begun === undefined ? NOTHING : shareOf(positionOn(asOf, begun.piece, terms), true);
  const dividend = past * part.divisor + (begun?.weight ?? 0n) * part.dividend;

  return { share: { dividend, divisor: all * part.divisor }, days: positionOn(asOf, period, terms) };
}

/** Where there is nothing to count, as in one day by its endpoints, its first day is all of it. */
function shareOf({ passed, total }: DayPosition, hasBegun: boolean): ReadFigure {
  if (total === 0) return hasBegun ? WHOLE : NOTHING;

  return { dividend: BigInt(passed), divisor: BigInt(total) };
}
