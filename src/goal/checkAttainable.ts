import type { AttainabilityFinding, GoalDirection } from "../metric/attainability.js";
import { attainabilityOf } from "../metric/attainabilityOf.js";
import { corridorText, placeIn } from "../metric/corridor.js";
import type { ReadPeers } from "../metric/readPeers.js";
import {
  compareFigures,
  divideFigures,
  formatFigure,
  multiplyFigures,
  type ReadFigure,
  subtractFigures,
} from "../money/readFigure.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { ReadCapacity } from "./readCapacity.js";
import type { ReadHistory } from "./readHistory.js";
import type { ReadSmartGoal } from "./readSmartGoal.js";
import type { AttainableCheck, AttainableReason, CapacityReason, HistoryReason } from "./smartCheck.js";

/** What is known of how far a target can be reached; each where there is evidence. */
export interface ReadSources {
  readonly peers: ReadPeers | undefined;
  readonly history: ReadHistory | undefined;
  readonly capacity: ReadCapacity | undefined;
}

/** A: what people, the past and capacity say of a target. */
export function checkAttainable({ target, direction }: ReadSmartGoal, sources: ReadSources): AttainableCheck {
  const reasons = reasonsFor(target, direction, sources);
  const findings = (["out_of_reach", "effortless"] as const).filter((against) =>
    reasons.some(({ finding }) => finding === against),
  );
  const isWithin = reasons.some(({ finding }) => finding === "within");

  return { verdict: findings.length > 0 ? "not_met" : isWithin ? "met" : "unknown", findings, reasons };
}

function reasonsFor(
  target: bigint | undefined,
  direction: GoalDirection,
  { peers, history, capacity }: ReadSources,
): readonly AttainableReason[] {
  const unknown = (source: AttainableReason["source"], evidence: unknown): AttainableReason => ({
    source,
    finding: "unknown",
    missing: evidence === undefined ? "evidence" : "target",
  });
  const needs = capacity?.needs ?? figureOf(target);

  return [
    peers === undefined || target === undefined
      ? unknown("peers", peers)
      : { source: "peers", ...attainabilityOf(peers, { target, direction }) },
    history === undefined || target === undefined
      ? unknown("history", history)
      : byHistory(history, { dividend: target, divisor: RATIO_ONE }, direction),
    capacity === undefined || needs === undefined ? unknown("capacity", capacity) : byCapacity(capacity, needs),
  ];
}

function figureOf(target: bigint | undefined): ReadFigure | undefined {
  return target === undefined ? undefined : { dividend: target, divisor: RATIO_ONE };
}

/** Where less is better, a target far below what is to be expected is the one out of reach. */
function byHistory({ expected, corridor }: ReadHistory, target: ReadFigure, direction: GoalDirection): HistoryReason {
  const ratio = divideFigures(target, expected);
  const [low, high]: readonly [AttainabilityFinding, AttainabilityFinding] =
    direction === "rising" ? ["effortless", "out_of_reach"] : ["out_of_reach", "effortless"];
  const targetAt = (end: bigint) => formatFigure(multiplyFigures(expected, { dividend: end, divisor: RATIO_ONE }));

  return {
    source: "history",
    finding: { below: low, within: "within" as const, above: high }[placeIn(corridor, ratio)],
    expected: formatFigure(expected),
    ratio: formatFigure(ratio),
    corridor: corridorText(corridor),
    targets: { from: targetAt(corridor.from), to: targetAt(corridor.to) },
  };
}

function byCapacity({ limits, effortlessBelow }: ReadCapacity, needed: ReadFigure): CapacityReason {
  const isOver = limits.some(({ most }) => compareFigures(needed, most) > 0);
  const floor = effortlessBelow === undefined ? undefined : { dividend: effortlessBelow, divisor: RATIO_ONE };
  const isIdle =
    floor !== undefined && limits.every(({ most }) => compareFigures(needed, multiplyFigures(most, floor)) < 0);

  return {
    source: "capacity",
    finding: isOver ? "out_of_reach" : isIdle ? "effortless" : "within",
    needed: formatFigure(needed),
    limits: limits.map(({ id, most }) => ({
      id,
      most: formatFigure(most),
      excess: formatFigure(subtractFigures(needed, most)),
    })),
  };
}
