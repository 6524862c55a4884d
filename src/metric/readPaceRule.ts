import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { formatExact } from "../money/formatDecimal.js";
import { isPercentText, RATIO_SCALE, readRatio } from "../money/readRatio.js";
import type { PaceRule } from "./paceRule.js";

/** A band whose bound is a whole number of 10⁻¹⁰. */
export interface ReadPaceBand {
  readonly status: string;
  /** `undefined` in the last band. */
  readonly bound: bigint | undefined;
  /** Whether the bound itself is in the band. */
  readonly isIncluded: boolean;
}

/** A rule that was checked. */
export interface ReadPaceRule {
  readonly measuredBy: PaceRule["measuredBy"];
  readonly bands: readonly ReadPaceBand[];
  readonly reached: string | undefined;
  readonly exceeded: string | undefined;
  readonly outdated: string | undefined;
}

const KEYS = ["measuredBy", "bands", "reached", "exceeded", "outdated"] as const;
const BAND_KEYS = ["status", "upTo", "below"] as const;
const MEASURES = ["gap", "ratio"] as const;
const BAND_COUNT_MAX = 100;
/** Ten times the way: beyond it a bound without a percent sign is a slip. */
const BOUND_MAX = 100_000_000_000n;

/** A rule, or `undefined` with an issue. */
export function readPaceRule(value: unknown, path: IssuePath, issues: Issue[]): ReadPaceRule | undefined {
  const countBefore = issues.length;
  const document = guardStructure(value, issues, path);
  if (issues.length > countBefore || !readKeys(document, KEYS, path, issues)) return undefined;
  const measuredBy = readOneOf(ownValue(document, "measuredBy"), MEASURES, [...path, "measuredBy"], issues);
  const list =
    readList(ownValue(document, "bands"), { path: [...path, "bands"], lengthMax: BAND_COUNT_MAX }, issues) ?? [];
  const bands = list.map((band, at) =>
    readBand(band, { path: [...path, "bands", at], isLast: at === list.length - 1 }, issues),
  );
  const [reached, exceeded, outdated] = (["reached", "exceeded", "outdated"] as const).map((key) => {
    const status = ownValue(document, key);
    return status === undefined ? undefined : readRuleId(status, [...path, key], issues);
  });
  checkRising(bands, [...path, "bands"], issues);
  if (measuredBy === undefined || issues.length > countBefore) return undefined;

  return { measuredBy, bands, reached, exceeded, outdated };
}

function readBand(
  value: unknown,
  { path, isLast }: { readonly path: IssuePath; readonly isLast: boolean },
  issues: Issue[],
): ReadPaceBand {
  if (!readKeys(value, BAND_KEYS, path, issues)) return { status: "", bound: undefined, isIncluded: false };
  const status = readRuleId(ownValue(value, "status"), [...path, "status"], issues) ?? "";
  const upTo = ownValue(value, "upTo");
  const below = ownValue(value, "below");
  const isIncluded = upTo !== undefined;
  if (isIncluded && below !== undefined) {
    const expected = "either upTo or below";
    issues.push(createIssue({ code: "bound_ambiguous", path, expected, value: below }));
  }
  const bound = isIncluded ? upTo : below;
  const ownPath = [...path, isIncluded ? "upTo" : "below"];
  if ((bound === undefined) !== isLast) {
    const code = isLast ? "bands_not_open" : "bands_open_early";
    const expected = isLast ? "no bound in the last band" : "a bound, since other bands follow";
    issues.push(createIssue({ code, path: ownPath, expected, value: bound }));
  }

  return { status, bound: bound === undefined ? undefined : readBound(bound, ownPath, issues), isIncluded };
}

function readBound(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const bound = readRatio(value, path, issues);
  if (bound === undefined || isPercentText(value) || (bound <= BOUND_MAX && bound >= -BOUND_MAX)) return bound;
  const hint = `for ${String(value)} percent write "${String(value)}%"`;
  issues.push(createIssue({ code: "bound_out_of_range", path, expected: "a ratio from -10 to 10", value, hint }));

  return undefined;
}

function checkRising(bands: readonly ReadPaceBand[], path: IssuePath, issues: Issue[]): void {
  let before: bigint | undefined;
  for (const [at, { bound, isIncluded }] of bands.entries()) {
    if (bound === undefined) continue;
    if (before !== undefined && bound <= before) {
      const place = [...path, at, isIncluded ? "upTo" : "below"];
      const expected = "a bound above the one before it";
      issues.push(
        createIssue({ code: "bands_not_rising", path: place, expected, value: formatExact(bound, RATIO_SCALE) }),
      );
    }
    before = bound;
  }
}
