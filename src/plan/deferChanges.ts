import { compareText } from "../issue/compareText.js";
import { createIssue } from "../issue/createIssue.js";
import type { Issue } from "../issue/issue.js";
import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { shiftDays } from "../period/shiftDays.js";
import type { ReadPlan } from "./readPlan.js";
import type { OwnedTargets, ReadTarget, TargetBook } from "./readTargets.js";
import { versionOn } from "./readVersions.js";

/** Lets a version that begins within a period take over with the next one, where the version before says so. */
export function deferVersions(
  versions: readonly ReadPlan[],
  periods: readonly ClosedPeriod[],
  issues: Issue[],
): readonly ReadPlan[] {
  const kept: ReadPlan[] = [];
  for (const version of versions) {
    const before = kept.at(-1);
    const { start, end } = version.effective;
    const until = waits(before) ? lastDayAround(start, periods, issues) : undefined;
    if (before === undefined || until === undefined || !reaches(before.effective.end, start)) {
      kept.push(version);
      continue;
    }
    const last = end != null && end < until ? end : until;
    kept[kept.length - 1] = { ...before, effective: { start: before.effective.start, end: last } };
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
  issues: Issue[],
): TargetBook {
  if (!versions.some(waits)) return targets;
  const defer = (rows: readonly ReadTarget[]) => deferRows(rows, versions, periods, issues);
  const deferAll = (owned: OwnedTargets): OwnedTargets =>
    new Map([...owned].map(([key, own]) => [key, new Map([...own].map(([metric, rows]) => [metric, defer(rows)]))]));

  return { participant: deferAll(targets.participant), team: deferAll(targets.team) };
}

function deferRows(
  rows: readonly ReadTarget[],
  versions: readonly ReadPlan[],
  periods: readonly ClosedPeriod[],
  issues: Issue[],
): readonly ReadTarget[] {
  const kept: ReadTarget[] = [];
  for (const row of rows) {
    const before = kept.at(-1);
    const { start, end } = row.inForce;
    const isChange = takesPlaceOf(before, row, start) && reaches(before?.inForce.end, start);
    const until =
      isChange && waits(versionOn(versions, shiftDays(start, -1))) ? lastDayAround(start, periods, issues) : undefined;
    if (before === undefined || until === undefined) {
      kept.push(row);
      continue;
    }
    const last = until < end ? until : end;
    kept[kept.length - 1] = { ...before, inForce: { start: before.inForce.start, end: last } };
    if (end > last) kept.push({ ...row, inForce: { start: shiftDays(last, 1), end } });
  }

  return kept;
}

/** Whether what holds from a day on takes the place of a target, which is not so where that has come to its end. */
export function takesPlaceOf(before: ReadTarget | undefined, next: ReadTarget | undefined, from: PlainDate): boolean {
  return before === undefined || next === undefined || before.period.end >= from;
}

function waits(version: ReadPlan | undefined): boolean {
  return version?.goalChange?.kind === "next_period";
}

/** Whether days go on up to the day before a date, or beyond. */
function reaches(end: PlainDate | null | undefined, start: PlainDate): boolean {
  return end == null || end >= shiftDays(start, -1);
}

/** The last day of the period that a date is within; on its first day nothing has to wait. */
function lastDayAround(date: PlainDate, periods: readonly ClosedPeriod[], issues: Issue[]): PlainDate | undefined {
  const around = new Set(periods.filter(({ start, end }) => start < date && date <= end).map(({ end }) => end));
  if (around.size > 1) {
    const expected = `periods of everybody that end on the same day, since what changes on ${date} waits for it`;
    const value = [...around].sort(compareText).join(", ");
    issues.push(createIssue({ code: "periods_overlap", path: ["prior", "statements"], expected, value }));
  }

  return [...around][0];
}
