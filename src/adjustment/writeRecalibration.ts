import { formatFixed, formatRatio } from "../money/formatDecimal.js";
import { fairnessOf } from "./fairnessOf.js";
import type { ReadRecalibrationInput } from "./readRecalibrationInput.js";
import { countedUnits, type ReadVersionedTarget } from "./readTargetVersion.js";
import type {
  RecalibratedTarget,
  RecalibratedTargets,
  RecalibratedTotal,
  SegmentGates,
} from "./recalibratedTargets.js";
import type { RecalibratedRow, RecalibratedUnits, RecalibratedUnitTotal } from "./recalibrateUnits.js";
import type { VersionedTarget } from "./targetVersion.js";
import { writeMethod } from "./writeMethod.js";

/** Writes a recalibration down. */
export function writeRecalibration(
  input: ReadRecalibrationInput,
  { rows, totals, gap: stated }: RecalibratedUnits,
  gates: ReadonlyMap<string | undefined, SegmentGates>,
): RecalibratedTargets {
  const { recalibration, list, results } = input;
  const { method, conserve, rounding } = recalibration;
  const text = (units: bigint) => formatFixed(units, rounding.scale);
  const isRespread = method.kind === "respread";
  const delta = totals.reduce((sum, { byMethod, taken }) => sum + byMethod + taken, 0n);
  const unallocated = totals.reduce((sum, total) => sum + total.unallocated, 0n);
  const version = (name: string, write: (row: RecalibratedRow) => Pick<ReadVersionedTarget, "units" | "reached">) => ({
    version: name,
    targets: rows.map((row) => writeVersioned({ ...row.target, ...write(row) }, text)),
  });

  return {
    recalibration: recalibration.id,
    targets: rows.map((row) => writeRow(row, rounding.scale)),
    delta: text(delta),
    gap: text(conserve.kind === "none" ? delta : stated),
    unallocated: text(unallocated),
    conserved: totals.every((total) => total.byMethod + total.taken === stated),
    working: {
      baseline: list.version,
      method: writeMethod(input, rows),
      gates: [...gates.values()],
      totals: totals.map((total) => writeTotal(total, text)),
      fairness: fairnessOf(rows, results, rounding.scale),
    },
    next: {
      ...version(recalibration.version, (row) => ({ units: targetOf(row), reached: spreadOf(row, isRespread) })),
      baseline: version(list.version, ({ target }) => target),
    },
  };
}

/** What is to be reached; the target of a period that is over stays. */
export function targetOf({ target, state, byMethod, taken }: RecalibratedRow): bigint {
  return state === "over" ? target.units : target.units + byMethod + taken;
}

/** What the next version says was reached: of periods that are over, as soon as the others have the difference. */
function spreadOf({ target, state, byMethod }: RecalibratedRow, isRespread: boolean): bigint | undefined {
  return isRespread && state === "over" ? countedUnits(target) + byMethod : target.reached;
}

type Write = (units: bigint) => string;

function writeRow(row: RecalibratedRow, scale: number): RecalibratedTarget {
  const { target, state, wanted, byMethod, taken, limited } = row;
  const text = (units: bigint) => formatFixed(units, scale);
  const now = targetOf(row);

  return {
    id: target.id,
    baseline: text(target.units),
    target: text(now),
    delta: text(now - target.units),
    counted: text(countedUnits(target)),
    counts: text(countedUnits(target) + byMethod + taken),
    state,
    wanted: wanted === undefined ? null : formatRatio(wanted.dividend, wanted.divisor * 10n ** BigInt(scale)),
    byMethod: text(byMethod),
    taken: text(taken),
    limited: limited ?? null,
  };
}

function writeVersioned({ id, units, reached, group, segment }: ReadVersionedTarget, text: Write): VersionedTarget {
  return {
    id,
    target: text(units),
    ...(reached === undefined ? {} : { reached: text(reached) }),
    ...(group === undefined ? {} : { group }),
    ...(segment === undefined ? {} : { segment }),
  };
}

function writeTotal(
  { group, baseline, byMethod, taken, unallocated }: RecalibratedUnitTotal,
  text: Write,
): RecalibratedTotal {
  return {
    group: group ?? null,
    baseline: text(baseline),
    byMethod: text(byMethod),
    taken: text(taken),
    unallocated: text(unallocated),
    counts: text(baseline + byMethod + taken),
  };
}
