import { hasOwnKey } from "../issue/hasOwnKey.js";
import { ownValue } from "../issue/readKeys.js";
import type { Milestone, ProgressMeasure } from "../metric/progressMeasure.js";
import type { ReadProgressValue } from "../metric/readProgressValue.js";
import { formatExact } from "../money/formatDecimal.js";
import { compareFigures, formatFigure, type ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import type { ReadKeyResult } from "./readKeyResult.js";
import { splitWeights } from "./splitWeights.js";

/** A measure for the next cycle, and where its way begins. */
export interface CarriedMeasure {
  readonly measure: ProgressMeasure;
  readonly from: "current" | "original" | "none";
}

/** The measure of what is unfinished, from what it stands at; `undefined` keeps the start that it has. */
export function carryMeasure(
  { measure: read, scoring }: ReadKeyResult,
  measure: ProgressMeasure,
  value: ReadProgressValue | undefined,
): CarriedMeasure {
  if (measure.kind === "milestones" && read.kind === "milestones" && value?.kind === "done" && value.ids.size > 0) {
    return {
      measure: { ...measure, milestones: remaining(measure.milestones, read.milestones, value.ids) },
      from: "current",
    };
  }
  if (measure.kind === "milestones") return { measure, from: "original" };
  if (!hasOwnKey(read, "start") || read.start === undefined) return { measure, from: "none" };
  const isFixed = scoring.kind === "zones" || read.start === read.target;
  if (isFixed || value?.kind !== "figure" || isAt(read.target, value.figure)) return { measure, from: "original" };
  const start = formatFigure(value.figure);
  switch (measure.kind) {
    case "from_to":
      return { measure: { ...measure, start }, from: "current" };
    case "at_least":
    case "at_most": {
      const { by: _, ...fields } = measure;
      return { measure: { ...fields, start }, from: "current" };
    }
    case "rank":
      return { measure: { ...measure, start }, from: "current" };
    default:
      return { measure, from: "none" };
  }
}

/** Whether a figure, as it would be written, leaves no way to the target. */
function isAt(target: bigint, figure: ReadFigure): boolean {
  if (formatFigure(figure) === formatExact(target, RATIO_SCALE)) return true;

  return compareFigures(figure, { dividend: target, divisor: RATIO_ONE }) === 0;
}

/** The milestones that are left. Their weights grow, so that by ten digits none of them becomes nothing. */
function remaining(
  milestones: readonly Milestone[],
  weights: ReadonlyMap<string, ReadFigure>,
  done: ReadonlySet<string>,
): readonly Milestone[] {
  const left = milestones.filter(({ id }) => !done.has(id));
  if (left.every((one) => ownValue(one, "weight") === undefined)) return left.map((one) => ({ ...one }));
  const rows = left.map(({ id }) => ({ set: undefined, previous: weights.get(id)?.dividend ?? 0n }));
  const split = splitWeights({ rows, scale: RATIO_SCALE, path: [], issues: [] }) ?? [];

  return left.map((one, at) => ({ ...one, weight: formatExact(split[at] ?? 0n, RATIO_SCALE) }));
}
