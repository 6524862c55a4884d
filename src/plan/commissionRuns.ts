import type { ClosedPeriod } from "../period/period.js";
import type { PlainDate } from "../period/plainDate.js";
import { shiftDays } from "../period/shiftDays.js";
import { cutForCommission, type Stretch, type TargetStretch } from "./cutStretches.js";
import { takesPlaceOf } from "./deferChanges.js";
import type { ProtectedGoalChange } from "./goalChange.js";
import type { ReadCommission } from "./readComponent.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadTarget } from "./readTargets.js";

/** Days of one person that a commission is settled for by one set of terms. */
export interface CommissionRun {
  readonly plan: ReadPlan;
  readonly component: ReadCommission;
  readonly stretch: TargetStretch;
  /** The change that facts of the run are protected from, if any. */
  readonly change: ProtectedChange | undefined;
}

/** A change of goals from which what came before it is to lose nothing. */
export interface ProtectedChange {
  readonly by: ProtectedGoalChange["kind"];
  /** The first day of what changed. */
  readonly from: PlainDate;
  /** What there would have been without it: the days before it, on the whole target. */
  readonly old: CommissionRun;
}

/** The commission of an id, if a version has it. */
export function commissionIn({ components }: ReadPlan, id: string): ReadCommission | undefined {
  return components.filter((one) => one.kind === "commission").find((one) => one.id === id);
}

/** Cuts the days of somebody, by date, where the terms of a commission change, and puts together what goes by one. */
export function commissionRuns(
  id: string,
  stretches: readonly Stretch[],
  targets: ReadonlyMap<string, readonly ReadTarget[]> | undefined,
): readonly CommissionRun[] {
  const runs: CommissionRun[] = [];
  for (const { plan, days } of stretches) {
    const component = commissionIn(plan, id);
    if (component === undefined) continue;
    for (const stretch of cutForCommission(component, days, targets)) {
      const next = { plan, component, stretch, change: undefined };
      const before = runs.pop();
      runs.push(...(before === undefined ? [next] : follow(before, next, stretches)));
    }
  }

  const last = runs.pop();

  return last === undefined ? [] : [...runs, closeDropped(last, stretches)];
}

/** What becomes of a run when the days after it go by other terms. */
function follow(before: CommissionRun, next: CommissionRun, stretches: readonly Stretch[]): readonly CommissionRun[] {
  const from = next.stretch.days.start;
  if (shiftDays(from, -1) !== before.stretch.days.end) return [closeDropped(before, stretches), next];
  const { target } = next.stretch;
  if (!takesPlaceOf(before.stretch.target, target, from)) return [before, next];
  // Credit of one sort goes on in no bands for another.
  const isOneCredit = before.component.metric.credit === next.component.metric.credit;
  if (before.plan.goalChange?.kind !== "keep_bands" || !isOneCredit) return [end(before, from, stretches), next];
  const days = { start: before.stretch.days.start, end: next.stretch.days.end };
  const since = target === undefined || target.period.start < days.start ? days.start : target.period.start;
  const stretch = { days, measured: { ...days, start: since }, target };

  return [{ ...next, stretch, change: protect(before, from, stretches) ?? before.change }];
}

/** A commission that the next version has not ends with the one that has it; nothing is left that its bands could go on in. */
function closeDropped(run: CommissionRun, stretches: readonly Stretch[]): CommissionRun {
  const from = shiftDays(run.stretch.days.end, 1);

  return stretches.some(({ days }) => days.start === from) ? end(run, from, stretches) : run;
}

function end(run: CommissionRun, from: PlainDate, stretches: readonly Stretch[]): CommissionRun {
  switch (run.plan.goalChange?.kind) {
    case undefined:
    case "next_period":
      return run;
    case "prorate":
      return { ...run, change: protect(run, from, stretches) ?? run.change };
    case "keep_bands":
    case "close_stretch":
      return onWholeTarget(run, stretches);
  }
}

function protect(run: CommissionRun, from: PlainDate, stretches: readonly Stretch[]): ProtectedChange | undefined {
  const { goalChange } = run.plan;
  if (goalChange === undefined || goalChange.protection === "none") return undefined;
  const by = goalChange.kind === "prorate" ? "prorate" : "keep_bands";

  return { by, from, old: onWholeTarget(run, stretches) };
}

/** As if its terms had gone on for as long as the person is there, and the target is for. */
function onWholeTarget(run: CommissionRun, stretches: readonly Stretch[]): CommissionRun {
  const { days, measured, target } = run.stretch;
  const there = lastDayOf(days, stretches);
  const last = target === undefined || there < target.period.end ? there : target.period.end;

  return { ...run, stretch: { ...run.stretch, measured: { ...measured, end: last } } };
}

/** The last of the days, without a gap, on which the person is there under the plan. */
function lastDayOf({ end }: ClosedPeriod, stretches: readonly Stretch[]): PlainDate {
  let last = end;
  for (const { days } of stretches) if (shiftDays(days.start, -1) <= last && days.end > last) last = days.end;

  return last;
}
