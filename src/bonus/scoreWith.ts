import type { Issue } from "../issue/issue.js";
import {
  addFigures,
  compareFigures,
  divideFigures,
  formatFigure,
  multiplyFigures,
  type ReadFigure,
  subtractFigures,
} from "../money/readFigure.js";
import { type BonusFigures, type Measured, measuredFigure } from "./bonusFigures.js";
import type { ScoredLine } from "./computeScorecard.js";
import { payoutAt, ratioOf } from "./payoutAt.js";
import type { ReadLine, ReadScorecard } from "./readScorecard.js";

/** A score with its lines; `undefined` where it cannot be told. */
export interface ScoreFound {
  readonly score: ReadFigure | undefined;
  readonly lines: readonly ScoredLine[];
}

/** Scores the lines and weighs them; nothing is rounded. */
export function scoreWith({ lines, missing }: ReadScorecard, figures: BonusFigures, issues: Issue[]): ScoreFound {
  const scores = lines.map((line) => scoreLine(line, figures, issues));
  const present = lines.filter((_, at) => scores[at] !== undefined);
  const weightInAll = ratioOf(present.reduce((sum, { weight }) => sum + weight, 0n));
  const isUnknown = present.length === 0 || (missing === "unknown" && present.length < lines.length);
  const weightOf = (at: number): ReadFigure => {
    const own = ratioOf(lines[at]?.weight ?? 0n);
    if (missing !== "reweigh") return own;
    return scores[at] === undefined || present.length === 0 ? NOTHING : divideFigures(own, weightInAll);
  };
  const parts = scores.map((score, at) => multiplyFigures(score ?? NOTHING, weightOf(at)));

  return {
    score: isUnknown ? undefined : parts.reduce(addFigures),
    lines: lines.map(({ id, metric }, at) => {
      const score = scores[at];
      return {
        id,
        metric,
        score: score === undefined ? null : formatFigure(score),
        weight: formatFigure(ratioOf(lines[at]?.weight ?? 0n)),
        effectiveWeight: formatFigure(weightOf(at)),
        contribution: formatFigure(parts[at] ?? NOTHING),
      };
    }),
  };
}

const NOTHING: ReadFigure = { dividend: 0n, divisor: 1n };
const TWO: ReadFigure = { dividend: 2n, divisor: 1n };

function scoreLine({ metric, score }: ReadLine, figures: BonusFigures, issues: Issue[]): ReadFigure | undefined {
  const measured = (by: "attainment" | "amount") => measuredFigure(metric, by, figures, issues);
  switch (score.kind) {
    case "curve": {
      const found = measured(score.curve.measuredBy);
      return typeof found === "object" ? payoutAt(score.curve, found).payout : none(found);
    }
    case "value":
      return held(measured("amount"), score);
    case "attainment":
      return held(measured("attainment"), score);
    case "mirrored": {
      const found = measured("attainment");
      return held(typeof found === "object" ? subtractFigures(TWO, found) : found, score);
    }
    case "inverse": {
      const found = measured("attainment");
      if (typeof found !== "object") return none(found);
      if (found.dividend <= 0n) return score.cap === undefined ? undefined : ratioOf(score.cap);
      return held(divideFigures({ dividend: 1n, divisor: 1n }, found), score);
    }
  }
}

function none(found: "nothing" | undefined): ReadFigure | undefined {
  return found === undefined ? undefined : NOTHING;
}

/** A score between its floor and its cap. */
function held(
  found: Measured,
  { floor, cap }: { readonly floor: bigint | undefined; readonly cap: bigint | undefined },
): ReadFigure | undefined {
  if (typeof found !== "object") return none(found);
  if (floor !== undefined && compareFigures(found, ratioOf(floor)) < 0) return ratioOf(floor);

  return cap !== undefined && compareFigures(found, ratioOf(cap)) > 0 ? ratioOf(cap) : found;
}
