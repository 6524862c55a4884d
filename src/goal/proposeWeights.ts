import { formatExact } from "../money/formatDecimal.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { shareUnits } from "../money/shareUnits.js";
import type { ReadAsk, ReadStrategy, ReadWeighted } from "./readStrategy.js";
import type { ProposedWeight } from "./smartCheck.js";

/**
 * Weights that give every focus what it is asked for, and change no more than that.
 *
 * A focus that is short is raised to its minimum; the rest is shared by all others as they stood to each other. Where that
 * takes another one below its own minimum, it is held there, too. Within a focus the proportions stay.
 */
export function proposeWeights({ asks, goals }: ReadStrategy): readonly ProposedWeight[] {
  const held = heldAsks(asks, goals);
  const units = new Map<string, bigint>();
  for (const { focus, weightMin } of held) shareOut(weightMin, ofFocus(focus, goals), units);
  // Each focus as one, so that cutting its goals to ten digits does not take it below what it is asked for.
  const groups = groupsOf(
    asks,
    goals.filter((goal) => !held.some(({ focus }) => focus === goal.focus)),
  );
  const rest = RATIO_ONE - held.reduce((sum, { weightMin }) => sum + weightMin, 0n);
  for (const [at, part] of shared(rest, groups.map(weightOf)).entries()) shareOut(part, groups[at] ?? [], units);

  return goals.map(({ id }) => ({ id, weight: formatExact(units.get(id) ?? 0n, RATIO_SCALE) }));
}

function ofFocus(focus: string, goals: readonly ReadWeighted[]): readonly ReadWeighted[] {
  return goals.filter((goal) => goal.focus === focus);
}

/** The goals of each focus that is asked for together, the others each alone; in the order of their first goals. */
function groupsOf(asks: readonly ReadAsk[], goals: readonly ReadWeighted[]): readonly (readonly ReadWeighted[])[] {
  const isAsked = (focus: string | undefined) => asks.some((ask) => ask.focus === focus);

  return goals.flatMap((goal, at) => {
    const { focus } = goal;
    if (focus === undefined || !isAsked(focus)) return [[goal]];
    return goals.findIndex((one) => one.focus === focus) === at ? [ofFocus(focus, goals)] : [];
  });
}

/** The focuses that are given their minimum, which no others then fall below. */
function heldAsks(asks: readonly ReadAsk[], goals: readonly ReadWeighted[]): readonly ReadAsk[] {
  let held: readonly ReadAsk[] = [];
  for (;;) {
    const free = asks.filter((ask) => !held.includes(ask));
    const rest = RATIO_ONE - held.reduce((sum, { weightMin }) => sum + weightMin, 0n);
    const heldFocuses = new Set(held.map(({ focus }) => focus));
    const total = weightOf(goals.filter(({ focus }) => focus === undefined || !heldFocuses.has(focus)));
    const short = free.filter(({ focus, weightMin }) => {
      const weight = weightOf(goals.filter((goal) => goal.focus === focus));
      return weight * rest < weightMin * total || (total === 0n && weightMin > 0n);
    });
    if (short.length === 0) return held;
    held = [...held, ...short];
  }
}

function weightOf(goals: readonly ReadWeighted[]): bigint {
  return goals.reduce((sum, { weight }) => sum + weight, 0n);
}

/** By weight; goals that had none share what their focus is given equally. */
function shareOut(total: bigint, goals: readonly ReadWeighted[], units: Map<string, bigint>): void {
  const shares = shared(
    total,
    goals.map(({ weight }) => weight),
  );
  for (const [at, { id }] of goals.entries()) units.set(id, shares[at] ?? 0n);
}

function shared(total: bigint, weights: readonly bigint[]): readonly bigint[] {
  if (weights.length === 0) return [];
  const isNothing = weights.every((weight) => weight === 0n);

  return shareUnits({
    units: total,
    weights: isNothing ? weights.map(() => 1n) : weights,
    method: "largest_remainder",
  });
}
