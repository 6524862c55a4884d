import { formatExact } from "../money/formatDecimal.js";
import { formatFigure, type ReadFigure } from "../money/readFigure.js";
import { RATIO_ONE, RATIO_SCALE } from "../money/readRatio.js";
import { lastOfMonth } from "../period/lastOfMonth.js";
import { overlap } from "../period/overlap.js";
import type { ClosedPeriod } from "../period/period.js";
import { FIRST_DATE, type PlainDate } from "../period/plainDate.js";
import { shiftDays } from "../period/shiftDays.js";
import { type StretchShare, shareOf } from "./cutStretches.js";
import type { RampWorking } from "./rampWorking.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadRamp } from "./readTargetRamp.js";
import type { ReadTarget } from "./readTargets.js";

/** What a ramp leaves of a target on some days. */
export interface RampOn {
  /** From 0 to 1, exactly. */
  readonly left: ReadFigure;
  readonly working: RampWorking;
}

/** What the ramp of a plan leaves of a target on days of one stay; `undefined` where all of it holds, or no day counts. */
export function rampOn(
  days: ClosedPeriod,
  { metric, period, stays }: Pick<ReadTarget, "metric" | "period" | "stays">,
  plan: ReadPlan,
  { part: whole, by }: StretchShare,
): RampOn | undefined {
  const { ramp } = plan;
  if (ramp === undefined || whole === 0 || ramp.metrics?.has(metric) === false) return undefined;
  const stay = stays.find((own) => overlap(own, days) !== undefined);
  // Rows that do not say when somebody came say from ever.
  if (stay === undefined || stay.start === FIRST_DATE) return undefined;
  if (ramp.roles !== undefined && (stay.role === undefined || !ramp.roles.has(stay.role))) return undefined;
  const steps = cutByStep(days, stay.start, ramp)
    .map(({ days: own, month, share }) => ({ month, part: shareOf(own, period, plan).part, share }))
    .filter(({ part }) => part > 0);
  if (steps.every(({ share }) => share === RATIO_ONE)) return undefined;
  const sum = steps.reduce((total, { part, share }) => total + BigInt(part) * share, 0n);
  const left = { dividend: sum, divisor: BigInt(whole) * RATIO_ONE };

  return {
    left,
    working: {
      share: formatFigure(left),
      by,
      steps: steps.map((step) => ({ ...step, share: formatExact(step.share, RATIO_SCALE) })),
    },
  };
}

interface StepDays {
  readonly days: ClosedPeriod;
  /** From 1; `null` after the last step. */
  readonly month: number | null;
  /** In units of 10⁻¹⁰. */
  readonly share: bigint;
}

/** Cuts days where a month of a stay ends, as far as the steps go. */
function cutByStep(days: ClosedPeriod, start: PlainDate, { steps, months }: ReadRamp): StepDays[] {
  const pieces: StepDays[] = [];
  let from = days.start;
  for (const [at, share] of steps.entries()) {
    const last = lastOfMonth(start, at + 1, months);
    if (last < from) continue;
    const end = last < days.end ? last : days.end;
    pieces.push({ days: { start: from, end }, month: at + 1, share });
    if (end === days.end) return pieces;
    from = shiftDays(end, 1);
  }
  pieces.push({ days: { start: from, end: days.end }, month: null, share: RATIO_ONE });

  return pieces;
}
