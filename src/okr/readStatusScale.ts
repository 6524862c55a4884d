import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { compareFigures, type ReadFigure, readDecimal } from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";

/** A band that was checked; the last has no bound. */
export interface ReadStatusBand {
  readonly status: string;
  readonly bound: bigint | undefined;
  readonly isIncluded: boolean;
}

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
  const place = [...path, "bands"];
  const list = readList(ownValue(document, "bands"), { path: place, lengthMax: BAND_COUNT_MAX }, issues) ?? [];
  const bands = list.map((item, at) => readBand(item, at === list.length - 1, [...place, at], issues));
  if (issues.length > countBefore) return undefined;
  for (const [at, band] of bands.entries()) {
    const before = bands[at - 1]?.bound;
    if (before === undefined || band?.bound === undefined || band.bound > before) continue;
    const expected = "a bound above that of the band before";
    issues.push(createIssue({ code: "bands_not_rising", path: [...place, at], expected, value: list[at] }));
  }

  return issues.length > countBefore ? undefined : bands.filter((band) => band !== undefined);
}

/** The status of a figure; bounds are compared as products. */
export function bandOf(bands: readonly ReadStatusBand[], figure: ReadFigure): number {
  return bands.findIndex(({ bound, isIncluded }) => {
    if (bound === undefined) return true;
    const compared = compareFigures(figure, { dividend: bound, divisor: RATIO_ONE });
    return isIncluded ? compared <= 0 : compared < 0;
  });
}

function readBand(value: unknown, isLast: boolean, path: IssuePath, issues: Issue[]): ReadStatusBand | undefined {
  const isBelow = typeof value === "object" && value !== null && Object.hasOwn(value, "below");
  const key = isBelow ? "below" : "upTo";
  if (!readKeys(value, ["status", key], path, issues)) return undefined;
  const status = readRuleId(ownValue(value, "status"), [...path, "status"], issues);
  const given = ownValue(value, key);
  if ((given === undefined) !== isLast) {
    const code = isLast ? "bands_not_open" : "bands_open_early";
    const expected = isLast ? "no bound in the last band" : "a bound in each band but the last";
    issues.push(createIssue({ code, path: [...path, key], expected, value: given }));
    return undefined;
  }
  const bound = given === undefined ? undefined : readDecimal(given, [...path, key], issues);

  return status === undefined ? undefined : { status, bound, isIncluded: key === "upTo" };
}
