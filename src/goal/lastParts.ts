import { allBelow } from "./allBelow.js";
import { type GoalParts, partsOf } from "./partsOf.js";
import type { GoalForest } from "./readGoals.js";

/** A goal that carries a part of another, by position, and how much in millionths. */
export interface LastPart {
  readonly at: number;
  readonly part: bigint;
}

/**
 * The goals that carry a goal in the end, in the order in which they are met from the top.
 *
 * What is handed to others they carry. What a goal's owner cuts in time is still the owner's, so that a goal whose months
 * are not all there is carried in full; only months that are handed on leave it.
 */
export function lastParts(root: number, forest: GoalForest): readonly LastPart[] {
  const parts = new Map<number, GoalParts>();
  const partsAt = (at: number): GoalParts => {
    const known = parts.get(at) ?? partsOf(at, forest);
    parts.set(at, known);
    return known;
  };
  const order = allBelow([root], (at) => [...partsAt(at).others, ...partsAt(at).own]);
  const handedOn = new Set<number>();
  for (const at of [...order].reverse()) {
    const { others, own } = partsAt(at);
    if (others.length > 0 || own.some((one) => handedOn.has(one))) handedOn.add(at);
  }
  const next = (at: number) => {
    const { others, own } = partsAt(at);
    return others.length > 0 ? others : own.filter((one) => handedOn.has(one));
  };

  return allBelow([root], next).flatMap((at) => {
    const target = forest.goals[at]?.target ?? 0n;
    if (partsAt(at).others.length > 0) return [];
    const left = next(at).reduce((rest, one) => rest - (forest.goals[one]?.target ?? 0n), target);
    return left > 0n ? [{ at, part: left }] : [];
  });
}
