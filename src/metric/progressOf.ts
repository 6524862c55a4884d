import {
  addFigures,
  compareFigures,
  divideFigures,
  formatFigure,
  NOTHING,
  quotientText,
  type ReadFigure,
  subtractFigures,
  WHOLE,
} from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { Progress, UnknownProgress } from "./progress.js";
import type { ReadProgressMeasure } from "./readProgressMeasure.js";
import type { ReadProgressValue } from "./readProgressValue.js";
import { wayCovered } from "./wayCovered.js";

/** A progress before it is written. */
export interface FoundProgress {
  /** `undefined` where it is unknown. */
  readonly raw: ReadFigure | undefined;
  readonly isMet: boolean;
  readonly unknown: UnknownProgress | null;
}

/** The progress of what was measured; `undefined` stands for nothing yet. */
export function progressOf(measure: ReadProgressMeasure, value: ReadProgressValue | undefined): FoundProgress {
  const isAtStart = measure.kind === "from_to" && measure.unmeasured === "start";
  if (value === undefined && !isAtStart) return unknownBy("unmeasured");
  if (measure.kind === "from_to" && measure.start === measure.target) {
    if (measure.zeroRange === "full") return found(WHOLE, true);
    return measure.zeroRange === "zero" ? found(NOTHING, false) : unknownBy("no_range");
  }
  if (value === undefined) return found(NOTHING, false);
  switch (value.kind) {
    case "figure":
      return ofFigure(measure, value.figure);
    case "figures": {
      const kept = value.figures.filter((one) => isReached(measure, one)).length;
      return found({ dividend: BigInt(kept), divisor: BigInt(value.figures.length) }, kept === value.figures.length);
    }
    case "answer":
      return verdict(value.isDone);
    case "done":
      return ofMilestones(measure, value.ids);
    case "daily":
      return ofDaily(measure, value.total, value.days);
  }
}

/** Writes a progress out. */
export function writeProgress(measure: ReadProgressMeasure, { raw, isMet, unknown }: FoundProgress): Progress {
  const figures = {
    kind: measure.kind,
    raw: raw === undefined ? null : formatFigure(raw),
    clamped: raw === undefined ? null : formatFigure(clampFigure(raw)),
    quotient: raw === undefined ? null : quotientText(raw),
    met: isMet,
    unknown,
  };

  return measure.kind === "from_to" && measure.start === measure.target
    ? { ...figures, zeroRange: measure.zeroRange }
    : figures;
}

/** A figure within 0 and 1. */
export function clampFigure(figure: ReadFigure): ReadFigure {
  if (figure.dividend <= 0n) return NOTHING;

  return figure.dividend >= figure.divisor ? WHOLE : figure;
}

function exactly(units: bigint): ReadFigure {
  return { dividend: units, divisor: RATIO_ONE };
}

function found(raw: ReadFigure, isMet: boolean): FoundProgress {
  return { raw, isMet, unknown: null };
}

function verdict(isMet: boolean): FoundProgress {
  return found(isMet ? WHOLE : NOTHING, isMet);
}

function unknownBy(unknown: UnknownProgress): FoundProgress {
  return { raw: undefined, isMet: false, unknown };
}

function ofFigure(measure: ReadProgressMeasure, current: ReadFigure): FoundProgress {
  const isMet = isReached(measure, current);
  switch (measure.kind) {
    case "from_to":
      return found(wayCovered(current, measure.start, measure.target), isMet);
    case "at_least":
    case "at_most": {
      if (measure.start !== undefined) return found(wayCovered(current, measure.start, measure.target), isMet);
      if (measure.by !== "distance") return verdict(isMet);
      const ratio = divideFigures(current, exactly(measure.target));
      return found(measure.kind === "at_least" ? ratio : subtractFigures(TWO, ratio), isMet);
    }
    case "between": {
      const { from, to, tolerance } = measure;
      if (tolerance === undefined || isMet) return verdict(isMet);
      const isBelow = compareFigures(current, exactly(from)) < 0;
      const distance = isBelow ? subtractFigures(exactly(from), current) : subtractFigures(current, exactly(to));
      return found(subtractFigures(WHOLE, divideFigures(distance, exactly(tolerance))), false);
    }
    case "rank":
      return measure.start === undefined
        ? verdict(isMet)
        : found(wayCovered(current, measure.start, measure.target), isMet);
    default:
      return verdict(isMet);
  }
}

const TWO: ReadFigure = { dividend: 2n, divisor: 1n };

/** Whether a figure is where its measure wants it; compared as products. */
function isReached(measure: ReadProgressMeasure, current: ReadFigure): boolean {
  const against = (units: bigint) => compareFigures(current, exactly(units));
  switch (measure.kind) {
    case "from_to":
      return measure.target > measure.start ? against(measure.target) >= 0 : against(measure.target) <= 0;
    case "at_least":
      return against(measure.target) > (measure.bound === "inclusive" ? -1 : 0);
    case "at_most":
      return against(measure.target) < (measure.bound === "inclusive" ? 1 : 0);
    case "between":
      return against(measure.from) >= 0 && against(measure.to) <= 0;
    case "rank":
      return against(measure.target) <= 0;
    case "benchmark":
      return measure.is === "above" ? against(measure.target) > 0 : against(measure.target) < 0;
    default:
      return false;
  }
}

function ofMilestones(measure: ReadProgressMeasure, done: ReadonlySet<string>): FoundProgress {
  if (measure.kind !== "milestones") return unknownBy("unmeasured");
  const weights = [...done].map((id) => measure.milestones.get(id) ?? NOTHING);

  return found(weights.reduce(addFigures, NOTHING), done.size === measure.milestones.size);
}

function ofDaily(measure: ReadProgressMeasure, total: bigint, days: bigint): FoundProgress {
  if (measure.kind !== "rate_per_day" || days === 0n) return unknownBy("no_days");
  const asked = measure.target * days;

  return found({ dividend: total * RATIO_ONE, divisor: asked }, total * RATIO_ONE >= asked);
}
