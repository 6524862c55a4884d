import { type ExactProration, exactProration } from "../money/proration.js";
import type { ReadFigure } from "../money/readFigure.js";
import { daysBetween } from "../period/dayNumber.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod, Period } from "../period/period.js";
import { shiftDays } from "../period/shiftDays.js";
import type { TargetShare } from "./commissionLine.js";
import type { ProrationBasis } from "./incentivePlan.js";
import type { ReadCommission } from "./readComponent.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadTarget } from "./readTargets.js";

/** Days of one person under one version of the plan. */
export interface Stretch {
  readonly days: ClosedPeriod;
  readonly plan: ReadPlan;
}

/** Cuts a period where the plan changes, and to the days on which the person is there. */
export function cutStretches(period: ClosedPeriod, versions: readonly ReadPlan[], stays: readonly Period[]): Stretch[] {
  return versions
    .flatMap((plan) =>
      stays.map((stay) => {
        const there = overlap(stay, period);
        return { plan, days: there === undefined ? undefined : overlap(plan.effective, there) };
      }),
    )
    .flatMap(({ plan, days }) => (days === undefined ? [] : [{ plan, days }]))
    .sort((left, right) => (left.days.start < right.days.start ? -1 : 1));
}

/** Days of a stretch with the target that is in force on them; `undefined` where there is none. */
export interface TargetStretch {
  readonly days: ClosedPeriod;
  /** The days whose share of the target counts: its own, or others where a change of goals says so. */
  readonly measured: ClosedPeriod;
  readonly target: ReadTarget | undefined;
}

/** Cuts a stretch where the target changes; days without a target are stretches of their own. */
function cutByTarget(stretch: ClosedPeriod, targets: readonly ReadTarget[]): TargetStretch[] {
  const pieces: TargetStretch[] = [];
  const add = (days: ClosedPeriod, target: ReadTarget | undefined) => pieces.push({ days, measured: days, target });
  let from = stretch.start;
  for (const target of targets) {
    const days = overlap(target.inForce, stretch);
    if (days === undefined) continue;
    if (from < days.start) add({ start: from, end: shiftDays(days.start, -1) }, undefined);
    add(days, target);
    if (days.end === stretch.end) return pieces;
    from = shiftDays(days.end, 1);
  }
  add({ start: from, end: stretch.end }, undefined);

  return pieces;
}

/** Commission is settled apart for each target that is in force, where its table asks for one. */
export function cutForCommission(
  { table, metric }: ReadCommission,
  days: ClosedPeriod,
  targets: ReadonlyMap<string, readonly ReadTarget[]> | undefined,
): TargetStretch[] {
  return table.measuredBy === "amount"
    ? [{ days, measured: days, target: undefined }]
    : cutByTarget(days, targets?.get(metric.id) ?? []);
}

/** The share that a stretch has of a period. */
export interface StretchShare {
  readonly part: number;
  /** At least 1. */
  readonly of: number;
  /** What was counted. */
  readonly by: ProrationBasis;
  /** In lowest terms; `undefined` where nothing of the stretch counts. */
  readonly proration: ExactProration | undefined;
}

/** What of a plan says how days are counted. */
type ProrationTerms = Pick<ReadPlan, "proration" | "workingDays">;

/** Counts a stretch against the whole period, by days, working days or months; by days where none of these is in it. */
export function shareOf(stretch: ClosedPeriod, whole: ClosedPeriod, plan: ProrationTerms): StretchShare {
  const count = counterFor(plan);
  const [part, of] = [count(stretch), count(whole)];
  // A week has no whole month, and holidays may leave no working day: by these everything would be a part of nothing.
  if (of === 0) return shareOf(stretch, whole, { ...plan, proration: "calendar_days" });

  return { part, of, by: plan.proration, proration: part > 0 ? exactProration(part, of) : undefined };
}

/** The share that counts, as statements show it; `null` where all of it does. */
export function targetShareOf({ part, of, by }: StretchShare): TargetShare | null {
  return part === of ? null : { part, of, by };
}

/** A share as a figure. */
export function shareFigure({ part, of }: StretchShare): ReadFigure {
  return { dividend: BigInt(part), divisor: BigInt(of) };
}

function counterFor({ proration, workingDays }: ProrationTerms): (days: ClosedPeriod) => number {
  switch (proration) {
    case "calendar_days":
      return ({ start, end }) => daysBetween(start, end) + 1;
    case "working_days":
      return workingDays.countWorkingDays;
    case "whole_months":
      return ({ start, end }) => monthsBefore(shiftDays(end, 1)) - monthsBefore(start);
  }
}

/** How many months have had their 15th before a date, from the year 0. */
function monthsBefore(date: string): number {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

  return Number(date.slice(8)) > MIDDLE_OF_MONTH ? month + 1 : month;
}

const MIDDLE_OF_MONTH = 15;
