import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { formatExact } from "../money/formatDecimal.js";
import { compareFigures, type ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import type { RatioRange } from "../money/readRatioWithin.js";
import { readRatioWithin } from "../money/readRatioWithin.js";
import type { CorridorText } from "./attainability.js";

/** A corridor in units of 10⁻¹⁰. */
export interface ReadCorridor {
  readonly from: bigint;
  readonly to: bigint;
}

/** A corridor of a range, or `undefined` with an issue. */
export function readCorridor(
  value: unknown,
  { range, path }: { readonly range: RatioRange; readonly path: IssuePath },
  issues: Issue[],
): ReadCorridor | undefined {
  if (!readKeys(value, ["from", "to"], path, issues)) return undefined;
  const from = readRatioWithin(ownValue(value, "from"), range, [...path, "from"], issues);
  const to = readRatioWithin(ownValue(value, "to"), range, [...path, "to"], issues);
  if (from === undefined || to === undefined) return undefined;
  if (from <= to) return { from, to };
  const expected = "an upper end not below the lower";
  issues.push(createIssue({ code: "bounds_reversed", path: [...path, "to"], expected, value: ownValue(value, "to") }));

  return undefined;
}

/** Below, within or above a corridor; both ends are within. */
export function placeIn({ from, to }: ReadCorridor, figure: ReadFigure): "below" | "within" | "above" {
  if (compareFigures(figure, { dividend: from, divisor: RATIO_ONE }) < 0) return "below";

  return compareFigures(figure, { dividend: to, divisor: RATIO_ONE }) > 0 ? "above" : "within";
}

/** A corridor as text. */
export function corridorText({ from, to }: ReadCorridor): CorridorText {
  return { from: formatExact(from, RATIO_SCALE), to: formatExact(to, RATIO_SCALE) };
}
