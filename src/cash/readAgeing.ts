import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssueCode, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { RATIO_ONE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";

/** An ageing band that was checked; its coefficient in units of 10⁻¹⁰. */
export interface ReadAgeingBand {
  readonly upToDays: number | undefined;
  readonly coefficient: bigint;
}

/** Cash that does not age. */
export const UNAGED: readonly ReadAgeingBand[] = [{ upToDays: undefined, coefficient: RATIO_ONE }];

/** Reads ageing bands from guarded data; when issues were added, the result is not to be used. */
export function readAgeing(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadAgeingBand[] {
  if (value === undefined) return UNAGED;
  const list = readList(value, { path, lengthMax: BAND_COUNT_MAX }, issues) ?? [];
  let last = -1;

  return list.flatMap((band, at) => {
    const bandPath = [...path, at];
    if (!readKeys(band, ["upToDays", "coefficient"], bandPath, issues)) return [];
    const given = ownValue(band, "upToDays");
    const upToDays = readUpToDays(given, at === list.length - 1, [...bandPath, "upToDays"], issues);
    if (upToDays !== undefined && upToDays <= last) {
      const expected = "days after those of the band before it";
      const code = "bands_not_rising";
      issues.push(createIssue({ code, path: [...bandPath, "upToDays"], expected, value: given }));
    }
    last = upToDays ?? last;
    const coefficient = readShare(ownValue(band, "coefficient"), [...bandPath, "coefficient"], issues);

    return coefficient === undefined ? [] : [{ upToDays, coefficient }];
  });
}

/** The position of the band that so many days are in; the last has no end. */
export function ageingBandAt(ageing: readonly ReadAgeingBand[], days: number): number {
  return ageing.findIndex(({ upToDays }) => upToDays === undefined || days <= upToDays);
}

const BAND_COUNT_MAX = 1_000;
const DAYS_MAX = 3_660;

function readUpToDays(value: unknown, isLast: boolean, path: IssuePath, issues: Issue[]): number | undefined {
  const isOpen = value === undefined || value === null;
  if (isOpen !== isLast) {
    const code: IssueCode = isOpen ? "bands_open_early" : "bands_not_open";
    const expected = isOpen ? "days, since other bands follow" : "no days in the last band";
    issues.push(createIssue({ code, path, expected, value }));
  }

  return isOpen ? undefined : readCount(value, { from: 0, to: DAYS_MAX, code: "days_out_of_range" }, path, issues);
}
