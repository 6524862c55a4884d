import { createIssue } from "../issue/createIssue.js";
import type { Issue, IssuePath } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { shareUnits } from "../money/shareUnits.js";

/** Weights to split anew, in units of 10⁻¹⁰. */
export interface WeightSplit {
  readonly rows: readonly {
    /** `undefined` shares what is left. */
    readonly set: bigint | undefined;
    readonly previous: bigint;
  }[];
  /** Digits of the new weights. */
  readonly scale: number;
  readonly path: IssuePath;
  readonly issues: Issue[];
}

/** New weights, exactly 1 together, or `undefined` with an issue. */
export function splitWeights({ rows, scale, path, issues }: WeightSplit): readonly bigint[] | undefined {
  const countBefore = issues.length;
  const unit = 10n ** BigInt(RATIO_SCALE - scale);
  for (const [at, { set }] of rows.entries()) {
    if (set === undefined || set % unit === 0n) continue;
    const expected = `a weight of at most ${scale} digits`;
    const value = formatExact(set, RATIO_SCALE);
    issues.push(createIssue({ code: "total_off_scale", path: [...path, at, "weight"], expected, value }));
  }
  const sum = rows.reduce((total, { set }) => total + (set ?? 0n), 0n);
  const isOpen = rows.some(({ set }) => set === undefined);
  if (isOpen ? sum > RATIO_ONE : sum !== RATIO_ONE) {
    const expected = `weights that are ${isOpen ? "at most" : "exactly"} 1 together`;
    issues.push(createIssue({ code: "weights_not_one", path, expected, value: formatExact(sum, RATIO_SCALE) }));
  }
  const old = rows.map(({ set, previous }) => (set === undefined ? previous : 0n));
  if (isOpen && sum < RATIO_ONE && old.every((weight) => weight === 0n)) {
    const expected = "an old weight above 0 among those without a new one";
    issues.push(createIssue({ code: "weights_all_zero", path, expected, value: rows }));
  }
  if (issues.length > countBefore) return undefined;
  const units = (RATIO_ONE - sum) / unit;
  // All may be set, or what is set may leave nothing: then there is nothing to share by any weights.
  const shares = units === 0n ? old.map(() => 0n) : shareUnits({ units, weights: old, method: "largest_remainder" });

  return rows.map(({ set }, at) => set ?? (shares[at] ?? 0n) * unit);
}
