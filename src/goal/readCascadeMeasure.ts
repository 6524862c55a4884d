import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readList } from "../issue/readList.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";
import type { PlainCascadeMeasure } from "./cascade.js";

/** A measure that was checked: parts whose shares, in units of 10⁻¹⁰, are 1 together. */
export type ReadCascadeMeasure = readonly ReadCascadePart[];

/** A part of a measure. */
export interface ReadCascadePart {
  readonly share: bigint;
  readonly by: PlainCascadeMeasure["kind"];
}

const NO_KEYS: readonly "parts"[] = [];
const KEYS = {
  equal: NO_KEYS,
  weights: NO_KEYS,
  history: NO_KEYS,
  potential: NO_KEYS,
  headcount: NO_KEYS,
} as const;
const PART_COUNT_MAX = 20;

/** Reads what parts are measured by; when issues were added, there is no result. */
export function readCascadeMeasure(value: unknown, path: IssuePath, issues: Issue[]): ReadCascadeMeasure | undefined {
  if (value === undefined) return [{ share: RATIO_ONE, by: "weights" }];
  const keys = { ...KEYS, shares: NO_KEYS, blend: ["parts"] } as const;
  const measure = readKinded<keyof typeof keys, "parts">(value, keys, path, issues);
  if (measure === undefined) return undefined;
  if (measure.name !== "blend") return [{ share: RATIO_ONE, by: measure.name }];
  const partPath = [...path, "parts"];
  const list = readList(measure.own("parts"), { path: partPath, lengthMax: PART_COUNT_MAX }, issues) ?? [];
  const parts = list.flatMap((part, at) => readPart(part, [...partPath, at], issues) ?? []);
  const sum = parts.reduce((total, { share }) => total + share, 0n);
  if (list.length > 0 && parts.length === list.length && sum !== RATIO_ONE) {
    const expected = "shares that are exactly 1 together";
    const given = formatExact(sum, RATIO_SCALE);
    issues.push(createIssue({ code: "shares_not_one", path: partPath, expected, value: given }));
  }

  return parts;
}

function readPart(value: unknown, path: IssuePath, issues: Issue[]): ReadCascadePart | undefined {
  if (!readKeys(value, ["share", "by"], path, issues)) return undefined;
  const share = readShare(ownValue(value, "share"), [...path, "share"], issues);
  const by = readKinded<keyof typeof KEYS, "parts">(ownValue(value, "by"), KEYS, [...path, "by"], issues);

  return share === undefined || by === undefined ? undefined : { share, by: by.name };
}
