import type { Issue, IssuePath } from "../issue/issue.js";
import { ownValue, readKeys } from "../issue/readKeys.js";
import { readOneOf } from "../issue/readOneOf.js";
import { refuse } from "../issue/rulesError.js";
import { clampFigure } from "../metric/progressOf.js";
import { statusBandAt } from "../metric/readStatusBands.js";
import { divideRounded } from "../money/divideRounded.js";
import type { ExactQuotient } from "../money/exactQuotient.js";
import { longQuotientText } from "../money/longQuotient.js";
import { formatFigure, type ReadFigure } from "../money/readFigure.js";
import { type FullRounding, type Rounding, readOwnRounding } from "../money/rounding.js";
import type { PlainDate } from "../period/plainDate.js";
import type { Objective } from "./objective.js";
import { readObjective, type WeighedKeyResult } from "./readObjective.js";
import { readStatusScale } from "./readStatusScale.js";
import { readAsOf, type ScoredKeyResult, writeKeyResult } from "./scoreKeyResult.js";
import { type Standing, standingOf } from "./standingOf.js";
import type { StatusScale } from "./statusScale.js";
import { MISSING_POLICIES, type MissingPolicy, weigh, weightedMean } from "./weightedMean.js";

/** What {@link scoreObjective} takes. */
export interface ObjectiveInput {
  /** The objective with its key results and their check-ins. */
  readonly objective: Objective;
  /** The day whose end is looked at: later check-ins do not count. Default: all count. */
  readonly asOf?: PlainDate | undefined;
  /** What a key result counts of which nothing is known. Default: `unknown`, nothing can be told of the objective. */
  readonly missing?: MissingPolicy | undefined;
  /** Whether progress beyond the target or behind the start counts (`raw`) or is held within 0 and 1. Default: `raw`. */
  readonly counts?: "raw" | "clamped" | undefined;
  /** Rounds the score before it is given a status; its `scale`, 1 by default, counts digits. Default: it is exact. */
  readonly scoreRounding?: Rounding | undefined;
  /** Which status the score has. Default: it has none. */
  readonly scale?: StatusScale | undefined;
}

/** Where an objective stands. */
export interface ScoredObjective {
  /** Its id. */
  readonly id: string;
  /** Σ weight × score (分数), from 0 to 1, half-up to ten digits, or as it was asked to be rounded; `null` where it cannot be told. */
  readonly score: string | null;
  /** The score exactly, before it is rounded; `null` too where that takes numbers of more than 300 digits. */
  readonly quotient: ExactQuotient | null;
  /** The status of the score; `null` where no scale was given or there is no score. */
  readonly status: string | null;
  /** Σ weight × progress (进度), half-up to ten digits; another figure than the score. */
  readonly progress: string | null;
  /** The progress exactly, in the same way. */
  readonly progressQuotient: ExactQuotient | null;
  /** Σ weight × confidence (信心指数), half-up to ten digits. */
  readonly confidence: string | null;
  /** The key results in their order. */
  readonly keyResults: readonly ScoredWithWeight[];
}

/** A key result in its objective. */
export interface ScoredWithWeight extends ScoredKeyResult {
  /** What it weighs, half-up to ten digits. */
  readonly weight: string;
  /** Weight × score, half-up to ten digits; `null` where there is no score. */
  readonly contribution: string | null;
}

/**
 * Scores an objective (目标) by its key results, from 0 to 1, and rolls up their progress and confidence beside it.
 *
 * Weights are exactly 1 together; without weights each key result weighs the same, kept as a quotient. Score, progress
 * and confidence are three figures that are never mixed. Where nothing is known of a key result, `missing` says what
 * that means for each of the three; a confidence that nobody has told is never 0. The `status` of a key result is what its
 * owner said of it, that of the objective follows from the score.
 *
 * @throws {@link RulesError} whatever `checkObjective` finds, `bands_not_rising`, `bands_not_open`,
 * `bands_open_early`, `scale_out_of_range`, `date_malformed`, `date_out_of_range`, `value_unknown`, `unknown_key`,
 * `key_missing`, `type_mismatch`
 *
 * @example
 * ```ts
 * import { scoreObjective, statusScalePreset } from "incentive-rules";
 *
 * const given = (id: string, score: string) =>
 *   ({ id, measure: { kind: "binary" }, scoring: { kind: "given", score } }) as const;
 *
 * const { score, quotient, status } = scoreObjective({
 *   objective: { id: "growth", keyResults: [given("kr1", "0.9"), given("kr2", "0.6"), given("kr3", "0.4")] },
 *   scoreRounding: { scale: 1 },
 *   scale: statusScalePreset("doerr_score").scale,
 * });
 *
 * [score, status]; // => ["0.6", "yellow"]
 * quotient; // => { dividend: "19", divisor: "30" }
 * ```
 *
 * @see GUIDE G8, an objective with three key results
 */
export function scoreObjective(input: ObjectiveInput): ScoredObjective {
  const issues: Issue[] = [];
  if (!readKeys(input, KEYS, [], issues)) return refuse(NAME, issues);
  const objective = readObjective(ownValue(input, "objective"), ["objective"], issues);
  const asOf = readAsOf(ownValue(input, "asOf"), issues);
  const missing = readOneOf(ownValue(input, "missing") ?? "unknown", MISSING_POLICIES, ["missing"], issues);
  const counts = readOneOf(ownValue(input, "counts") ?? "raw", ["raw", "clamped"], ["counts"], issues);
  const rounding = readScoreRounding(ownValue(input, "scoreRounding"), ["scoreRounding"], issues);
  const given = ownValue(input, "scale");
  const scale = given === undefined ? undefined : readStatusScale(given, ["scale"], issues);
  if (objective === undefined || missing === undefined || issues.length > 0) return refuse(NAME, issues);
  const rows = objective.keyResults.map((keyResult) => ({ keyResult, standing: standingOf(keyResult, asOf) }));
  const meanOf = (figureOf: (standing: Standing) => ReadFigure | undefined, policy = missing) =>
    weightedMean(
      rows.map(({ keyResult, standing }) => weigh(figureOf(standing), keyResult.weight)),
      policy,
    );
  // Nobody is unsure who has not said how sure they are.
  const ofConfidence = missing === "zero" ? "unknown" : missing;
  const exact = meanOf(({ score }) => score);
  const score = exact === undefined || rounding === undefined ? exact : rounded(exact, rounding);
  const progress = meanOf(({ progress: { raw } }) => (raw === undefined || counts === "raw" ? raw : clampFigure(raw)));
  const band = scale === undefined || score === undefined ? -1 : statusBandAt(scale, score);

  return {
    id: objective.id,
    score: textOf(score),
    quotient: exact === undefined ? null : longQuotientText(exact),
    status: scale?.[band]?.status ?? null,
    progress: textOf(progress),
    progressQuotient: progress === undefined ? null : longQuotientText(progress),
    confidence: textOf(meanOf(({ confidence }) => confidence, ofConfidence)),
    keyResults: rows.map(({ keyResult, standing }) => writeWeighed(keyResult, standing)),
  };
}

const NAME = "scoreObjective";
const KEYS = ["objective", "asOf", "missing", "counts", "scoreRounding", "scale"] as const;
const SCALE_DEFAULT = 1;

function readScoreRounding(value: unknown, path: IssuePath, issues: Issue[]): FullRounding | undefined {
  if (value === undefined) return undefined;
  const { scale, mode } = readOwnRounding(value, path, issues);

  return { scale: scale ?? SCALE_DEFAULT, mode: mode ?? "half_up" };
}

function rounded({ dividend, divisor }: ReadFigure, { scale, mode }: FullRounding): ReadFigure {
  const unit = 10n ** BigInt(scale);

  return { dividend: divideRounded(dividend * unit, divisor, mode), divisor: unit };
}

function textOf(figure: ReadFigure | undefined): string | null {
  return figure === undefined ? null : formatFigure(figure);
}

function writeWeighed(keyResult: WeighedKeyResult, standing: Standing): ScoredWithWeight {
  const { weight } = keyResult;
  const { part } = weigh(standing.score, weight);

  return { ...writeKeyResult(keyResult, standing), weight: formatFigure(weight), contribution: textOf(part) };
}
