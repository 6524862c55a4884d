import { createIssue } from "../issue/createIssue.js";
import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import type { AlignmentTerms } from "./alignmentTerms.js";
import { readAlignmentTerms } from "./readAlignmentTerms.js";

/** What {@link scoreAlignment} takes. */
export interface AlignmentScoreInput {
  /** How the health is counted. */
  readonly terms: AlignmentTerms;
  /** What was found, and how often; what is not listed was not found. */
  readonly findings: readonly AlignmentFinding[];
}

/** What was found of one kind. */
export interface AlignmentFinding {
  /** The id of a deduction of the terms. */
  readonly id: string;
  /** How often: a whole number from 0 to 1,000,000. */
  readonly count: number;
}

/** How well goals hang together. */
export interface AlignmentHealth {
  /** What is left of the full score, not below the floor. */
  readonly score: string;
  /** Whether that is enough; exactly the bound is. */
  readonly healthy: boolean;
  /** What each kind took off, in the order of the terms. */
  readonly deductions: readonly AlignmentDeducted[];
  /** What the floor gave back: score = full − deductions + this. */
  readonly raisedBy: string;
}

/** What one kind took off. */
export interface AlignmentDeducted {
  /** Its id. */
  readonly id: string;
  /** How often it was found. */
  readonly count: number;
  /** Count × points. */
  readonly points: string;
}

/**
 * Scores how well goals hang together (对齐健康度): a full score less points for each thing found, not below a floor.
 *
 * What is found, and what it takes off, is data; `alignmentPreset` has a published set. Exactly at `healthyFrom` is
 * healthy.
 *
 * @throws {@link RulesError} `value_unknown`, `id_malformed`, `id_duplicate`, `count_out_of_range`, `amount_negative`,
 * `amount_malformed`, `bounds_reversed`, `list_empty`, `list_too_long`, `unknown_key`, `key_missing`, `type_mismatch`,
 * and those of the structure
 *
 * @example
 * ```ts
 * import { alignmentPreset, scoreAlignment } from "incentive-rules";
 *
 * const { score, healthy } = scoreAlignment({
 *   terms: alignmentPreset("open_okr").terms,
 *   findings: [{ id: "orphan", count: 2 }, { id: "silo", count: 1 }],
 * });
 *
 * [score, healthy]; // => ["68", false]
 * ```
 *
 * @see GUIDE G10, where every effort is to map to the organisation's goals
 */
export function scoreAlignment(input: AlignmentScoreInput): AlignmentHealth {
  const issues: Issue[] = [];
  if (!readKeys(input, ["terms", "findings"], [], issues)) return refuse(NAME, issues);
  const document = guardStructure(ownValue(input, "terms"), issues, ["terms"]);
  throwIssues(NAME, issues);
  const terms = readAlignmentTerms(document, ["terms"], issues);
  if (terms === undefined) return refuse(NAME, issues);
  const counts = readFindings(ownValue(input, "findings"), [...terms.points.keys()], issues);
  throwIssues(NAME, issues);
  const rows = [...terms.points].map(([id, each]) => {
    const count = counts.get(id) ?? 0;
    return { id, count, points: each * BigInt(count) };
  });
  const left = terms.full - rows.reduce((sum, { points }) => sum + points, 0n);
  const score = left < terms.floor ? terms.floor : left;

  return {
    score: formatExact(score, RATIO_SCALE),
    healthy: score >= terms.healthyFrom,
    deductions: rows.map(({ id, count, points }) => ({ id, count, points: formatExact(points, RATIO_SCALE) })),
    raisedBy: formatExact(score - left, RATIO_SCALE),
  };
}

const NAME = "scoreAlignment";
const FINDING_COUNT_MAX = 100;

function readFindings(value: unknown, ids: readonly string[], issues: Issue[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  // Nothing was found: that is a list too.
  if (Array.isArray(value) && value.length === 0) return counts;
  const list = readList(value, { path: ["findings"], lengthMax: FINDING_COUNT_MAX }, issues) ?? [];
  for (const [at, item] of list.entries()) {
    const path = ["findings", at];
    if (!readKeys(item, ["id", "count"], path, issues)) continue;
    const id = readOneOf(ownValue(item, "id"), ids, [...path, "id"], issues);
    const range = { from: 0, to: 1_000_000, code: "count_out_of_range" } as const;
    const count = readCount(ownValue(item, "count"), range, [...path, "count"], issues);
    if (id === undefined || count === undefined) continue;
    if (counts.has(id)) {
      issues.push(createIssue({ code: "id_duplicate", path: [...path, "id"], expected: "each once", value: id }));
    }
    counts.set(id, count);
  }

  return counts;
}
