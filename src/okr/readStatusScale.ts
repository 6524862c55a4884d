import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { type ReadStatusBand, readStatusBands } from "../metric/readStatusBands.js";
import { readDecimal } from "../money/readFigure.js";

const BAND_COUNT_MAX = 20;

/** Reads a scale of statuses, or `undefined` with an issue. */
export function readStatusScale(
  value: unknown,
  path: IssuePath,
  issues: Issue[],
): readonly ReadStatusBand[] | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, ["bands"], path, issues)) return undefined;
  const terms = { path: [...path, "bands"], lengthMax: BAND_COUNT_MAX, readBound: readDecimal };
  const bands = readStatusBands(ownValue(document, "bands"), terms, issues);

  return issues.length > countBefore ? undefined : bands;
}
