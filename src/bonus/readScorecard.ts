import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readKinded } from "../issue/readKinded.js";
import { readList } from "../issue/readList.js";
import { readOneOf } from "../issue/readOneOf.js";
import { readRuleId } from "../issue/readRuleId.js";
import { formatExact } from "../money/formatDecimal.js";
import { isPercentText, RATIO_ONE, RATIO_SCALE, readRatio } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";
import { type ReadCurve, readPayoutCurve } from "./readPayoutCurve.js";
import type { ScorecardMissing } from "./scorecard.js";

/** Lines that were checked, and what missing ones count. */
export interface ReadScorecard {
  readonly lines: readonly ReadLine[];
  readonly missing: ScorecardMissing;
}

/** A line that was checked; figures in units of 10⁻¹⁰. */
export interface ReadLine {
  readonly id: string;
  readonly metric: string;
  readonly weight: bigint;
  readonly score: ReadScore;
}

/** How it scores. */
export type ReadScore =
  | (ReadBounds & { readonly kind: "attainment" | "mirrored" | "inverse" | "value" })
  | { readonly kind: "curve"; readonly curve: ReadCurve };

interface ReadBounds {
  readonly floor: bigint | undefined;
  readonly cap: bigint | undefined;
}

const LINE_COUNT_MAX = 20;
// Written out, as all bounds: in units of 10⁻¹⁰.
const SCORE_MAX = 1_000_000_000_000n;
const RATIO_SCORE_MAX = 100_000_000_000n;
/** What missing lines count. */
export const MISSING_POLICIES = ["unknown", "reweigh", "zero"] as const;

/** Reads the lines of a scorecard from guarded data; when issues were added, there is no result. */
export function readScorecard(
  { lines, missing }: { readonly lines: unknown; readonly missing: unknown },
  path: IssuePath,
  issues: Issue[],
): ReadScorecard | undefined {
  const countBefore = issues.length;
  const linesPath = [...path, "lines"];
  const list = readList(lines, { path: linesPath, lengthMax: LINE_COUNT_MAX }, issues) ?? [];
  const policy = readOneOf(missing, MISSING_POLICIES, [...path, "missing"], issues);
  const read = list.map((line, at) => readLine(line, [...linesPath, at], issues));
  const seen = new Set<string>();
  for (const [at, line] of read.entries()) {
    if (line === undefined) continue;
    if (seen.has(line.id)) {
      issues.push(
        createIssue({
          code: "id_duplicate",
          path: [...linesPath, at, "id"],
          expected: "each line once",
          value: line.id,
        }),
      );
    }
    seen.add(line.id);
  }
  const sum = read.reduce((total, line) => total + (line?.weight ?? 0n), 0n);
  if (issues.length === countBefore && sum !== RATIO_ONE) {
    const expected = "weights that are exactly 1 together";
    const value = formatExact(sum, RATIO_SCALE);
    issues.push(createIssue({ code: "weights_not_one", path: linesPath, expected, value }));
  }

  return policy === undefined || issues.length > countBefore
    ? undefined
    : { lines: read.filter((line) => line !== undefined), missing: policy };
}

function readLine(value: unknown, path: IssuePath, issues: Issue[]): ReadLine | undefined {
  if (!readKeys(value, ["id", "metric", "weight", "score"], path, issues)) return undefined;
  const id = readRuleId(ownValue(value, "id"), [...path, "id"], issues);
  const metric = readRuleId(ownValue(value, "metric"), [...path, "metric"], issues);
  const weight = readShare(ownValue(value, "weight"), [...path, "weight"], issues);
  if (weight === 0n) {
    const expected = "a weight above 0";
    issues.push(createIssue({ code: "weight_not_positive", path: [...path, "weight"], expected, value: value.weight }));
  }
  const score = readScore(ownValue(value, "score"), [...path, "score"], issues);

  return id === undefined || metric === undefined || weight === undefined || score === undefined
    ? undefined
    : { id, metric, weight, score };
}

function readScore(value: unknown, path: IssuePath, issues: Issue[]): ReadScore | undefined {
  const bounds = ["floor", "cap"] as const;
  const kind = readKinded(
    value,
    { attainment: bounds, attainment_inverse: ["formula", ...bounds], curve: ["curve"], value: bounds },
    path,
    issues,
  );
  if (kind === undefined) return undefined;
  const { name, own } = kind;
  if (name === "curve") {
    const curve = readPayoutCurve(own("curve"), [...path, "curve"], issues);
    return curve === undefined ? undefined : { kind: name, curve };
  }
  const read = {
    floor: readScoreBound(own("floor"), name, [...path, "floor"], issues),
    cap: readScoreBound(own("cap"), name, [...path, "cap"], issues),
  };
  if (read.floor !== undefined && read.cap !== undefined && read.floor > read.cap) {
    const expected = "a cap that is not below the floor";
    issues.push(createIssue({ code: "bounds_reversed", path: [...path, "cap"], expected, value: own("cap") }));
  }
  if (name !== "attainment_inverse") return { kind: name, ...read };
  const formula = readOneOf(own("formula"), ["mirrored", "inverse"], [...path, "formula"], issues);
  if (formula === "inverse" && own("cap") === undefined) {
    const expected = "a cap, which an actual figure of 0 scores";
    issues.push(createIssue({ code: "key_missing", path: [...path, "cap"], expected, value: undefined }));
  }

  return formula === undefined ? undefined : { kind: formula, ...read };
}

/** A score by attainment is a ratio, of which `80` for `80%` is a slip; one that is a figure may be anything. */
function readScoreBound(value: unknown, kind: string, path: IssuePath, issues: Issue[]): bigint | undefined {
  if (value === undefined) return undefined;
  const bound = readRatio(value, path, issues);
  const most = kind === "value" || isPercentText(value) ? SCORE_MAX : RATIO_SCORE_MAX;
  if (bound === undefined || (bound >= -most && bound <= most)) return bound;
  const hint = most === RATIO_SCORE_MAX ? `for ${String(value)} percent write "${String(value)}%"` : undefined;
  const expected = `a score from -${most / RATIO_ONE} to ${most / RATIO_ONE}`;
  issues.push(createIssue({ code: "rate_out_of_range", path, expected, value, hint }));

  return undefined;
}
