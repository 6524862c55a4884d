import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { formatExact } from "../money/formatDecimal.js";
import { compareFigures, type ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";

/** A band whose bound is a whole number of 10⁻¹⁰. */
export interface ReadStatusBand {
  readonly status: string;
  /** `undefined` in the last band. */
  readonly bound: bigint | undefined;
  /** Whether the bound itself is in the band. */
  readonly isIncluded: boolean;
}

/** How bands are read. */
export interface StatusBandTerms {
  readonly path: IssuePath;
  readonly lengthMax: number;
  readonly readBound: (value: unknown, path: IssuePath, issues: Issue[]) => bigint | undefined;
}

const KEYS = ["status", "upTo", "below"] as const;

/** Reads bands in rising order of which only the last is open; when issues were added, the result is not to be used. */
export function readStatusBands(value: unknown, terms: StatusBandTerms, issues: Issue[]): readonly ReadStatusBand[] {
  const { path } = terms;
  const list = readList(value, terms, issues) ?? [];
  const bands = list.map((band, at) =>
    readBand(band, { ...terms, path: [...path, at] }, at === list.length - 1, issues),
  );
  let before: bigint | undefined;
  for (const [at, { bound, isIncluded }] of bands.entries()) {
    if (bound === undefined) continue;
    if (before !== undefined && bound <= before) {
      const place = [...path, at, isIncluded ? "upTo" : "below"];
      const given = formatExact(bound, RATIO_SCALE);
      const expected = "a bound above that of the band before";
      issues.push(createIssue({ code: "bands_not_rising", path: place, expected, value: given }));
    }
    before = bound;
  }

  return bands;
}

/** The position of the band that a figure is in. Bounds are compared as products, before anything is rounded. */
export function statusBandAt(bands: readonly ReadStatusBand[], figure: ReadFigure): number {
  return bands.findIndex(({ bound, isIncluded }) => {
    if (bound === undefined) return true;
    const compared = compareFigures(figure, { dividend: bound, divisor: RATIO_ONE });
    return isIncluded ? compared <= 0 : compared < 0;
  });
}

function readBand(
  value: unknown,
  { path, readBound }: StatusBandTerms,
  isLast: boolean,
  issues: Issue[],
): ReadStatusBand {
  if (!readKeys(value, KEYS, path, issues)) return { status: "", bound: undefined, isIncluded: false };
  const status = readRuleId(ownValue(value, "status"), [...path, "status"], issues) ?? "";
  const [upTo, below] = [ownValue(value, "upTo"), ownValue(value, "below")];
  const isIncluded = upTo !== undefined;
  if (isIncluded && below !== undefined) {
    const expected = "either upTo or below";
    issues.push(createIssue({ code: "bound_ambiguous", path, expected, value: below }));
  }
  const bound = upTo ?? below;
  const place = [...path, isIncluded ? "upTo" : "below"];
  if ((bound === undefined) !== isLast) {
    const code = isLast ? "bands_not_open" : "bands_open_early";
    const expected = isLast ? "no bound in the last band" : "a bound, since other bands follow";
    issues.push(createIssue({ code, path: place, expected, value: bound }));
  }

  return { status, bound: bound === undefined ? undefined : readBound(bound, place, issues), isIncluded };
}
