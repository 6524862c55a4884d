import type { Issue } from "../issue/issue.js";
import { readCount } from "../issue/readCount.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse } from "../issue/rulesError.js";
import type { DecimalInput } from "../money/decimalInput.js";
import { readDecimal } from "../money/readFigure.js";
import { readSeries } from "./readSeries.js";

/** What {@link computeRuns} takes. */
export interface RunsInput {
  /** The series, in order; at most 10,000. */
  readonly values: readonly DecimalInput[];
  /** The line that runs lie above or below. */
  readonly center: DecimalInput;
  /** How many in a row are a run: 8 by Western Electric, 9 by Nelson; from 2. */
  readonly length: number;
}

/** Values in a row on one side of the line, as many as there are. */
export interface Run {
  /** The position of the first, from 0. */
  readonly from: number;
  /** The position of the last. */
  readonly to: number;
  /** How many. */
  readonly length: number;
  /** On which side. */
  readonly side: "above" | "below";
}

/** The runs of a series. */
export interface Runs {
  /** The position at which the first run was long enough; `null` where none is. */
  readonly signalAt: number | null;
  /** The runs that are long enough, in order. */
  readonly runs: readonly Run[];
}

/**
 * Finds the runs of a series: so many values in a row on the same side of a line.
 *
 * A value exactly on the line belongs to neither side and breaks a run. A quarter has six or seven fortnights, so that a run
 * of eight never completes within one: give the series of several.
 *
 * @throws {@link RulesError} `amount_malformed`, `count_out_of_range`, `list_too_long`, `unknown_key`, `key_missing`,
 * `type_mismatch`
 *
 * @example
 * ```ts
 * import { computeRuns } from "incentive-rules";
 *
 * const { signalAt, runs } = computeRuns({ values: [101, 99, 98, 97, 100, 99], center: 100, length: 3 });
 * signalAt; // => 3
 * runs; // => [{ from: 1, to: 3, length: 3, side: "below" }]
 * ```
 *
 * @see GUIDE G11
 */
export function computeRuns(input: RunsInput): Runs {
  const issues: Issue[] = [];
  if (!readKeys(input, ["values", "center", "length"], [], issues)) return refuse(NAME, issues);
  const values = readSeries(ownValue(input, "values"), ["values"], issues);
  const center = readDecimal(ownValue(input, "center"), ["center"], issues);
  const terms = { from: 2, to: LENGTH_MAX, code: "count_out_of_range" } as const;
  const length = readCount(ownValue(input, "length"), terms, ["length"], issues);
  if (center === undefined || length === undefined || issues.length > 0) return refuse(NAME, issues);
  const runs = runsOf(values, center).filter((run) => run.length >= length);
  const first = runs[0];

  return { signalAt: first === undefined ? null : first.from + length - 1, runs };
}

const NAME = "computeRuns";
const LENGTH_MAX = 10_000;

function runsOf(values: readonly bigint[], center: bigint): readonly Run[] {
  const runs: Run[] = [];
  for (const [at, value] of values.entries()) {
    if (value === center) continue;
    const side = value > center ? "above" : "below";
    const last = runs.at(-1);
    if (last?.side === side && last.to === at - 1) runs[runs.length - 1] = { ...last, to: at, length: last.length + 1 };
    else runs.push({ from: at, to: at, length: 1, side });
  }

  return runs;
}
