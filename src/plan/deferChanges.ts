import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { shiftDays } from "../period/shiftDays.js";
import type { ReadPlan } from "./readPlan.js";
import type { OwnedTargets, ReadTarget, TargetBook } from "./readTargets.js";
import { versionOn } from "./readVersions.js";

/** Lets a version that begins within a period take over with the next one, where the version before says so. */
export function deferVersions(versions: readonly ReadPlan[], periods: readonly ClosedPeriod[]): readonly ReadPlan[] {
  const kept: ReadPlan[] = [];
  for (const version of versions) {
    const before = kept.at(-1);
    const { start, end } = version.effective;
    const until = waits(before) ? lastDayAround(start, periods) : undefined;
    if (before === undefined || until === undefined || !reaches(before.effective.end, start)) {
      kept.push(version);
      continue;
    }
    kept[kept.length - 1] = { ...before, effective: { start: before.effective.start, end: until } };
    if (end == null || end > until) {
      kept.push({ ...version, effective: { ...version.effective, start: shiftDays(until, 1) } });
    }
  }

  return kept;
}

/** The same of targets that take the place of others within their period. */
export function deferTargets(
  targets: TargetBook,
  { versions, periods }: { readonly versions: readonly ReadPlan[]; readonly periods: readonly ClosedPeriod[] },
): TargetBook {
  if (!versions.some(waits)) return targets;
  const defer = (rows: readonly ReadTarget[]) => deferRows(rows, versions, periods);
  const deferAll = (owned: OwnedTargets): OwnedTargets =>
    new Map([...owned].map(([key, own]) => [key, new Map([...own].map(([metric, rows]) => [metric, defer(rows)]))]));

  return { participant: deferAll(targets.participant), team: deferAll(targets.team) };
}

function deferRows(
  rows: readonly ReadTarget[],
  versions: readonly ReadPlan[],
  periods: readonly ClosedPeriod[],
): readonly ReadTarget[] {
  const kept: ReadTarget[] = [];
  for (const row of rows) {
    const before = kept.at(-1);
    const { start, end } = row.inForce;
    const isChange = before !== undefined && isForOnePeriod(before, row) && reaches(before.inForce.end, start);
    const until =
      isChange && waits(versionOn(versions, shiftDays(start, -1))) ? lastDayAround(start, periods) : undefined;
    if (before === undefined || until === undefined) {
      kept.push(row);
      continue;
    }
    const last = until < row.period.end ? until : row.period.end;
    kept[kept.length - 1] = { ...before, inForce: { start: before.inForce.start, end: last } };
    if (end > last) kept.push({ ...row, inForce: { start: shiftDays(last, 1), end } });
  }

  return kept;
}

/** Whether two targets are for the same period, so that the one takes the place of the other. */
export function isForOnePeriod({ period: one }: ReadTarget, { period: other }: ReadTarget): boolean {
  return one.start === other.start && one.end === other.end;
}

function waits(version: ReadPlan | undefined): boolean {
  return version?.goalChange?.kind === "next_period";
}

/** Whether days go on up to the day before a date, or beyond. */
function reaches(end: PlainDate | null | undefined, start: PlainDate): boolean {
  return end == null || end >= shiftDays(start, -1);
}

/** The last day of the period that a date is within; on its first day nothing has to wait. */
function lastDayAround(date: PlainDate, periods: readonly ClosedPeriod[]): PlainDate | undefined {
  return periods.find(({ start, end }) => start < date && date <= end)?.end;
}
