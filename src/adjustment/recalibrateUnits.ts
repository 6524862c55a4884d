import { compareText } from "../issue/compareText.js";
import { allocateUnits } from "../money/allocateUnits.js";
import { divideRounded } from "../money/divideRounded.js";
import { RATIO_ONE } from "../money/readRatio.js";
import type { FullRounding } from "../money/rounding.js";
import { createMethodRule, isPeriodOver, type MethodChange } from "./methodChanges.js";
import type { ReadTakerMeasure } from "./readConservation.js";
import type { ReadBounds } from "./readRecalibration.js";
import type { ReadRecalibrationInput } from "./readRecalibrationInput.js";
import { NO_RESULT } from "./readTargetResults.js";
import { countedUnits, type ReadVersionedTarget } from "./readTargetVersion.js";
import type { RecalibrationState, SegmentGates } from "./recalibratedTargets.js";

/** Recalibrated targets in units. */
export interface RecalibratedUnits {
  readonly rows: readonly RecalibratedRow[];
  readonly totals: readonly RecalibratedUnitTotal[];
  /** What the total was to change by, where it is to stay. */
  readonly gap: bigint;
}

/** One target: it counts `countedUnits + byMethod + taken`. */
export interface RecalibratedRow extends MethodChange {
  readonly target: ReadVersionedTarget;
  readonly byMethod: bigint;
  readonly taken: bigint;
  readonly limited: "floor" | "cap" | undefined;
}

/** A total. */
export interface RecalibratedUnitTotal {
  readonly group: string | undefined;
  readonly baseline: bigint;
  readonly byMethod: bigint;
  readonly taken: bigint;
  readonly unallocated: bigint;
}

/** Changes each target by the method, within bounds, and lets others take what that changes, within theirs. */
export function recalibrateUnits(
  { recalibration, list, results }: ReadRecalibrationInput,
  gates: ReadonlyMap<string | undefined, SegmentGates>,
): RecalibratedUnits {
  const { method, bounds, conserve, rounding } = recalibration;
  const rule = createMethodRule(method, rounding.scale);
  const rows = list.targets.map((target): Row => {
    const result = results.get(target.key) ?? NO_RESULT;
    const change = rule(target, result, gates.get(target.segmentKey)?.verdict ?? "true");
    const range = rangeOf(target.units, bounds);
    const isOpen = !isPeriodOver(target, result) && mayTake(change.state, conserve.among);
    const held = holdWithin(change, target.units, range, rounding);
    const { reached } = result;
    const isFreed = method.kind === "respread" && change.state === "over" && reached !== undefined;
    // What was respread before is in the others: what is new is the difference.
    const byMethod = isFreed ? reached - countedUnits(target) : held.byMethod;
    return { ...change, target, range, isOpen, byMethod, limited: held.limited, taken: 0n };
  });
  // Where nothing happens there is no gap to make up either.
  const isApplied = rows.some(({ state, byMethod }) => state === "changed" || byMethod !== 0n);
  const gap = isApplied ? conserve.gap : 0n;
  if (conserve.kind === "none") return { rows, totals: [totalOf(undefined, rows, 0n)], gap };
  const weightOf = createWeight(conserve.by);
  const totals = groupRows(rows, conserve.kind).map((own) => {
    const unallocated = shareOut(gap - sumOf(own, ({ byMethod }) => byMethod), own, weightOf);
    return totalOf(conserve.kind === "group" ? own[0]?.target.group : undefined, own, unallocated);
  });

  return { rows, totals, gap };
}

/** A target on its way. */
interface Row extends RecalibratedRow {
  readonly range: Range;
  /** Whether it may take something. */
  readonly isOpen: boolean;
  taken: bigint;
  limited: "floor" | "cap" | undefined;
}

/** From where to where a target may be moved. */
interface Range {
  readonly least: bigint;
  readonly most: bigint | undefined;
}

/** Whether one of whom enough is known may take something. */
function mayTake(state: RecalibrationState, among: "others" | "all"): boolean {
  switch (state) {
    case "changed":
      return among === "all";
    case "not_concerned":
    case "below_threshold":
    case "gate_closed":
      return true;
    default:
      return false;
  }
}

/** In whole units, so that a bound is never broken by a part of one. */
function rangeOf(units: bigint, { down, up }: ReadBounds): Range {
  const least = units - (units * down) / RATIO_ONE;

  return { least, most: up === undefined ? undefined : units + (units * up) / RATIO_ONE };
}

function holdWithin(
  { wanted }: MethodChange,
  units: bigint,
  { least, most }: Range,
  { mode }: FullRounding,
): Pick<RecalibratedRow, "byMethod" | "limited"> {
  if (wanted === undefined) return { byMethod: 0n, limited: undefined };
  const { dividend, divisor } = wanted;
  if (dividend < least * divisor) return { byMethod: least - units, limited: "floor" };
  if (most !== undefined && dividend > most * divisor) return { byMethod: most - units, limited: "cap" };

  return { byMethod: divideRounded(dividend, divisor, mode) - units, limited: undefined };
}

function groupRows(rows: readonly Row[], kind: "total" | "group"): readonly (readonly Row[])[] {
  const groups = new Map<string | undefined, Row[]>();
  for (const row of rows) {
    const group = kind === "group" ? row.target.groupKey : undefined;
    const own = groups.get(group);
    if (own === undefined) groups.set(group, [row]);
    else own.push(row);
  }

  return [...groups.values()];
}

/** Lets those who are open take units, below 0 give them up; what they cannot is left. */
function shareOut(units: bigint, rows: readonly Row[], weightOf: (target: ReadVersionedTarget) => bigint): bigint {
  if (units === 0n) return 0n;
  const isMore = units > 0n;
  // By id, so that the order of the targets changes nothing.
  const takers = rows
    .filter(({ isOpen }) => isOpen)
    .sort((one, other) => compareText(one.target.key, other.target.key));
  const members = takers.map(({ target, byMethod, range: { least, most } }) => {
    const now = target.units + byMethod;
    const cap = isMore ? (most === undefined ? undefined : most - now) : now - least;
    return { weight: weightOf(target), floor: 0n, cap };
  });
  const { shares, limits, unallocated } = allocateUnits(isMore ? units : -units, members, "largest_remainder");
  for (const [at, row] of takers.entries()) {
    const share = shares[at] ?? 0n;
    row.taken = isMore ? share : -share;
    if (limits[at] === "cap") row.limited = isMore ? "cap" : "floor";
    else if (share !== 0n) row.limited = undefined;
  }

  return isMore ? unallocated : -unallocated;
}

function createWeight(by: ReadTakerMeasure): (target: ReadVersionedTarget) => bigint {
  switch (by.kind) {
    case "baseline":
      return ({ units }) => units;
    case "equal":
      return () => 1n;
    case "weights": {
      const weights = new Map(by.rows.map(({ key, figure }) => [key, figure]));
      return ({ key }) => weights.get(key) ?? 0n;
    }
  }
}

function totalOf(group: string | undefined, rows: readonly Row[], unallocated: bigint): RecalibratedUnitTotal {
  return {
    group,
    baseline: sumOf(rows, ({ target }) => countedUnits(target)),
    byMethod: sumOf(rows, ({ byMethod }) => byMethod),
    taken: sumOf(rows, ({ taken }) => taken),
    unallocated,
  };
}

function sumOf(rows: readonly Row[], figureOf: (row: Row) => bigint): bigint {
  return rows.reduce((sum, row) => sum + figureOf(row), 0n);
}
