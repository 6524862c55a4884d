import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readList } from "../issue/readList.js";
import { readRuleId } from "../issue/readRuleId.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { readShare } from "../money/readRatioWithin.js";
import { KEY_RESULT_COUNT_MAX } from "./readObjective.js";
import { splitWeights } from "./splitWeights.js";

/** What {@link resplitWeights} takes. */
export interface ResplitInput {
  /** What the key results weigh now: 1 to 100, exactly 1 together. */
  readonly previous: readonly WeightRow[];
  /** The key results from now on, in order. Who has a weight keeps it; the others share the rest by their old weights. */
  readonly next: readonly NextWeightRow[];
  /** Digits of the new weights, 1 to 10. */
  readonly scale: number;
}

/** What a key result weighs. */
export interface WeightRow {
  /** Its id. */
  readonly id: string;
  /** A ratio from 0 to 1. */
  readonly weight: string;
}

/** A key result from now on. */
export interface NextWeightRow {
  /** Its id. */
  readonly id: string;
  /** A ratio from 0 to 1, of no more digits than asked for. Absent: by the old weight; a new key result needs one. */
  readonly weight?: string | undefined;
}

/** What a key result weighs from now on. */
export interface ResplitWeight extends WeightRow {
  /** What it weighed; `null` where it is new. */
  readonly previous: string | null;
}

/**
 * Splits weights (权重) anew when key results are added, removed or weighed by hand: exactly 1 together, always.
 *
 * What is set stays as it is. The rest goes to the others in proportion to their old weights, cut to the digits asked
 * for; the units left go one each to those who lost most by the cut, ties to the earlier (largest remainder). Where all
 * are set they have to be 1 together: nothing is given to the last without a word.
 *
 * @throws {@link RulesError} `weights_not_one` (also where more than 1 is set), `weights_all_zero` (the others weighed
 * nothing before), `total_off_scale` (a weight is finer than the digits asked for), `ratio_malformed`,
 * `rate_out_of_range`, `scale_out_of_range`, `id_malformed`, `id_duplicate`, `list_empty`, `list_too_long`,
 * `unknown_key`, `key_missing`, `type_mismatch`
 *
 * @example A third key result of 20% beside two of 60% and 40%
 * ```ts
 * import { resplitWeights } from "incentive-rules";
 *
 * const previous = [{ id: "a", weight: "0.6" }, { id: "b", weight: "0.4" }];
 * const next = [{ id: "a" }, { id: "b" }, { id: "c", weight: "0.2" }];
 *
 * resplitWeights({ previous, next, scale: 3 }).map(({ weight }) => weight); // => ["0.48", "0.32", "0.2"]
 * resplitWeights({ previous, next: [{ id: "b" }], scale: 3 }); // => [{ id: "b", weight: "1", previous: "0.4" }]
 * ```
 */
export function resplitWeights(input: ResplitInput): ResplitWeight[] {
  const issues: Issue[] = [];
  if (!readKeys(input, ["previous", "next", "scale"], [], issues)) return refuse(NAME, issues);
  const range = { from: 1, to: RATIO_SCALE, code: "scale_out_of_range" } as const;
  const scale = readCount(ownValue(input, "scale"), range, ["scale"], issues);
  const previous = readRows(ownValue(input, "previous"), ["previous"], issues);
  const next = readRows(ownValue(input, "next"), ["next"], issues);
  if (scale === undefined || issues.length > 0) return refuse(NAME, issues);
  const old = new Map<string, bigint>();
  for (const [at, { id, weight }] of previous.entries()) {
    if (weight === undefined) issues.push(missingWeight(["previous", at, "weight"]));
    else old.set(id, weight);
  }
  const sum = [...old.values()].reduce((total, weight) => total + weight, 0n);
  if (issues.length === 0 && sum !== RATIO_ONE) {
    const expected = "weights that are exactly 1 together";
    const value = formatExact(sum, RATIO_SCALE);
    issues.push(createIssue({ code: "weights_not_one", path: ["previous"], expected, value }));
  }
  for (const [at, { id, weight }] of next.entries()) {
    if (weight === undefined && !old.has(id)) issues.push(missingWeight(["next", at, "weight"]));
  }
  throwIssues(NAME, issues);
  const weights = splitWeights({
    rows: next.map(({ id, weight }) => ({ set: weight, previous: old.get(id) ?? 0n })),
    scale,
    path: ["next"],
    issues,
  });
  throwIssues(NAME, issues);

  return next.map(({ id }, at) => {
    const before = old.get(id);
    const weight = formatExact(weights?.[at] ?? 0n, RATIO_SCALE);
    return { id, weight, previous: before === undefined ? null : formatExact(before, RATIO_SCALE) };
  });
}

const NAME = "resplitWeights";

function missingWeight(path: IssuePath): Issue {
  return createIssue({ code: "key_missing", path, expected: "a weight, since it had none before", value: undefined });
}

interface ReadRow {
  readonly id: string;
  readonly weight: bigint | undefined;
}

function readRows(value: unknown, path: IssuePath, issues: Issue[]): readonly ReadRow[] {
  const list = readList(value, { path, lengthMax: KEY_RESULT_COUNT_MAX }, issues) ?? [];
  const seen = new Set<string>();

  return list.flatMap((item, at) => {
    const place = [...path, at];
    if (!readKeys(item, ["id", "weight"], place, issues)) return [];
    const id = readRuleId(ownValue(item, "id"), [...place, "id"], issues) ?? "";
    if (seen.has(id)) {
      issues.push(createIssue({ code: "id_duplicate", path: [...place, "id"], expected: "each once", value: id }));
    }
    seen.add(id);
    const weight = ownValue(item, "weight");
    return [{ id, weight: weight === undefined ? undefined : readShare(weight, [...place, "weight"], issues) }];
  });
}
