import { overlap } from "../period/overlap.js";
import type { Period } from "../period/period.js";
import type { LevelMove, SigningChange } from "./levelMove.js";

/** What moved a level, by date and id, and the days that count; all days where there are none. */
export interface LevelHistory {
  readonly moves: readonly LevelMove[];
  readonly changes: readonly SigningChange[];
  readonly days: readonly Period[] | undefined;
}

/** How many things there were. */
export interface FollowedLevel {
  /** Held before the first of the days. */
  readonly opening: number;
  /** Held at the end. */
  readonly held: number;
  /** Signed while they were held, on the days, and not held at the end. */
  readonly signed: number;
  /** Came in on the days. */
  readonly came: number;
  /** How often one came in since the opening, or was held again because its signing was taken back. */
  readonly entries: number;
}

/**
 * Follows what is held from move to move.
 *
 * A signing of which nothing is left is as though it had never been: the thing is held, unless another fact moved it. Where it
 * was signed before the days and taken back on them, it was not held when they began, and came in.
 */
export function followLevel({ moves, changes, days }: LevelHistory): FollowedLevel {
  const start = days?.[0]?.start;
  const isBefore = ({ fact }: LevelMove | SigningChange) => start !== undefined && fact.on < start;
  const opening = heldAfter(standing(moves.filter(isBefore), changes.filter(isBefore)));
  const stood = standing(moves, changes);
  const held = heldAfter(stood.filter(isBefore));
  const came = new Set<string>();
  const signed = new Set<string>();
  let entries = [...held].filter((subject) => !opening.has(subject)).length;
  for (const move of stood) {
    if (isBefore(move)) continue;
    const { subject, kind, fact } = move;
    const isChanged = apply(move, held);
    if (!isChanged) continue;
    if (kind === "enter") entries++;
    if (!isOn(fact.on, days)) continue;
    if (kind === "enter") came.add(subject);
    if (kind === "sign") signed.add(subject);
  }

  return {
    opening: opening.size,
    held: held.size,
    signed: [...signed].filter((subject) => !held.has(subject)).length,
    came: came.size,
    entries,
  };
}

/** The moves without signings of which nothing is left; of a day what brings one back may come first. */
function standing(moves: readonly LevelMove[], changes: readonly SigningChange[]): readonly LevelMove[] {
  if (changes.length === 0) return moves;
  const sums = new Map<string, number>();
  for (const { signing, countChange } of changes) sums.set(signing, (sums.get(signing) ?? 0) + countChange);

  return moves.filter(({ kind, fact }) => kind !== "sign" || (sums.get(fact.id) ?? 0) >= 0);
}

function heldAfter(moves: readonly LevelMove[]): Set<string> {
  const held = new Set<string>();
  for (const move of moves) apply(move, held);

  return held;
}

/** Moves a thing; `false` where it was there, or away, already. */
function apply({ kind, subject }: LevelMove, held: Set<string>): boolean {
  if (kind !== "enter") return held.delete(subject);
  const isNew = !held.has(subject);
  held.add(subject);

  return isNew;
}

function isOn(date: string, days: readonly Period[] | undefined): boolean {
  return days === undefined || days.some((own) => overlap(own, { start: date, end: date }) !== undefined);
}
