import { formatExact } from "../money/formatDecimal.js";
import { aboveZero, formatFigure, subtractFigures } from "../money/readFigure.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { proposeWeights } from "./proposeWeights.js";
import type { ReadSmartGoal } from "./readSmartGoal.js";
import type { ReadStrategy } from "./readStrategy.js";
import type { FocusReason, RelevantCheck } from "./smartCheck.js";

/** R: whether the goals together lay the weight where the strategy asks for it. */
export function checkRelevant(
  { id, phase: ownPhase }: ReadSmartGoal,
  strategy: ReadStrategy | undefined,
): RelevantCheck {
  if (strategy === undefined) {
    return { verdict: "unknown", phase: null, reasons: [], missing: "strategy", proposal: null, withoutGoal: [] };
  }
  const { phase, asks, goals } = strategy;
  const reasons = reasonsFor(strategy);
  const withoutGoal = asks
    .filter(({ focus, weightMin }) => weightMin > 0n && goals.every((goal) => goal.focus !== focus))
    .map(({ focus }) => focus);
  const isListed = goals.some((goal) => goal.id === id);
  const isOfPhase = ownPhase === undefined || ownPhase === phase;
  const isShort = reasons.some(({ isShort: one }) => one);

  return {
    verdict: isListed && isOfPhase ? (isShort ? "not_met" : "met") : "unknown",
    phase,
    reasons: reasons.map(({ reason }) => reason),
    missing: isOfPhase ? (isListed ? null : "goal") : "phase",
    proposal: isShort && withoutGoal.length === 0 ? proposeWeights(strategy) : null,
    withoutGoal,
  };
}

function reasonsFor({
  asks,
  goals,
}: ReadStrategy): readonly { readonly reason: FocusReason; readonly isShort: boolean }[] {
  const divisor = goals.reduce((sum, { weight }) => sum + weight, 0n);

  return asks.map(({ focus, weightMin }) => {
    const dividend = goals.reduce((sum, goal) => (goal.focus === focus ? sum + goal.weight : sum), 0n);
    const missing = aboveZero(subtractFigures({ dividend: weightMin, divisor: RATIO_ONE }, { dividend, divisor }));
    const reason = {
      focus,
      weight: formatFigure({ dividend, divisor }),
      weightMin: formatExact(weightMin, RATIO_SCALE),
      missing: formatFigure(missing),
    };
    return { reason, isShort: missing.dividend > 0n };
  });
}
