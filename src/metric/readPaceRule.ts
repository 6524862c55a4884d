import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { isPercentText, readRatio } from "../money/readRatio.js";
import type { PaceRule } from "./paceRule.js";
import { type ReadStatusBand, readStatusBands } from "./readStatusBands.js";

/** A rule that was checked. */
export interface ReadPaceRule {
  readonly measuredBy: PaceRule["measuredBy"];
  readonly bands: readonly ReadStatusBand[];
  readonly reached: string | undefined;
  readonly exceeded: string | undefined;
  readonly outdated: string | undefined;
}

const KEYS = ["measuredBy", "bands", "reached", "exceeded", "outdated"] as const;
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
  const terms = { path: [...path, "bands"], lengthMax: BAND_COUNT_MAX, readBound };
  const bands = readStatusBands(ownValue(document, "bands"), terms, issues);
  const [reached, exceeded, outdated] = (["reached", "exceeded", "outdated"] as const).map((key) => {
    const status = ownValue(document, key);
    return status === undefined ? undefined : readRuleId(status, [...path, key], issues);
  });
  if (measuredBy === undefined || issues.length > countBefore) return undefined;

  return { measuredBy, bands, reached, exceeded, outdated };
}

function readBound(value: unknown, path: IssuePath, issues: Issue[]): bigint | undefined {
  const bound = readRatio(value, path, issues);
  if (bound === undefined || isPercentText(value) || (bound <= BOUND_MAX && bound >= -BOUND_MAX)) return bound;
  const hint = `for ${String(value)} percent write "${String(value)}%"`;
  issues.push(createIssue({ code: "bound_out_of_range", path, expected: "a ratio from -10 to 10", value, hint }));

  return undefined;
}
