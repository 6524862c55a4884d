import type { Issue } from "../issue/issue.js";
import { formatExact } from "../money/formatDecimal.js";
import type { LimitedFigure } from "../money/limitedFigure.js";
import {
  addFigures,
  compareFigures,
  divideFigures,
  formatFigure,
  multiplyFigures,
  NOTHING,
  type ReadFigure,
  subtractFigures,
  WHOLE,
} from "../money/readFigure.js";
import { RATIO_SCALE } from "../money/readRatio.js";
import { scaledInteger } from "../money/scaledInteger.js";
import { type BonusFigures, type Measured, measuredFigure } from "./bonusFigures.js";
import type { ScoredLine } from "./computeScorecard.js";
import { type CurveReading, readingOf } from "./curveReading.js";
import { writeMeasured } from "./measuredMetric.js";
import { payoutAt, ratioOf } from "./payoutAt.js";
import type { ReadLine, ReadScore, ReadScorecard } from "./readScorecard.js";

/** A score with its lines; `undefined` where it cannot be told. */
export interface ScoreFound {
  readonly score: ReadFigure | undefined;
  readonly lines: readonly ScoredLine[];
  /** What turns the contributions, as they are written, into the score. */
  readonly rounding: string;
}

/** Scores the lines and weighs them; nothing is rounded but what is written. */
export function scoreWith({ lines, missing }: ReadScorecard, figures: BonusFigures, issues: Issue[]): ScoreFound {
  const scores = lines.map((line) => scoreLine(line, figures, issues));
  const present = lines.filter((_, at) => scores[at]?.score !== undefined);
  const weightInAll = ratioOf(present.reduce((sum, { weight }) => sum + weight, 0n));
  const isUnknown = missing === "unknown" ? present.length < lines.length : missing !== "zero" && present.length === 0;
  const weightOf = (at: number): ReadFigure => {
    const own = ratioOf(lines[at]?.weight ?? 0n);
    if (missing !== "reweigh") return own;
    return scores[at]?.score === undefined || present.length === 0 ? NOTHING : divideFigures(own, weightInAll);
  };
  const parts = scores.map(({ score }, at) => multiplyFigures(score ?? NOTHING, weightOf(at)));
  const score = isUnknown ? undefined : parts.reduce(addFigures);
  const written = scores.map(({ score: own, working }, at): ScoredLine => {
    const { id = "", weight = 0n } = lines[at] ?? {};
    return {
      id,
      ...working,
      score: own === undefined ? null : formatFigure(own),
      weight: formatFigure(ratioOf(weight)),
      effectiveWeight: formatFigure(weightOf(at)),
      contribution: formatFigure(parts[at] ?? NOTHING),
    };
  });

  return { score, lines: written, rounding: score === undefined ? "0" : roundingOf(score, written) };
}

function roundingOf(score: ReadFigure, lines: readonly ScoredLine[]): string {
  const units = (text: string) => scaledInteger(text, RATIO_SCALE);
  const sum = lines.reduce((total, { contribution }) => total + units(contribution), 0n);

  return formatExact(units(formatFigure(score)) - sum, RATIO_SCALE);
}

const TWO: ReadFigure = { dividend: 2n, divisor: 1n };

/** What a line scores; `undefined` where a figure is missing. */
interface FoundScore {
  readonly score: ReadFigure | undefined;
  readonly working: Omit<ScoredLine, "id" | "score" | "weight" | "effectiveWeight" | "contribution">;
}

function scoreLine({ metric, score }: ReadLine, figures: BonusFigures, issues: Issue[]): FoundScore {
  const measuredBy = measureOf(score);
  const found = measuredFigure(metric, measuredBy, figures, issues);
  const { scored, limited, curve } = scoreOf(score, found);
  const working = { ...writeMeasured(metric, measuredBy, found, figures), scored: score.kind, limited, curve };

  return { score: scored, working };
}

function measureOf(score: ReadScore): "attainment" | "amount" {
  if (score.kind === "curve") return score.curve.measuredBy;

  return score.kind === "value" ? "amount" : "attainment";
}

interface ScoreOf {
  readonly scored: ReadFigure | undefined;
  readonly limited: LimitedFigure | null;
  readonly curve: CurveReading | null;
}

function scoreOf(score: ReadScore, found: Measured): ScoreOf {
  if (typeof found !== "object") {
    return { scored: found === undefined ? undefined : NOTHING, limited: null, curve: null };
  }
  switch (score.kind) {
    case "curve": {
      const onCurve = payoutAt(score.curve, found);
      return { scored: onCurve.payout, limited: null, curve: readingOf(score.curve, onCurve) };
    }
    case "value":
    case "attainment":
      return held(found, score);
    case "mirrored":
      return held(subtractFigures(TWO, found), score);
    case "inverse": {
      if (found.dividend > 0n) return held(divideFigures(WHOLE, found), score);
      return { scored: ratioOf(score.cap ?? 0n), limited: null, curve: null };
    }
  }
}

/** A score between its floor and its cap. */
function held(
  found: ReadFigure,
  { floor, cap }: { readonly floor: bigint | undefined; readonly cap: bigint | undefined },
): ScoreOf {
  const to = (by: LimitedFigure["by"], bound: bigint): ScoreOf => {
    const scored = ratioOf(bound);
    return { scored, limited: { by, to: formatFigure(scored), earned: formatFigure(found) }, curve: null };
  };
  if (floor !== undefined && compareFigures(found, ratioOf(floor)) < 0) return to("floor", floor);

  return cap !== undefined && compareFigures(found, ratioOf(cap)) > 0
    ? to("cap", cap)
    : { scored: found, limited: null, curve: null };
}
