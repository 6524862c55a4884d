import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";
import type { PlainSplit } from "./poolSplit.js";

/** A split that was checked: parts whose shares, in units of 10⁻¹⁰, are 1 together. */
export type ReadPoolSplit = readonly ReadPart[];

/** A part of a split. */
export interface ReadPart {
  readonly share: bigint;
  readonly by: PlainSplit["kind"];
}

/** The measures of a split. */
export const SPLIT_KINDS = ["equal", "actual_share", "attainment", "excess", "points", "weights"] as const;

const PART_COUNT_MAX = 20;

/** Reads a split from guarded data; when issues were added, there is no result. */
export function readPoolSplit(value: unknown, path: IssuePath, issues: Issue[]): ReadPoolSplit | undefined {
  if (!readKeys(value, ["kind", "parts"], path, issues)) return undefined;
  const kind = readOneOf(ownValue(value, "kind"), [...SPLIT_KINDS, "blend"], [...path, "kind"], issues);
  const parts = ownValue(value, "parts");
  if (kind === undefined) return undefined;
  if (kind !== "blend") {
    if (parts === undefined) return [{ share: RATIO_ONE, by: kind }];
    const expected = "no parts, since nothing is blended";
    issues.push(createIssue({ code: "unknown_key", path: [...path, "parts"], expected, value: "parts" }));
    return undefined;
  }
  const list = readList(parts, { path: [...path, "parts"], lengthMax: PART_COUNT_MAX }, issues) ?? [];
  const read = list.map((part, at) => readPart(part, [...path, "parts", at], issues));
  const sum = read.reduce((total, part) => total + (part?.share ?? 0n), 0n);
  if (read.every((part) => part !== undefined) && list.length > 0 && sum !== RATIO_ONE) {
    const expected = "shares that are exactly 1 together";
    issues.push(
      createIssue({ code: "shares_not_one", path: [...path, "parts"], expected, value: formatExact(sum, RATIO_SCALE) }),
    );
  }

  return read.filter((part) => part !== undefined);
}

function readPart(value: unknown, path: IssuePath, issues: Issue[]): ReadPart | undefined {
  if (!readKeys(value, ["share", "by"], path, issues)) return undefined;
  const share = readShare(ownValue(value, "share"), [...path, "share"], issues);
  const by = ownValue(value, "by");
  if (!readKeys(by, ["kind"], [...path, "by"], issues)) return undefined;
  const kind = readOneOf(ownValue(by, "kind"), SPLIT_KINDS, [...path, "by", "kind"], issues);

  return share === undefined || kind === undefined ? undefined : { share, by: kind };
}
