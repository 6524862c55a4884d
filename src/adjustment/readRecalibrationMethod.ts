import { createIssue } from "../issue/createIssue.js";
import { idKey } from "../issue/externalId.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { type Kinded, readKinded } from "../issue/readKinded.js";
import { readList } from "../issue/readList.js";
import { readExternalId } from "../metric/readCredits.js";
import { formatExact } from "../money/formatDecimal.js";
import { isPercentText, RATIO_SCALE, readRatio } from "../money/readRatio.js";
import { readPayout, readShare } from "../money/readRatioWithin.js";
import { readUnitsFromZero } from "../money/readUnits.js";
import { type NamedRow, readNamedRows } from "./readNamedRows.js";
import { type ReadShareBound, readShareBound } from "./readShareBound.js";
import type { RecalibrationMethod } from "./recalibration.js";

/** A method that was checked; ratios in units of 10⁻¹⁰. */
export type ReadMethod =
  | {
      readonly kind: "index";
      readonly index: bigint;
      readonly least: bigint | undefined;
      readonly most: bigint | undefined;
      readonly segments: ReadSegments;
    }
  | { readonly kind: "relief"; readonly rows: readonly NamedRow<bigint>[]; readonly from: ReadShareBound | undefined }
  | {
      readonly kind: "territory";
      readonly rows: readonly NamedRow<bigint>[];
      readonly from: ReadShareBound | undefined;
    }
  | { readonly kind: "run_rate"; readonly forecastShare: bigint; readonly segments: ReadSegments }
  | { readonly kind: "respread" };

/** Segments in the order given; `undefined` for all. */
export type ReadSegments = readonly string[] | undefined;

const KEYS = {
  index: ["index", "least", "most", "segments"],
  relief: ["losses", "from"],
  territory: ["changes", "from"],
  run_rate: ["forecastShare", "segments"],
  respread: [],
} as const;
type Key = (typeof KEYS)[keyof typeof KEYS][number];
/** The most segments that a method is for. */
export const SEGMENT_COUNT_MAX = 1_000;
/** A territory that is lost as a whole, and one ten times more than it was. */
const CHANGE_LEAST = -10_000_000_000n;
const CHANGE_MOST = 100_000_000_000n;
/** Written plainly `20` would be the usual slip for `20%`. */
const CHANGE_MOST_PLAIN = 10_000_000_000n;

/** Reads a method by the keys of its kind. */
export function readRecalibrationMethod(
  value: unknown,
  scale: number,
  path: IssuePath,
  issues: Issue[],
): ReadMethod | undefined {
  const method = readKinded<RecalibrationMethod["kind"], Key>(value, KEYS, path, issues);
  if (method === undefined) return undefined;
  const { name, own } = method;
  switch (name) {
    case "index":
      return readIndex(method, path, issues);
    case "relief": {
      const read = (given: unknown, place: IssuePath) => readUnitsFromZero(given, scale, place, issues);
      const rows = readNamedRows(own("losses"), { path: [...path, "losses"], key: "lost", read }, issues);
      return { kind: name, rows, from: readShareBound(own("from"), [...path, "from"], issues) };
    }
    case "territory": {
      const rows = readNamedRows(
        own("changes"),
        { path: [...path, "changes"], key: "change", read: readChange },
        issues,
      );
      return { kind: name, rows, from: readShareBound(own("from"), [...path, "from"], issues) };
    }
    case "run_rate": {
      const forecastShare = readShare(own("forecastShare"), [...path, "forecastShare"], issues);
      const segments = readSegments(own("segments"), [...path, "segments"], issues);
      return forecastShare === undefined ? undefined : { kind: name, forecastShare, segments };
    }
    case "respread":
      return { kind: name };
  }
}

function readIndex({ own }: Kinded<string, Key>, path: IssuePath, issues: Issue[]): ReadMethod | undefined {
  const read = (key: "index" | "least" | "most") => readPayout(own(key), [...path, key], issues);
  const index = read("index");
  if (index === 0n) {
    const expected = "an index above 0";
    issues.push(createIssue({ code: "amount_not_positive", path: [...path, "index"], expected, value: own("index") }));
  }
  const least = own("least") === undefined ? undefined : read("least");
  const most = own("most") === undefined ? undefined : read("most");
  if (least !== undefined && most !== undefined && least > most) {
    const expected = `at least ${formatExact(least, RATIO_SCALE)}, which is the least`;
    issues.push(createIssue({ code: "bounds_reversed", path: [...path, "most"], expected, value: own("most") }));
  }
  const segments = readSegments(own("segments"), [...path, "segments"], issues);

  return index === undefined ? undefined : { kind: "index", index, least, most, segments };
}

function readSegments(value: unknown, path: IssuePath, issues: Issue[]): ReadSegments {
  if (value === undefined) return undefined;
  const list = readList(value, { path, lengthMax: SEGMENT_COUNT_MAX }, issues) ?? [];

  return list.map((name, at) => idKey(readExternalId(name, () => [...path, at], "segment", issues)));
}

function readChange(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const change = readRatio(value, path, issues);
  const most = isPercentText(value) ? CHANGE_MOST : CHANGE_MOST_PLAIN;
  if (change === undefined || (change >= CHANGE_LEAST && change <= most)) return change;
  const expected = "a ratio from -1 to 1, or with a percent sign to 1000%";
  issues.push(createIssue({ code: "rate_out_of_range", path, expected, value }));

  return undefined;
}
