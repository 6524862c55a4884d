import { guardStructure } from "../issue/guardStructure.js";
import type { Issue } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { refuse, throwIssues } from "../issue/rulesError.js";
import type { Progress } from "../metric/progress.js";
import { writeProgress } from "../metric/progressOf.js";
import { decimalText } from "../money/decimalInput.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { formatFigure, quotientText, type ReadFigure } from "../money/readFigure.js";
import type { PlainDate } from "../period/plainDate.js";
import { readDate } from "../period/readDate.js";
import type { KeyResult } from "./objective.js";
import { type ReadKeyResult, readKeyResult } from "./readKeyResult.js";
import { type Standing, standingOf } from "./standingOf.js";
import type { ZoneReading } from "./zoneReading.js";

/** What {@link scoreKeyResult} takes. */
export interface KeyResultInput {
  /** The key result with its check-ins; its weight does not matter here. */
  readonly keyResult: KeyResult;
  /** The day whose end is looked at: later check-ins do not count. Default: all count. */
  readonly asOf?: PlainDate | undefined;
}

/** Where a key result stands. */
export interface ScoredKeyResult {
  /** Its id. */
  readonly id: string;
  /** The day of the last check-in that counts; `null` where there is none. */
  readonly checkedOn: PlainDate | null;
  /** How far its metric has come (进度). */
  readonly progress: Progress;
  /** What it scores (分数), from 0 to 1, half-up to ten digits; `null` where that cannot be told. */
  readonly score: string | null;
  /** The score exactly. */
  readonly quotient: ExactQuotient | null;
  /** Where it stands among its zones; `null` where it is not scored by zones. */
  readonly zones: ZoneReading | null;
  /** The confidence (信心指数) reported last; `null` where none was. */
  readonly confidence: string | null;
  /** The status reported last; `null` where none was. */
  readonly status: string | null;
}

/**
 * Scores a key result (关键结果) from 0 to 1, apart from its progress, by what was reported of it.
 *
 * By default the score is the progress within 0 and 1; by zones it is what the zone reached scores; a given one is
 * taken as it is. The last check-in that says something counts: value, confidence and status each hold until the next.
 * Check-ins on the day of `asOf` count, later ones do not. Without any value there is neither progress nor a score by
 * it: silence is not 0.
 *
 * @throws {@link RulesError} whatever `checkObjective` finds in a key result, `date_malformed`, `date_out_of_range`
 *
 * @example
 * ```ts
 * import { scoreKeyResult } from "incentive-rules";
 *
 * const { progress, score, confidence, checkedOn } = scoreKeyResult({
 *   keyResult: {
 *     id: "bugs",
 *     measure: { kind: "from_to", start: "100", target: "60" },
 *     checkIns: [
 *       { on: "2026-10-12", value: "70", confidence: "0.6" },
 *       { on: "2026-11-09", value: "50" },
 *       { on: "2026-11-23", value: "90" },
 *     ],
 *   },
 *   asOf: "2026-11-15",
 * });
 *
 * [progress.raw, score, confidence, checkedOn]; // => ["1.25", "1", "0.6", "2026-11-09"]
 * ```
 *
 * @see GUIDE G7 and G8, where a team's goal becomes key results of its members
 */
export function scoreKeyResult(input: KeyResultInput): ScoredKeyResult {
  const issues: Issue[] = [];
  if (!readKeys(input, ["keyResult", "asOf"], [], issues)) return refuse(NAME, issues);
  const document = guardStructure(ownValue(input, "keyResult"), issues, ["keyResult"], decimalText);
  throwIssues(NAME, issues);
  const keyResult = readKeyResult(document, ["keyResult"], issues);
  const asOf = readAsOf(ownValue(input, "asOf"), issues);
  if (keyResult === undefined || issues.length > 0) return refuse(NAME, issues);

  return writeKeyResult(keyResult, standingOf(keyResult, asOf));
}

const NAME = "scoreKeyResult";

/** The day that is looked at, where one is given. */
export function readAsOf(value: unknown, issues: Issue[]): PlainDate | undefined {
  return value === undefined ? undefined : readDate(value, ["asOf"], issues);
}

/** Writes out where a key result stands. */
export function writeKeyResult({ id, measure }: ReadKeyResult, standing: Standing): ScoredKeyResult {
  const { on, progress, score, zones, confidence, status } = standing;
  const written = (figure: ReadFigure | undefined) => (figure === undefined ? null : formatFigure(figure));

  return {
    id,
    checkedOn: on,
    progress: writeProgress(measure, progress),
    score: written(score),
    quotient: score === undefined ? null : quotientText(score),
    zones,
    confidence: written(confidence),
    status,
  };
}
