import { type ExactProration, IN_FULL } from "../money/proration.js";
import { lowestTerms, multiplyFigures, type ReadFigure, WHOLE } from "../money/readFigure.js";
import type { ClosedPeriod } from "../period/period.js";
import { type StretchShare, shareFigure, shareOf } from "./cutStretches.js";
import { rampOn } from "./rampOn.js";
import type { RampWorking } from "./rampWorking.js";
import type { ReadPlan } from "./readPlan.js";
import type { ReadTarget } from "./readTargets.js";

/** What of a target is to be reached on some days: the days' share of its period, and what a ramp leaves of that. */
export interface ShareOfTarget {
  /** What is counted, before any ramp. */
  readonly counted: StretchShare;
  /** What a ramp leaves; `undefined` where all of it holds. */
  readonly ramp: RampWorking | undefined;
  /** Both together. */
  readonly figure: ReadFigure;
  /** The same in lowest terms; `undefined` where there is nothing to reach. */
  readonly proration: ExactProration | undefined;
}

/** What of a target is to be reached on days of one stay, exactly. */
export function shareOfTarget(days: ClosedPeriod, target: ReadTarget, plan: ReadPlan): ShareOfTarget {
  const counted = shareOf(days, target.period, plan);
  const found = rampOn(days, target, plan, counted);
  if (found === undefined) {
    return { counted, ramp: undefined, figure: shareFigure(counted), proration: counted.proration };
  }
  const figure = lowestTerms(multiplyFigures(shareFigure(counted), found.left));
  const { dividend: part, divisor: of } = figure;

  return { counted, ramp: found.working, figure, proration: part > 0n ? { part, of } : undefined };
}

/** The same of a level, which is held on one day: no day prorates it, and a ramp leaves what it does on that day. */
export function shareOfLevel(day: ClosedPeriod, target: ReadTarget, plan: ReadPlan): ShareOfTarget {
  const whole = { part: 1, of: 1, by: "calendar_days", proration: IN_FULL } as const;
  const found = rampOn(day, { ...target, period: day }, { ...plan, proration: "calendar_days" }, whole);
  const left = found?.left ?? WHOLE;
  const { dividend: part, divisor: of } = lowestTerms(left);

  return { counted: whole, ramp: found?.working, figure: left, proration: part > 0n ? { part, of } : undefined };
}
