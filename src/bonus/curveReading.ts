import { formatExact } from "../money/formatDecimal.js";
import type { LimitedFigure } from "../money/limitedFigure.js";
import { formatFigure } from "../money/readFigure.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { type PayoutFound, ratioOf } from "./payoutAt.js";
import type { PayoutCurve, PayoutPoint } from "./payoutCurve.js";
import type { ReadCurve } from "./readPayoutCurve.js";

/** Where on a curve a figure lies: what is paid there can be computed again from this. */
export interface CurveReading {
  /** What the points are. */
  readonly measuredBy: PayoutCurve["measuredBy"];
  /** Between two points: in proportion, or what the lower one says. */
  readonly between: PayoutCurve["between"];
  /** Between which points the figure lies. */
  readonly segment: PayoutSegment;
  /** The cap that the payout was cut to; `null` where it was not. */
  readonly limited: LimitedFigure | null;
}

/** Two points that follow one another. */
export interface PayoutSegment {
  /** The one before, or exactly on it; by `step` the one in force. `null` where nothing has been reached. */
  readonly from: PayoutPoint | null;
  /** The one after; `null` beyond the last. */
  readonly to: PayoutPoint | null;
  /** What each 1 beyond the last point adds; `null` before that, and where it adds nothing. */
  readonly slope: string | null;
}

/** Writes down what was found on a curve. */
export function readingOf(curve: ReadCurve, { point, payout, uncapped }: PayoutFound): CurveReading {
  const { measuredBy, between, points, slopeAbove } = curve;
  const pointAt = (at: number) => {
    const own = points[at];
    return own === undefined ? null : { at: formatExact(own.at, RATIO_SCALE), pays: formatFigure(ratioOf(own.pays)) };
  };
  const isBeyond = point === points.length - 1 && slopeAbove > 0n;

  return {
    measuredBy,
    between,
    segment: {
      from: pointAt(point),
      to: pointAt(point + 1),
      slope: isBeyond ? formatExact(slopeAbove, RATIO_SCALE) : null,
    },
    limited: uncapped === undefined ? null : { by: "cap", to: formatFigure(payout), earned: formatFigure(uncapped) },
  };
}
