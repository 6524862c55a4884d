import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readShare } from "../money/readRatioWithin.js";
import type { Holdback } from "./holdback.js";

/** A holdback that was checked. */
export interface ReadHoldback {
  /** In units of 10⁻¹⁰; above 0. */
  readonly share: bigint;
  readonly afterMonths: number;
  readonly leavers: Holdback["leavers"];
}

/** What may become of what is held of somebody who leaves. */
export const LEAVERS_POLICIES = [
  "as_scheduled",
  "released",
  "forfeited",
] as const satisfies readonly Holdback["leavers"][];

/** Months after which what was held is paid at the latest. */
export const AFTER_MONTHS_MAX = 60;

/** Reads the holdback of a plan, if it has one. */
export function readHoldback(value: unknown, path: IssuePath, issues: Issue[]): ReadHoldback | undefined {
  if (value === undefined || !readKeys(value, ["share", "afterMonths", "leavers"], path, issues)) return undefined;
  const share = readShare(ownValue(value, "share"), [...path, "share"], issues);
  if (share === 0n) {
    const expected = "a ratio above 0, at most 1";
    const hint = "a plan that holds nothing back has no holdback";
    issues.push(
      createIssue({ code: "rate_out_of_range", path: [...path, "share"], expected, value: value.share, hint }),
    );
  }
  const months = { from: 1, to: AFTER_MONTHS_MAX, code: "count_out_of_range" } as const;
  const afterMonths = readCount(ownValue(value, "afterMonths"), months, [...path, "afterMonths"], issues);
  const leavers = readOneOf(ownValue(value, "leavers"), LEAVERS_POLICIES, [...path, "leavers"], issues);

  return share === undefined || afterMonths === undefined || leavers === undefined
    ? undefined
    : { share, afterMonths, leavers };
}
