import { clampFigure } from "../metric/progressOf.js";
import {
  addFigures,
  compareFigures,
  divideFigures,
  formatFigure,
  multiplyFigures,
  NOTHING,
  type ReadFigure,
  subtractFigures,
} from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { ReadZone, ReadZones, Way } from "./readZones.js";

/** Where a way stands among its zones. */
export interface ZoneReading {
  /** The zone reached last; `null` before the first, or where nothing is known. */
  readonly zone: string | null;
  /** The score there, half-up to ten digits; `null` where nothing is known. */
  readonly score: string | null;
  /** The stretches of the way, each up to the beginning of a zone. */
  readonly stretches: readonly ZoneStretch[];
}

/** A stretch of the way. */
export interface ZoneStretch {
  /** The zone that it lies in; `null` before the first. */
  readonly from: string | null;
  /** The zone whose beginning ends it. */
  readonly to: string;
  /** The value at which that is, half-up to ten digits. */
  readonly at: string;
  /** The part of the stretch that is covered, within 0 and 1; `null` where nothing is known. */
  readonly covered: string | null;
}

/** The same with the exact score. */
export interface FoundZones {
  readonly score: ReadFigure | undefined;
  readonly reading: ZoneReading;
}

/** Reads a progress among zones. */
export function readingOf({ zones, between }: ReadZones, way: Way, progress: ReadFigure | undefined): FoundZones {
  const stretches = zones.map((zone, at): ZoneStretch & { readonly part: ReadFigure | undefined } => {
    const from = zones[at - 1];
    const part = progress === undefined ? undefined : coveredOf(from, zone, progress);
    const covered = part === undefined ? null : formatFigure(part);
    return { from: from?.id ?? null, to: zone.id, at: formatFigure(valueAt(zone.share, way)), covered, part };
  });
  const reached =
    progress === undefined ? -1 : zones.filter(({ share }) => compareFigures(progress, share) >= 0).length - 1;
  const score = progress === undefined ? undefined : scoreAt(zones, between, reached, stretches[reached + 1]?.part);

  return {
    score,
    reading: {
      zone: zones[reached]?.id ?? null,
      score: score === undefined ? null : formatFigure(score),
      stretches: stretches.map(({ part: _, ...stretch }) => stretch),
    },
  };
}

function coveredOf(from: ReadZone | undefined, to: ReadZone, progress: ReadFigure): ReadFigure {
  const start = from?.share ?? NOTHING;

  return clampFigure(divideFigures(subtractFigures(progress, start), subtractFigures(to.share, start)));
}

function scoreAt(
  zones: readonly ReadZone[],
  between: ReadZones["between"],
  reached: number,
  part: ReadFigure | undefined,
): ReadFigure {
  const own = zones[reached]?.score ?? NOTHING;
  const next = zones[reached + 1]?.score;
  if (between === "step" || next === undefined || part === undefined) return own;

  return addFigures(own, multiplyFigures(subtractFigures(next, own), part));
}

function valueAt(share: ReadFigure, { start, target }: Way): ReadFigure {
  const way = multiplyFigures(share, { dividend: target - start, divisor: RATIO_ONE });

  return addFigures({ dividend: start, divisor: RATIO_ONE }, way);
}
