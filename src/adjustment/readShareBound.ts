import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { compareFigures, type ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";

/** From where on a share counts, in units of 10⁻¹⁰. */
export interface ReadShareBound {
  readonly share: bigint;
  readonly is: "at_least" | "above";
}

/** The names of what exactly on the bound means. */
export const SHARE_BOUNDS = ["at_least", "above"] as const;

/** Reads a bound; none is `undefined`. */
export function readShareBound(value: unknown, path: IssuePath, issues: Issue[]): ReadShareBound | undefined {
  if (value === undefined || !readKeys(value, ["share", "is"], path, issues)) return undefined;
  const share = readShare(ownValue(value, "share"), [...path, "share"], issues);
  const is = readOneOf(ownValue(value, "is"), SHARE_BOUNDS, [...path, "is"], issues);

  return share === undefined || is === undefined ? undefined : { share, is };
}

/** Whether a share comes to the bound; nothing is divided. Without a bound anything does. */
export function reachesBound(share: ReadFigure, bound: ReadShareBound | undefined): boolean {
  if (bound === undefined) return true;
  const compared = compareFigures(share, { dividend: bound.share, divisor: RATIO_ONE });

  return bound.is === "at_least" ? compared >= 0 : compared > 0;
}
